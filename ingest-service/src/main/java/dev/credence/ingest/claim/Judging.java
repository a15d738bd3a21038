package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses in which somebody calls something false, or judges it. */
final class Judging {

  private static final int MAX_SUBJECT = 40;
  private static final int MAX_DOCUMENT = 14;

  private final SpeakerReader speakers;
  private final Verbs verbs;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;

  Judging(SpeakerReader speakers, Verbs verbs, Adjuncts adjuncts, SubjectReader subjects) {
    this.speakers = speakers;
    this.verbs = verbs;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
  }

  /** "A statement on its website called the pictures old": whoever stated it judges. */
  @Nullable Utterance judging(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int verb = from + 2; verb < Math.min(to - 1, from + MAX_DOCUMENT); verb++) {
      if (verbs.mayJudge(tokens.get(verb))) {
        int start = adjuncts.pastLeadIn(tokens, from, verb);
        int end = verbs.subjectEnd(tokens, start, verb);
        Speaker speaker =
            end <= start
                ? null
                : speakers.references().ofDocument(tokens.subList(start, end), memory);
        return speaker == null
            ? null
            : new Utterance(speaker, Act.OPINE, tokens.get(verb).text(), from, to, null);
      }
    }
    return null;
  }

  /** "The mayor called the reports false": he denies the reports. */
  @Nullable Utterance verdict(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int verb = from + 1; verb < Math.min(to - 2, from + MAX_SUBJECT); verb++) {
      if (!verbs.mayGiveVerdict(tokens.get(verb))) {
        continue;
      }
      int falsity = verbs.falsityBehind(tokens, verb + 2, to);
      int end = verbs.subjectEnd(tokens, from, verb);
      boolean negated = verbs.isNegated(tokens, from, verb);
      if (falsity < 0 || end <= from || negated) {
        return null;
      }
      int objectEnd = falsity;
      while (objectEnd > verb + 1 && leadsToVerdict(tokens.get(objectEnd - 1))) {
        objectEnd--;
      }
      Speaker speaker = objectEnd > verb + 1 ? subjects.subject(tokens, from, end, memory) : null;
      return speaker == null
          ? null
          : new Utterance(speaker, Act.DENY, tokens.get(verb).text(), verb + 1, objectEnd, null);
    }
    return null;
  }

  private boolean leadsToVerdict(Token token) {
    return !token.isWord()
        || token.is("as")
        || token.is("a")
        || token.is("an")
        || token.is("and")
        || token.is("completely")
        || verbs.isAdverb(token);
  }
}
