package dev.credence.ingest.dedup;

/**
 * How much text two reports share.
 *
 * @param jaccard3 Jaccard similarity of the sets of word 3-grams, 0 to 1
 * @param containment5 share of the smaller text's word 5-grams found in the other, 0 to 1
 * @param narrative5 the same with quoted spans removed, 0 to 1
 * @param longestRun the longest shared run, in words
 */
public record Measures(double jaccard3, double containment5, double narrative5, int longestRun) {

  /** The measures of two texts, the same in either order. */
  public static Measures between(TextProfile a, TextProfile b) {
    return new Overlap(a, b).measures();
  }
}
