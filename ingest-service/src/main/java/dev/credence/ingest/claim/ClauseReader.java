package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a clause as an utterance: tries the ways in which a sentence may name its speaker. */
final class ClauseReader {

  private static final int MAX_VERBS = 8;

  private final Verbs verbs;
  private final Adjuncts adjuncts;
  private final SpeakerFirst direct;
  private final SpeakerBehind behind;
  private final SourceReader sources;
  private final QuotingPhrases quoting;
  private final Judging judging;
  private final Unverified unverified = new Unverified();
  private final Rebuttals rebuttals;
  private final UntrueStories untrueStories;
  private final ReportNouns reportNouns;
  private final RelativeSpeakers relatives;

  ClauseReader(
      SpeakerReader speakers,
      Verbs verbs,
      AgencyNames agencies,
      Adjuncts adjuncts,
      SubjectReader subjects,
      SpeakerFirst direct) {
    Lexicon cues = Lexicon.load("cues");
    this.verbs = verbs;
    this.adjuncts = adjuncts;
    this.direct = direct;
    this.behind =
        new SpeakerBehind(
            speakers, verbs, agencies, adjuncts, subjects, new Reporters(speakers.words()));
    this.sources = new SourceReader(speakers, verbs, agencies, adjuncts, subjects);
    this.quoting = new QuotingPhrases(verbs, agencies, subjects);
    this.judging = new Judging(speakers, verbs, adjuncts, subjects);
    this.rebuttals = new Rebuttals(cues, verbs, subjects);
    this.untrueStories = new UntrueStories(cues, verbs, adjuncts);
    this.reportNouns = new ReportNouns(speakers.words(), subjects);
    this.relatives = new RelativeSpeakers(verbs, adjuncts, subjects);
  }

  List<Utterance> clause(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    if (from >= to) {
      return List.of();
    }
    Utterance unverifiedStatement = unverified.read(tokens, from, to);
    if (unverifiedStatement != null) {
      return List.of(unverifiedStatement);
    }
    Utterance opening = sources.accordingTo(tokens, from, to, memory);
    if (opening != null) {
      return List.of(opening);
    }
    Utterance asReported = sources.asReported(tokens, from, to, memory);
    if (asReported != null) {
      return List.of(asReported);
    }
    Utterance verdict = judging.verdict(tokens, from, to, memory);
    if (verdict != null) {
      return List.of(verdict);
    }
    Utterance rebuttal = rebuttals.read(tokens, from, to, memory);
    if (rebuttal != null) {
      int comma = Statements.nextComma(tokens, rebuttal.from(), to);
      Utterance next =
          comma < 0 || comma + 2 >= to ? null : direct.direct(tokens, comma + 1, to, memory);
      return next == null
          ? List.of(rebuttal)
          : List.of(Statements.part(rebuttal, rebuttal.from(), comma), next);
    }
    Utterance untrue = untrueStories.read(tokens, from, to);
    if (untrue != null) {
      return List.of(untrue);
    }
    int tried = 0;
    for (int verb = from; verb < to && tried < MAX_VERBS; verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      boolean according = verb > from && SourcePhrases.sourceStart(tokens, verb, to) > 0;
      if (act == null && !according) {
        continue;
      }
      tried++;
      Utterance utterance =
          act == null
              ? behind.inverted(tokens, from, to, verb, Act.SAY, memory)
              : around(tokens, from, to, verb, act, memory);
      if (utterance != null) {
        return List.of(utterance);
      }
    }
    Utterance quoted = quoting.quotedAsSaying(tokens, from, to, memory);
    if (quoted != null) {
      return List.of(quoted);
    }
    Utterance judged = judging.judging(tokens, from, to, memory);
    if (judged != null) {
      return List.of(judged);
    }
    Utterance posted = quoting.behindColon(tokens, from, to, memory);
    if (posted != null) {
      return List.of(posted);
    }
    Utterance verbless = quoting.verbless(tokens, from, to, memory);
    List<Utterance> divided =
        verbless == null ? reportNouns.read(tokens, from, to, memory) : List.of();
    divided =
        verbless == null && divided.isEmpty() ? relatives.read(tokens, from, to, memory) : divided;
    if (!divided.isEmpty()) {
      return divided;
    }
    return List.of(
        verbless != null ? verbless : new Utterance(null, Act.STATE, "", from, to, null));
  }

  /** Looks for the speaker on both sides of a verb; what stands behind it says where first. */
  private @Nullable Utterance around(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    if (verbs.isHypothetical(tokens, verbs.subjectEnd(tokens, from, verb), verb)) {
      return null;
    }
    if (verbs.isAcknowledging(tokens.get(verb)) && verbs.isNegated(tokens, from, verb)) {
      // "Did not acknowledge that the ferry sank" says nothing of his; it sank for the report.
      return null;
    }
    boolean nothingBehind = adjuncts.contentStart(tokens, verb, to) < 0;
    boolean introduces = to == tokens.size() && tokens.get(to - 1).is(":");
    Utterance first =
        nothingBehind && !introduces
            ? behind.behind(tokens, from, to, verb, act, memory)
            : direct.direct(tokens, from, to, verb, act, memory);
    if (first != null) {
      return first;
    }
    if (!nothingBehind && verb > from && endsStatement(tokens.get(verb - 1))) {
      Utterance inverted = behind.inverted(tokens, from, to, verb, act, memory);
      if (inverted != null) {
        return inverted;
      }
    }
    Utterance second =
        nothingBehind && !introduces
            ? direct.direct(tokens, from, to, verb, act, memory)
            : behind.behind(tokens, from, to, verb, act, memory);
    return second != null ? second : behind.inverted(tokens, from, to, verb, act, memory);
  }

  private static boolean endsStatement(Token token) {
    return token.is(",") || token.isQuoteMark();
  }
}
