package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a claim was made and what time it speaks of, seen from a fact.
 *
 * @param factWindow when the fact holds
 * @param claimWhen the time that the claim speaks of
 * @param publishedAt when the claim was published
 * @param confirmedAt when the fact was confirmed
 * @param questionOfState whether the answer can change with time
 */
record Timing(
    DateInterval factWindow,
    DateInterval claimWhen,
    Instant publishedAt,
    Instant confirmedAt,
    boolean questionOfState) {

  /**
   * The judgement that a verdict becomes in time. Another time is looked at first: a claim about
   * another day does not persist against the fact, however late it comes.
   */
  Judgement judge(
      Verdict verdict, boolean sure, Stance stance, @Nullable Stance towardsFact, Grounds grounds) {
    if (!factWindow.overlaps(claimWhen)) {
      Verdict other = questionOfState ? Verdict.SUPERSEDED : Verdict.UNDECIDED;
      return new Judgement(
          other,
          sure,
          towardsFact,
          false,
          grounds.with("the claim speaks of a time outside the fact's window", "time:outside"));
    }
    boolean contradicts = verdict == Verdict.REFUTED && stance != Stance.HEDGES;
    if (publishedAt.isBefore(confirmedAt)) {
      return new Judgement(verdict, sure, towardsFact, contradicts, grounds);
    }
    String late =
        contradicts
            ? "published after the confirmation, and contradicts it"
            : "published after the confirmation";
    return new Judgement(
        Verdict.AFTER_THE_FACT, sure, towardsFact, contradicts, grounds.with(late, "time:late"));
  }
}
