package dev.credence.scoring.trial;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether what others put into a source's mouth may be charged to it. A single quotation is
 * the quoting outlet's word only; were it scored, a forged one would ruin a stranger.
 *
 * <p>A quoted claim is released by the source's own text on the same side, by an editor, or by two
 * claims on the same side that come from different origins and outlets and neither share a credit
 * nor the same quotation word for word. The same quotation does count when both outlets have a
 * settled trial: then it is two reporters at one press conference rather than two strangers.
 */
final class Corroboration {

  private final Predicate<String> hasSettledTrial;
  private final Predicate<AssessedClaim> isReleased;

  Corroboration(Predicate<String> hasSettledTrial, Predicate<AssessedClaim> isReleased) {
    this.hasSettledTrial = hasSettledTrial;
    this.isReleased = isReleased;
  }

  /**
   * Whether the claims may be scored.
   *
   * @param sameSide decided claims of one source on one side
   */
  boolean releases(List<AssessedClaim> sameSide) {
    for (AssessedClaim claim : sameSide) {
      if (claim.isOwnVoice() || isReleased.test(claim)) {
        return true;
      }
    }
    // Many reports repeat one testimony; only different ones are worth comparing.
    List<Testimony> testimonies =
        sameSide.stream().map(AssessedClaim::testimony).distinct().toList();
    for (int i = 0; i < testimonies.size(); i++) {
      for (int j = i + 1; j < testimonies.size(); j++) {
        if (areIndependent(testimonies.get(i), testimonies.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areIndependent(Testimony one, Testimony other) {
    return one.isIndependentOf(
        other, hasSettledTrial.test(one.outlet()) && hasSettledTrial.test(other.outlet()));
  }
}
