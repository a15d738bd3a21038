package dev.credence.scoring.assessment;

import java.util.List;

/** Why an assessment waits, in one sentence. */
final class LowConfidence {

  private static final String CORRECTED = "it was decided before the fact was corrected";
  private static final String PAUSED =
      "the rules are sure, but their automatic verdicts are held back: see the calibration";
  private static final String UNLIKELY = "the rules find it less sure than is asked of a verdict";

  private LowConfidence() {}

  static String reason(boolean askAgain, boolean sure, List<String> against, List<String> reasons) {
    if (askAgain) {
      return CORRECTED;
    }
    if (sure) {
      return PAUSED;
    }
    if (!against.isEmpty()) {
      return against.get(0);
    }
    return reasons.isEmpty() ? UNLIKELY : reasons.get(reasons.size() - 1);
  }
}
