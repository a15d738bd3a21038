package dev.credence.ingest.dedup;

/** What two texts share, counted; the dear counts are made when they are asked for. */
class Overlap {

  /** A run of n words has n - 4 of the 5-grams. */
  private static final int WORDS_BEYOND_GRAMS = TextProfile.LONG_GRAM - 1;

  private final TextProfile a;
  private final TextProfile b;
  private final int shared5;

  Overlap(TextProfile a, TextProfile b) {
    this.a = a;
    this.b = b;
    this.shared5 = Grams.shared(a.gram5(), b.gram5());
  }

  int shared5() {
    return shared5;
  }

  double containment5() {
    return Grams.containment(shared5, a.gram5(), b.gram5());
  }

  double jaccard3() {
    return Grams.jaccard(a.gram3(), b.gram3());
  }

  double narrative3() {
    int shared = Grams.shared(a.narrative3(), b.narrative3());
    return Grams.containment(shared, a.narrative3(), b.narrative3());
  }

  int narrativeShared5() {
    return Grams.shared(a.narrative5(), b.narrative5());
  }

  double narrative5() {
    return Grams.containment(narrativeShared5(), a.narrative5(), b.narrative5());
  }

  int longestRun() {
    return SharedRun.longest(a.words(), b.words());
  }

  int longestNarrativeRun() {
    return SharedRun.longest(a.narrative(), b.narrative());
  }

  /**
   * The same share as {@link #narrative5()}, of what is left of the smaller text when the longest
   * shared run is taken out.
   */
  double narrativeBesides(int longestNarrativeRun) {
    int runGrams = Math.max(0, longestNarrativeRun - WORDS_BEYOND_GRAMS);
    int rest = Math.min(a.narrative5().length, b.narrative5().length) - runGrams;
    return rest <= 0 ? 0 : Math.max(0, (double) (narrativeShared5() - runGrams) / rest);
  }

  int fewestNarrativeWords() {
    return Math.min(a.narrative().wordCount(), b.narrative().wordCount());
  }

  Measures measures() {
    return new Measures(jaccard3(), containment5(), narrative5(), longestRun());
  }
}
