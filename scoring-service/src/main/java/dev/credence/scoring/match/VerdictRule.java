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
    Timing timing = new Timing(factWindow, claimWhen, publishedAt, confirmedAt, questionOfState);
    return switch (match.relation()) {
      case UNRELATED -> Judgement.undecided(null, match.reasons());
      case OTHER_TIME ->
          new Judgement(
              questionOfState ? Verdict.SUPERSEDED : Verdict.UNDECIDED,
              sure,
              null,
              false,
              match.reasons());
      case PARTLY -> partly(match, stance, factHolds, timing);
      case SAME, OPPOSITE -> {
        boolean opposite = match.relation() == Relation.OPPOSITE;
        List<String> reasons = new ArrayList<>(match.reasons());
        if (opposite && !factHolds) {
          reasons.add("that the fact's statement is false does not make every contrary true");
        }
        boolean deniesMore =
            stance == Stance.DENIES && !opposite && match.confidence() != Confidence.SURE;
        if (deniesMore && sure) {
          reasons.add(
              factHolds
                  ? "who denies that anybody did it denies what the fact says"
                  : "that the fact's statement is false does not mean that nobody did it");
        }
        boolean certain = sure && (factHolds || (!opposite && !deniesMore));
        Stance towardsFact = opposite ? flipped(stance) : stance;
        Verdict verdict = verdict(stance, opposite != factHolds);
        yield timing.judge(verdict, certain, stance, towardsFact, reasons);
      }
    };
  }

  private static Judgement partly(Match match, Stance stance, boolean factHolds, Timing timing) {
    if (!factHolds) {
      return Judgement.undecided(
          null, Reasons.with(match.reasons(), "the fact rules out another number only"));
    }
    boolean sure = match.confidenceFor(stance) == Confidence.SURE;
    return timing.judge(Verdict.PARTLY, sure, stance, null, match.reasons());
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
