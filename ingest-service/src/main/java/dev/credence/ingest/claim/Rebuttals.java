package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who denies with a longer phrase, which no verb of denial alone would tell: "the navy shot
 * down claims that the ferry sank", "has moved to quash rumours".
 */
final class Rebuttals {

  private static final int MAX_SUBJECT = 40;

  /** Verbs of movement and haste before "to" and a denial; see [denying-phrase] of the cues. */
  private static final WordSet HASTE =
      WordSet.of(
          "moved",
          "moves",
          "moving",
          "move",
          "rushed",
          "rushes",
          "forced",
          "came",
          "comes",
          "out",
          "forward",
          "stepped",
          "steps",
          "in",
          "quick",
          "swift",
          "went",
          "on",
          "continued",
          "continues",
          "sought",
          "seeks",
          "hurried",
          "had");

  private final DenyingVerbs denying;
  private final Verbs verbs;
  private final SubjectReader subjects;

  Rebuttals(Lexicon cues, Verbs verbs, SubjectReader subjects) {
    this.denying = new DenyingVerbs(cues);
    this.verbs = verbs;
    this.subjects = subjects;
  }

  /** What the subject of such a phrase denies; null where a clause has none. */
  @Nullable Utterance read(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    DenyingVerbs.Verb phrase = denying.phrase(tokens, from, to);
    if (phrase == null || phrase.from() - from > MAX_SUBJECT || phrase.end() >= to) {
      return null;
    }
    for (int i = from; i < phrase.from(); i++) {
      if (verbs.actAt(tokens, i, from, to) != null) {
        return null;
      }
    }
    int start = pastHaste(tokens, from, phrase.from());
    int end = verbs.subjectEnd(tokens, from, start);
    boolean open = verbs.isHypothetical(tokens, end, start) || verbs.isNegated(tokens, from, start);
    Speaker speaker = open || end <= from ? null : subjects.subject(tokens, from, end, memory);
    return speaker == null
        ? null
        : new Utterance(
            speaker,
            Act.DENY,
            SpeakerReader.text(tokens.subList(phrase.from(), phrase.end())),
            pastNoun(tokens, phrase.end(), to),
            to,
            null);
  }

  /** "Ruled out that X", "quashed speculation that X": where X starts. */
  private int pastNoun(List<Token> tokens, int from, int to) {
    int that = from;
    while (that < Math.min(to - 1, from + 2) && !tokens.get(that).is("that")) {
      that++;
    }
    boolean clause =
        that < to - 1
            && tokens.get(that).is("that")
            && (that == from
                ? !denying.isStatementNoun(tokens.get(that + 1))
                : denying.isStatementNoun(tokens.get(from)));
    return clause ? that + 1 : from;
  }

  /** Where "moved to" starts before a verb of denial; the verb itself where nothing precedes it. */
  private static int pastHaste(List<Token> tokens, int from, int verb) {
    if (verb - 2 <= from || !tokens.get(verb - 1).is("to")) {
      return verb;
    }
    int start = verb - 1;
    while (start - 1 > from && HASTE.contains(tokens.get(start - 1).lower())) {
      start--;
    }
    return start < verb - 1 ? start : verb;
  }
}
