package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an utterance as a statement with a stance. */
final class StatementReader {

  private final WordSet insisting;
  private final Negations negations;
  private final Hedges hedges;
  private final Denials denials;
  private final Openings openings;
  private final References references;
  private final Imperatives imperatives;
  private final Modalities modalities;
  private final Clauses clauses;
  private final CalledUntrue calledUntrue;

  StatementReader(Lexicon cues) {
    Negations negations = new Negations(cues);
    Falsehoods falsehoods = new Falsehoods(cues);
    this.modalities = new Modalities(cues);
    Truths truths = new Truths(cues, falsehoods);
    this.hedges = new Hedges(cues);
    this.insisting = cues.words("insisting");
    this.negations = negations;
    this.denials = new Denials(cues, falsehoods, truths, negations);
    this.openings = new Openings(cues, modalities);
    this.references = new References(cues, modalities);
    this.imperatives = new Imperatives(cues);
    this.clauses = new Clauses(cues, hedges, denials, modalities);
    this.calledUntrue = new CalledUntrue(cues, falsehoods, truths, negations, modalities);
  }

  /** The parts of an utterance that have a stance or modality of their own. */
  List<Clauses.Part> parts(List<Token> tokens, Utterance utterance) {
    return clauses.parts(tokens, utterance);
  }

  /**
   * The utterance, as a denial or hedge where its words make it one without a verb of denial.
   *
   * @param start where its clause starts, the speaker included
   */
  Utterance asDenied(
      List<Token> tokens,
      Utterance utterance,
      int start,
      @Nullable Speaker speaker,
      EarlierStatements earlier) {
    return calledUntrue.read(tokens, utterance, start, speaker, earlier);
  }

  /**
   * Reads an utterance.
   *
   * @param subject what its first word stands for; null for itself
   * @param speaker who speaks; null for the outlet
   * @param account what the speaker says beside a denial, if anything
   * @return null where it says nothing
   */
  @Nullable Reading read(
      List<Token> tokens,
      Utterance utterance,
      @Nullable String subject,
      @Nullable Speaker speaker,
      String source,
      @Nullable String account,
      EarlierStatements earlier,
      NamedThings things) {
    Act act = utterance.act();
    int from = utterance.from();
    int to = withoutAddition(tokens, from, utterance.to());
    if (act == Act.DENY || act == Act.LEAVE_UNVERIFIED || act == Act.HEDGE || act == Act.AFFIRM) {
      References.Reference reference = references.find(tokens, utterance, earlier);
      if (reference != null) {
        return reference.clause() > 0
            ? spelledOut(tokens, utterance, reference.clause(), speaker, things)
            : referenceTo(reference.words(), utterance, source, account, earlier);
      }
    } else if ((act == Act.STATE || act == Act.SAY) && imperatives.isImperative(tokens, from, to)) {
      return null;
    }
    Stance stance = stance(act);
    String cue = utterance.cue();
    Openings.Opening suggestion = act == Act.STATE ? openings.suggestion(tokens, from, to) : null;
    if (suggestion != null) {
      from = suggestion.from();
      cue = suggestion.cue();
      stance = Stance.HEDGES;
    }
    Openings.Opening opening = openings.find(tokens, from, to);
    if (opening != null) {
      from = opening.from();
      cue = opening.cue();
      stance = opening.withholds() && stance != Stance.DENIES ? Stance.HEDGES : stance;
    }
    Modality modality = modalities.of(tokens, from, to, act);
    int behindContrary = denials.behindContrary(tokens, from, to);
    from = Math.max(from, behindContrary);
    Edits edits = new Edits();
    OwnWords.withSubject(tokens, from, to, utterance, speaker, edits);
    if (subject != null) {
      edits.replace(from, subject);
    }
    boolean contrary = behindContrary >= 0 || insisting.contains(cue.toLowerCase(Locale.ROOT));
    if (act == Act.DENY && isOwnAnswer(tokens, from)) {
      // "She denied: 'I never left'": her words negate what she denies.
      int negation = negations.find(tokens, from, to);
      if (negation >= 0) {
        negations.remove(tokens, negation, from, to, edits);
      }
    }
    if (stance == Stance.AFFIRMS) {
      int hedgeAt = hedges.find(tokens, from, to);
      // What is denied may be a conjecture: "it is not true that the ferry may have sunk".
      int denialEnd = hedgeAt < 0 ? to : hedgeAt;
      String denial = denials.remove(tokens, from, denialEnd, contrary, source, earlier, edits);
      boolean hedged = hedgeAt >= 0 && denial == null;
      String hedge = hedged ? hedges.remove(tokens, hedgeAt, from, to, edits) : null;
      stance = hedge != null ? Stance.HEDGES : denial != null ? Stance.DENIES : stance;
      cue = hedge != null ? hedge : denial != null ? denial : neutral(act, cue);
    }
    OwnWords.resolve(tokens, from, to, speaker, act, things, edits);
    String statement = edits.apply(tokens, from, to);
    return statement.isEmpty() ? null : new Reading(statement, stance, cue, modality);
  }

  private static boolean isOwnAnswer(List<Token> tokens, int from) {
    int mark = from - 1;
    while (mark > 0 && tokens.get(mark).isQuoteMark()) {
      mark--;
    }
    return mark > 0
        && (tokens.get(mark).is(":") || (tokens.get(mark).is(",") && tokens.get(from).quoted()));
  }

  private static String neutral(Act act, String cue) {
    return act == Act.SAY || act == Act.PREDICT || act == Act.OPINE ? "" : cue;
  }

  private static Stance stance(Act act) {
    return switch (act) {
      case DENY -> Stance.DENIES;
      case HEDGE, LEAVE_UNVERIFIED -> Stance.HEDGES;
      case STATE, SAY, AFFIRM, PREDICT, OPINE -> Stance.AFFIRMS;
    };
  }

  /** The end of a statement without "too": what it adds to is not part of it. */
  private static int withoutAddition(List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from && !tokens.get(end - 1).isWord() && !tokens.get(end - 1).isNumber()) {
      end--;
    }
    boolean addition =
        end - 3 > from && (tokens.get(end - 1).is("either") || tokens.get(end - 1).is("too"));
    return addition ? end - 1 : to;
  }

  /** "The reports that X". */
  private @Nullable Reading spelledOut(
      List<Token> tokens,
      Utterance utterance,
      int from,
      @Nullable Speaker speaker,
      NamedThings things) {
    Edits edits = new Edits();
    OwnWords.resolve(tokens, from, utterance.to(), speaker, utterance.act(), things, edits);
    String statement = edits.apply(tokens, from, utterance.to());
    Modality modality = modalities.of(tokens, from, utterance.to(), Act.SAY);
    return statement.isEmpty()
        ? null
        : new Reading(statement, stance(utterance.act()), utterance.cue(), modality);
  }

  /**
   * "The reports" and "this claim"; nothing where an outlet leaves unverified what is not there.
   */
  private static @Nullable Reading referenceTo(
      List<Token> words,
      Utterance utterance,
      String source,
      @Nullable String account,
      EarlierStatements earlier) {
    boolean unverified = utterance.act() == Act.LEAVE_UNVERIFIED;
    String statement =
        unverified ? earlier.reported(words, source) : earlier.resolve(words, source, account);
    if (statement == null && unverified) {
      return null;
    }
    return new Reading(
        statement == null ? SpeakerReader.text(words) : statement,
        stance(utterance.act()),
        utterance.cue(),
        Modality.FACTUAL);
  }
}
