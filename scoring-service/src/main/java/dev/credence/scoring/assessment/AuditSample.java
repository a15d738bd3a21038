package dev.credence.scoring.assessment;

import java.util.UUID;

/**
 * The automatic verdicts that people check: a share of all, chosen by the hash that an assessment's
 * id is. Nobody can choose which, and it is the same ones whatever order they came in.
 */
final class AuditSample {

  private static final double LOTS = 4_294_967_296.0;

  private AuditSample() {}

  /**
   * The first lot that is not in the sample; an assessment's lot is the first 32 bits of its id.
   */
  static long bound(double share) {
    return Math.round(share * LOTS);
  }

  static boolean contains(UUID assessmentId, double share) {
    return assessmentId.getMostSignificantBits() >>> 32 < bound(share);
  }
}
