package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * From a match and a stance to a verdict. AFFIRMS what the fact says is HELD, DENIES it is REFUTED;
 * an opposite statement and a fact that says "false" turn it round once each. A hedge is judged by
 * the truth of the statement that it hedges. Stateless.
 */
public final class VerdictRule {
  private static final String METHOD = "text";

  /**
   * Judges a free-text claim.
   *
   * @param match the claim's statement against the fact's
   * @param stance the holder's stance towards the claim's statement
   * @param factHolds whether the fact says that its statement is true
   * @param factWindow when the fact holds
   * @param claimWhen the time that the claim speaks of
   * @param publishedAt when the claim was published
   * @param confirmedAt when the fact was confirmed
   * @param questionOfState whether the answer can change with time
   */
  public Judgement judge(
      Match match,
      Stance stance,
      boolean factHolds,
      DateInterval factWindow,
      DateInterval claimWhen,
      Instant publishedAt,
      Instant confirmedAt,
      boolean questionOfState) {
    boolean sure = match.confidenceFor(stance) == Confidence.SURE;
    Grounds grounds = grounds(match, stance);
    Timing timing = new Timing(factWindow, claimWhen, publishedAt, confirmedAt, questionOfState);
    return switch (match.relation()) {
      case UNRELATED -> Judgement.undecided(null, grounds);
      case OTHER_TIME ->
          new Judgement(
              questionOfState ? Verdict.SUPERSEDED : Verdict.UNDECIDED, sure, null, false, grounds);
      case PARTLY -> partly(stance, sure, factHolds, timing, grounds);
      case SAME, OPPOSITE -> sided(match, stance, sure, factHolds, timing, grounds);
    };
  }

  private static Judgement sided(
      Match match, Stance stance, boolean sure, boolean factHolds, Timing timing, Grounds basis) {
    boolean opposite = match.relation() == Relation.OPPOSITE;
    // Of a statement and its negation one is true; of two contraries both may be false.
    boolean oneMustHold = !opposite || (match.negationOnly() && match.doubts().isEmpty());
    Grounds grounds = basis;
    if (!oneMustHold && !factHolds) {
      grounds =
          grounds.withDoubt("that the fact's statement is false does not make every contrary true");
    }
    boolean deniesMore =
        stance == Stance.DENIES && !opposite && match.confidence() != Confidence.SURE;
    if (deniesMore && sure) {
      grounds =
          factHolds
              ? grounds.with(
                  "who denies that anybody did it denies what the fact says", "denial:of-anybody")
              : grounds.withDoubt(
                  "that the fact's statement is false does not mean that nobody did it");
    }
    boolean certain = sure && (factHolds || (oneMustHold && !deniesMore));
    if (sure && !certain) {
      grounds = grounds.likely(Likelihood.of(1));
    }
    Stance towardsFact = opposite ? flipped(stance) : stance;
    Verdict verdict = verdict(stance, opposite != factHolds);
    return timing.judge(verdict, certain, stance, towardsFact, grounds);
  }

  private static Judgement partly(
      Stance stance, boolean sure, boolean factHolds, Timing timing, Grounds grounds) {
    return factHolds
        ? timing.judge(Verdict.PARTLY, sure, stance, null, grounds)
        : Judgement.undecided(null, grounds.withDoubt("the fact rules out another number only"));
  }

  private static Grounds grounds(Match match, Stance stance) {
    List<String> cues = new ArrayList<>(match.cues());
    cues.add(stanceCue(stance));
    if (!match.doubts().isEmpty()) {
      cues.add("doubts:" + match.doubts().size());
    }
    return new Grounds(
        METHOD,
        Matcher.VERSION,
        Likelihood.of(match, stance),
        match.reasons(),
        match.doubts(),
        cues);
  }

  static String stanceCue(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> "stance:affirmed";
      case DENIES -> "stance:denied";
      case HEDGES -> "stance:hedged";
    };
  }

  /** The verdict on a stance towards a statement whose truth is known. */
  static Verdict verdict(Stance stance, boolean statementIsTrue) {
    boolean right = stance == Stance.DENIES ? !statementIsTrue : statementIsTrue;
    return right ? Verdict.HELD : Verdict.REFUTED;
  }

  static Stance flipped(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> Stance.DENIES;
      case DENIES -> Stance.AFFIRMS;
      case HEDGES -> Stance.HEDGES;
    };
  }
}
