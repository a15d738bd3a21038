package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses in which what is said stands before its speaker. */
final class SpeakerBehind {

  private static final WordSet BEHIND_SPEAKER =
      WordSet.of(
          "as", "about", "in", "on", "when", "while", "during", "after", "before", "at", "via");
  private static final WordSet CONTINUATIONS =
      WordSet.of(
          "and",
          "but",
          "who",
          "whose",
          "which",
          "while",
          "although",
          "though",
          "as",
          "after",
          "before",
          "when",
          "where",
          "because",
          "with",
          "in",
          "on",
          "at",
          "a",
          "an",
          "according");
  private static final int MAX_APPOSITIONS = 4;
  private static final int MAX_SUBJECT = 40;

  private final SpeakerReader speakers;
  private final Verbs verbs;
  private final AgencyNames agencies;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;
  private final Reporters reporters;

  SpeakerBehind(
      SpeakerReader speakers,
      Verbs verbs,
      AgencyNames agencies,
      Adjuncts adjuncts,
      SubjectReader subjects,
      Reporters reporters) {
    this.speakers = speakers;
    this.verbs = verbs;
    this.agencies = agencies;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
    this.reporters = reporters;
  }

  /** Statement, speaker, verb. */
  @Nullable Utterance behind(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    int end = verbs.subjectEnd(tokens, from, verb);
    if (end > from + 1 && tokens.get(end - 1).is("who") && tokens.get(end - 2).is(",")) {
      return null;
    }
    boolean unnamed = Anonymity.isUnnamed(tokens);
    Speaker speaker = null;
    int statementEnd = -1;
    int tried = 0;
    for (int i = end - 1; i > from && tried < MAX_APPOSITIONS && end - i < MAX_SUBJECT; i--) {
      Token token = tokens.get(i);
      if (!token.is(",") && !token.isQuoteMark()) {
        continue;
      }
      if (i + 1 < end) {
        tried++;
        Speaker longer =
            reporters.read(tokens, verb, end, subjects.read(tokens, i + 1, end, memory, unnamed));
        boolean better =
            speaker == null
                || (!isBackReference(tokens, statementEnd + 1, end)
                    && (isOutlet(longer)
                        || isName(tokens, i + 1, statementEnd)
                        || isName(
                            tokens,
                            statementEnd + 1,
                            tokens.get(end - 1).is(",") ? end - 1 : end)));
        if (longer != null && better) {
          speaker = longer;
          statementEnd = i;
        }
      }
      if (token.isQuoteMark()) {
        break;
      }
    }
    if (speaker == null) {
      return null;
    }
    boolean goesOn = goesOnBehind(tokens, verb, to, statementEnd);
    boolean before = Statements.isStatement(tokens, from, statementEnd);
    if (goesOn) {
      Agency credit = agencies.named(speaker.holder().name());
      int start = before ? from : verb + 2;
      return new Utterance(speaker, act, tokens.get(verb).text(), start, to, credit);
    }
    if (!before) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, adjuncts.tailEnd(tokens, verb, to));
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    return new Utterance(speaker, act, tokens.get(verb).text(), from, statementEnd, credit);
  }

  /** "The newspaper": what stands before it is no apposition. */
  private boolean isBackReference(List<Token> tokens, int from, int to) {
    int end = tokens.get(to - 1).is(",") ? to - 1 : to;
    return end - from == 2
        && tokens.get(from).is("the")
        && speakers.words().refersToOutlet(tokens.get(from + 1));
  }

  /** "The ferry, the navy said, was safe": the statement goes on behind the verb. */
  private static boolean goesOnBehind(List<Token> tokens, int verb, int to, int statementEnd) {
    if (verb + 3 >= to || !tokens.get(verb + 1).is(",") || !tokens.get(statementEnd).is(",")) {
      return false;
    }
    Token next = tokens.get(verb + 2);
    return !next.isQuoteMark()
        && !next.quoted()
        && !next.lower().endsWith("ing")
        && !CONTINUATIONS.contains(next.lower())
        && Statements.isStatement(tokens, verb + 2, to);
  }

  static boolean isOutlet(@Nullable Speaker speaker) {
    return speaker != null && speaker.holder().kind() == HolderKind.OUTLET;
  }

  private static boolean isName(List<Token> tokens, int from, int to) {
    return from < to && to - from <= 6 && areCapitalised(tokens.subList(from, to));
  }

  private static boolean areCapitalised(List<Token> tokens) {
    for (Token token : tokens) {
      if (!token.isCapitalised()) {
        return false;
      }
    }
    return true;
  }

  /** Statement, verb, speaker; also "according to". */
  @Nullable Utterance inverted(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    int source = SourcePhrases.sourceStart(tokens, verb, to);
    boolean according = source > 0;
    if (!according && (!verbs.mayStandBeforeSubject(tokens.get(verb)) || verb <= from + 1)) {
      return null;
    }
    Token before = tokens.get(verb - 1);
    boolean singleMark = before.is("'") || before.is("’");
    if (!according && !before.is(",") && !before.isQuoteMark() && !singleMark) {
      return null;
    }
    int start = according ? source : verb + 1;
    // "Reported on Sunday by the agency".
    for (int i = start; i < Math.min(to - 1, start + 3); i++) {
      if (tokens.get(i).is("by") && verbs.isReporting(tokens.get(verb))) {
        start = i + 1;
      }
    }
    int end = adjuncts.withoutTrailingTime(tokens, start, to);
    boolean unnamed = Anonymity.isUnnamed(tokens);
    for (int tried = 0; tried <= MAX_APPOSITIONS && end > start; tried++) {
      Speaker speaker =
          reporters.read(tokens, verb, end, subjects.read(tokens, start, end, memory, unnamed));
      if (speaker != null && Statements.isStatement(tokens, from, verb)) {
        String cue = according ? SourceReader.cueOf(tokens, verb, source) : tokens.get(verb).text();
        Agency credit = agencies.named(speaker.holder().name());
        return new Utterance(speaker, act, cue, from, verb, credit);
      }
      end = lastMark(tokens, start, end);
    }
    return null;
  }

  private static int lastMark(List<Token> tokens, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      Token token = tokens.get(i);
      if (token.is(",") || token.isQuoteMark() || BEHIND_SPEAKER.contains(token.lower())) {
        return i;
      }
    }
    return start;
  }
}
