package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that deny without a verb of saying as utterances that do: "we deny the reports",
 * "called the reports false", "the reports are false", "it was wrongly reported that".
 */
final class CalledUntrue {

  private static final int MAX_REFERENCE = 6;
  private static final int MAX_VERB = 8;
  private static final int MAX_TRIED = 12;
  private static final WordSet LABELS =
      WordSet.of("hoax", "false", "fake", "myth", "debunked", "untrue", "satire");
  private static final WordSet BEING = WordSet.of("is", "are", "was", "were");
  private static final WordSet TRUE = WordSet.of("true", "real", "accurate", "correct", "so");
  private static final WordSet ADVERBS =
      WordSet.of(
          "quickly",
          "also",
          "later",
          "since",
          "all",
          "simply",
          "completely",
          "totally",
          "flatly",
          "swiftly",
          "immediately",
          "promptly",
          "just",
          "both",
          "entirely",
          "apparently",
          "now",
          "subsequently",
          "categorically",
          "utterly",
          "soon",
          "actually");

  private final Phrases untrue;
  private final WordSet falseAttributes;
  private final WordSet falsely;
  private final WordSet rumours;
  private final WordSet saying;
  private final Falsehoods falsehoods;
  private final Truths truths;
  private final Verdicts verdicts;
  private final NoEvidence noEvidence;
  private final DenyingVerbs verbs;
  private final Negations negations;
  private final Modalities modalities;

  CalledUntrue(
      Lexicon cues,
      Falsehoods falsehoods,
      Truths truths,
      Negations negations,
      Modalities modalities) {
    this.untrue = cues.phrases("untrue");
    this.rumours = cues.words("rumour-noun");
    this.falseAttributes = cues.words("false-attribute");
    this.falsely = cues.words("falsely");
    this.saying = Lexicon.load("verbs").words("say");
    this.falsehoods = falsehoods;
    this.truths = truths;
    this.verdicts = new Verdicts(cues, falsehoods);
    this.noEvidence = new NoEvidence(cues, falsehoods, modalities);
    this.verbs = new DenyingVerbs(cues);
    this.negations = negations;
    this.modalities = modalities;
  }

  /** The utterance as a denial, or a hedge where it leaves open; itself where it is neither. */
  Utterance read(
      List<Token> tokens,
      Utterance utterance,
      int start,
      @Nullable Speaker speaker,
      EarlierStatements earlier) {
    int from = utterance.from();
    boolean talk =
        utterance.act() == Act.SAY
            && from - 2 > start
            && tokens.get(from - 1).is("that")
            && rumours.contains(tokens.get(from - 2).lower())
            && !saying.contains(tokens.get(from - 2).lower());
    if (talk) {
      String cue = tokens.get(from - 2).text();
      return new Utterance(
          utterance.speaker(), Act.HEDGE, cue, from, utterance.to(), utterance.credit());
    }
    if (isFalseReport(tokens, utterance, start)) {
      String cue = SpeakerReader.text(tokens.subList(from - 3, from - 1));
      return deny(null, cue, from, utterance.to(), utterance);
    }
    Utterance wrongly = wronglySaid(tokens, utterance, start);
    if (wrongly != null) {
      return wrongly;
    }
    if (utterance.act() != Act.SAY && utterance.act() != Act.STATE) {
      return utterance;
    }
    Utterance called = called(tokens, utterance, speaker);
    if (called != null) {
      return called;
    }
    Utterance none = noneOf(tokens, utterance, speaker);
    if (none != null) {
      return none;
    }
    Utterance reference = reference(tokens, utterance, speaker, earlier);
    return reference == null ? utterance : reference;
  }

  private @Nullable Utterance called(
      List<Token> tokens, Utterance utterance, @Nullable Speaker speaker) {
    int from = utterance.from();
    int to = utterance.to();
    int verb = verbs.ownDenial(tokens, from, to);
    int main = falsehoods.mainClauseEnd(tokens, from, to);
    if (verb < 0 && utterance.act() == Act.STATE) {
      if (from + 2 < to
          && LABELS.contains(tokens.get(from).lower())
          && tokens.get(from + 1).is(":")) {
        return deny(speaker, tokens.get(from).text(), from + 2, to, utterance);
      }
    }
    if (verb < 0) {
      verb = verbs.denyingVerb(tokens, from, Math.min(main, to));
    }
    if (verb > 0) {
      boolean that = verb + 2 < to && tokens.get(verb + 1).is("that");
      boolean neither = DenyingVerbs.isNeither(tokens, verb, from);
      String cue = SpeakerReader.text(tokens.subList(neither ? verb - 2 : verb, verb + 1));
      int start = verb + (that ? 2 : 1);
      return neither
          ? new Utterance(speaker, Act.HEDGE, cue, start, to, utterance.credit())
          : deny(speaker, cue, start, to, utterance);
    }
    int phrase = verbs.phraseEnd(tokens, from, Math.min(main, to));
    if (phrase > 0) {
      String cue = SpeakerReader.text(tokens.subList(phrase - 2, phrase));
      return deny(speaker, cue, phrase, to, utterance);
    }
    int unconfirmed = truths.behindUnconfirmed(tokens, from, to, negations);
    if (unconfirmed > 0) {
      return new Utterance(speaker, Act.HEDGE, "not confirm", unconfirmed, to, utterance.credit());
    }
    int truth = truths.behindNoTruth(tokens, from, to);
    truth = truth > 0 ? truth : truths.behindNotTrue(tokens, from, to);
    if (truth > 0) {
      return deny(speaker, "no truth", truth, to, utterance);
    }
    int evidence = noEvidence.behind(tokens, from, to);
    if (evidence > 0) {
      return deny(speaker, "no evidence", evidence, to, utterance);
    }
    Verdicts.Called called = verdicts.find(tokens, from, to);
    return called == null
        ? null
        : deny(speaker, called.cue(), called.from(), called.to(), utterance);
  }

  /** "False reports that S", where "reports" was taken for a verb. */
  private boolean isFalseReport(List<Token> tokens, Utterance utterance, int start) {
    int from = utterance.from();
    return utterance.act() == Act.SAY
        && from - 3 >= start
        && tokens.get(from - 1).is("that")
        && falseAttributes.contains(tokens.get(from - 3).lower());
  }

  /** "It was wrongly reported that S", "falsely claimed S": whoever says so denies S. */
  private @Nullable Utterance wronglySaid(List<Token> tokens, Utterance utterance, int start) {
    int from = utterance.from();
    boolean said = utterance.act() == Act.SAY && !utterance.onlyNamesSpeaker();
    if (said) {
      for (int i = Math.max(start, from - MAX_VERB); i < from - 1; i++) {
        if (falsely.contains(tokens.get(i).lower()) && saying.contains(tokens.get(i + 1).lower())) {
          String cue = tokens.get(i).text() + " " + tokens.get(i + 1).text();
          return deny(null, cue, from, utterance.to(), utterance);
        }
      }
    }
    if (utterance.act() != Act.STATE) {
      return null;
    }
    int end = falsehoods.mainClauseEnd(tokens, from, utterance.to());
    for (int i = from; i < end - 3; i++) {
      if (falsely.contains(tokens.get(i).lower()) && saying.contains(tokens.get(i + 1).lower())) {
        boolean that = tokens.get(i + 2).is("that");
        int clause = that ? i + 3 : i + 2;
        if (that || modalities.isClause(tokens, clause, utterance.to())) {
          String cue = tokens.get(i).text() + " " + tokens.get(i + 1).text();
          return deny(utterance.speaker(), cue, clause, utterance.to(), utterance);
        }
      }
    }
    return null;
  }

  /** "None of those are true". */
  private static @Nullable Utterance noneOf(
      List<Token> tokens, Utterance utterance, @Nullable Speaker speaker) {
    int from = utterance.from();
    while (from < utterance.to() && !tokens.get(from).isWord()) {
      from++;
    }
    for (int i = from; i < Math.min(utterance.to() - 4, from + MAX_REFERENCE); i++) {
      boolean none = tokens.get(i).is("none") || tokens.get(i).is("neither");
      if (none && tokens.get(i + 1).is("of")) {
        for (int j = i + 3; j < Math.min(utterance.to() - 1, i + MAX_VERB); j++) {
          if (BEING.contains(tokens.get(j).lower()) && TRUE.contains(tokens.get(j + 1).lower())) {
            return deny(speaker, tokens.get(i).text() + " of", i + 2, j, utterance);
          }
        }
      }
    }
    return null;
  }

  /** "The reports are false" is a denial of the reports. */
  private @Nullable Utterance reference(
      List<Token> tokens,
      Utterance utterance,
      @Nullable Speaker speaker,
      EarlierStatements earlier) {
    int tried = 0;
    for (int i = utterance.from() + 1; i < utterance.to() && tried < MAX_TRIED; i++) {
      int length = untrue.lengthAllowing(tokens, i, utterance.to(), ADVERBS);
      if (length == 0) {
        continue;
      }
      tried++;
      for (int from = i - 1; from >= Math.max(utterance.from(), i - MAX_REFERENCE); from--) {
        boolean opens =
            from == utterance.from()
                || !tokens.get(from - 1).isWord()
                || tokens.get(from - 1).is("that")
                || saying.contains(tokens.get(from - 1).lower());
        if (opens && tokens.get(from).isWord() && earlier.isReference(tokens.subList(from, i))) {
          String cue = SpeakerReader.text(tokens.subList(i, i + length));
          return deny(speaker, cue, from, i, utterance);
        }
      }
    }
    return null;
  }

  private static Utterance deny(
      @Nullable Speaker speaker, String cue, int from, int to, Utterance utterance) {
    return from < to
        ? new Utterance(speaker, Act.DENY, cue, from, to, utterance.credit())
        : utterance;
  }
}
