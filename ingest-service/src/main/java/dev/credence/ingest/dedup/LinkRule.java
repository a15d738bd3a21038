package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;
import java.util.Optional;

/**
 * Which link the measures of two different texts make.
 *
 * <p>NEAR: most 3-grams are shared. DERIVED: words outside quotations are shared, or so much in
 * several passages that even shared quotations tell of copying; the threshold for this lies in the
 * gap (0.18 to 0.26) that one half of 88 hand-labelled pairs leaves between copies and reports that
 * quote one statement. CITES: shared text that the later report marks as false.
 */
public final class LinkRule {

  /** Below it a few stock phrases already look like a copy. */
  static final int FEWEST_WORDS = 40;

  private static final double NEAR_JACCARD = 0.50;
  private static final double DERIVED_JACCARD = 0.24;

  /** Shared 5-grams per word of the longest run; one shared statement alone stays under 1. */
  private static final double SEVERAL_PASSAGES = 1.3;

  private static final double DERIVED_CONTAINMENT = 0.20;
  private static final double DERIVED_NARRATIVE = 0.10;
  private static final int PASSAGE_WORDS = 25;

  private LinkRule() {}

  /**
   * The link, if any.
   *
   * @param laterChecksEarlier whether the later text marks the earlier one as false, or quotes it
   *     in order to check it
   */
  public static Optional<LinkKind> decide(
      Measures m, TextProfile a, TextProfile b, boolean laterChecksEarlier) {
    if (Math.min(a.wordCount(), b.wordCount()) < FEWEST_WORDS) {
      return Optional.empty();
    }
    boolean near = m.jaccard3() >= NEAR_JACCARD;
    boolean quotes = m.containment5() >= DERIVED_CONTAINMENT;
    boolean takesPassages =
        m.jaccard3() >= DERIVED_JACCARD && m.shared5() >= SEVERAL_PASSAGES * m.longestRun();
    boolean derived = near || takesPassages || (quotes && m.narrative5() >= DERIVED_NARRATIVE);
    if ((derived || quotes) && laterChecksEarlier) {
      return Optional.of(LinkKind.CITES);
    }
    if (near) {
      return Optional.of(LinkKind.NEAR);
    }
    if (derived) {
      return Optional.of(LinkKind.DERIVED);
    }
    if (quotes) {
      return Optional.of(LinkKind.SAME_QUOTATION);
    }
    return m.longestRun() >= PASSAGE_WORDS ? Optional.of(LinkKind.PASSAGE) : Optional.empty();
  }
}
