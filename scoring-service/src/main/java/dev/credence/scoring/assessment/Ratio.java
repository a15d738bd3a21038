package dev.credence.scoring.assessment;

import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.match.Answers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far a claimed number is from the confirmed one. */
final class Ratio {

  private Ratio() {}

  /** The claim's number divided by the fact's; absent where they cannot be compared. */
  static @Nullable Double ofKeyed(StoredClaim claim, FactRevision fact) {
    BigDecimal claimed = claim.value();
    BigDecimal confirmed = fact.value();
    if (claimed == null || confirmed == null || confirmed.signum() == 0) {
      return null;
    }
    return Answers.convert(claimed, claim.unit(), fact.unit())
        .map(value -> value.doubleValue() / confirmed.doubleValue())
        .filter(Double::isFinite)
        .orElse(null);
  }
}
