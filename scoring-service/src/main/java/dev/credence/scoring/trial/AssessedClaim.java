package dev.credence.scoring.trial;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim together with what a fact says of it.
 *
 * @param claimId the claim
 * @param reportId the report that carries it
 * @param source who is charged: the holder, as a source key
 * @param holderKind what kind of source the holder is
 * @param outlet the outlet that carries the report, as a source key ({@code outlet:...})
 * @param stance the holder's stance towards the claim's own statement
 * @param verdict what the fact says of the claim; for a hedge, HELD where its statement is true
 * @param publishedAt when the revision that first made it was published
 * @param current whether the revision in force when the fact was confirmed still made it; a removal
 *     after the confirmation must not show here, or deleting a sentence would halve its cost
 * @param sharedWithOrigin whether it stands in text that the report shares with its origin
 * @param backfilled whether the report was first seen only after the fact was recorded
 * @param origin the origin of the text
 * @param credit the agency that the claim or the report is credited to
 * @param foldedQuote the quoted words, folded for comparison; blank where nothing is quoted
 */
public record AssessedClaim(
    UUID claimId,
    UUID reportId,
    String source,
    HolderKind holderKind,
    String outlet,
    Stance stance,
    Verdict verdict,
    Instant publishedAt,
    boolean current,
    boolean sharedWithOrigin,
    boolean backfilled,
    String origin,
    @Nullable String credit,
    String foldedQuote) {

  /** From the earliest to the latest; claims of one instant by claim. */
  static final Comparator<AssessedClaim> BY_TIME =
      Comparator.comparing(AssessedClaim::publishedAt).thenComparing(AssessedClaim::claimId);

  /** Whether the carrying outlet speaks in its own voice. */
  boolean isOwnVoice() {
    return holderKind == HolderKind.OUTLET && source.equals(outlet);
  }

  Testimony testimony() {
    return new Testimony(outlet, origin, credit, foldedQuote);
  }

  boolean isHedge() {
    return stance == Stance.HEDGES;
  }

  /** Whether the fact decides the claim: only such claims make trials. */
  boolean isDecided() {
    return switch (verdict) {
      case HELD, REFUTED, PARTLY -> true;
      case SUPERSEDED, AFTER_THE_FACT, UNDECIDED -> false;
    };
  }

  /**
   * Whether two decided claims say the same of the question. The verdict is the stance adjusted for
   * the truth: affirming what is false and denying what is true are the same side.
   */
  boolean isOnTheSideOf(AssessedClaim other) {
    return verdict == other.verdict && isHedge() == other.isHedge();
  }

  /** Whether one of the two held and the other was refuted. */
  boolean contradicts(AssessedClaim other) {
    return (verdict == Verdict.HELD && other.verdict == Verdict.REFUTED)
        || (verdict == Verdict.REFUTED && other.verdict == Verdict.HELD);
  }

  /** Whether the claim's own statement is true; of a decided claim that is not PARTLY. */
  boolean isStatementTrue() {
    return (verdict == Verdict.HELD) == (stance != Stance.DENIES);
  }
}
