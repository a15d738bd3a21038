package dev.credence.ingest.dedup;

/**
 * The numbers of {@link LinkRule}.
 *
 * @param nearJaccard least Jaccard similarity of 3-grams of a near copy
 * @param leastContainment containment of 5-grams below which nothing is derived
 * @param containment least containment of 5-grams of a derived text or a shared quotation
 * @param narrative5 least containment of 5-grams outside quotations of a derived text
 * @param narrative3 containment of 3-grams outside quotations that is enough by itself: a rewrite
 *     that changes every few words keeps them; independent accounts of one event stay below 0.28
 * @param passagesJaccard least Jaccard similarity of 3-grams of texts that share several passages
 * @param severalPassages least shared 5-grams per word of the longest run of such texts; one shared
 *     passage alone stays under 1
 * @param besidesOnePassage least containment of 5-grams outside quotations beside the longest run;
 *     below it the two texts share one excerpt and nothing else
 * @param mostOfText part of the shorter text from which one excerpt makes it a derived one
 */
record LinkThresholds(
    double nearJaccard,
    double leastContainment,
    double containment,
    double narrative5,
    double narrative3,
    double passagesJaccard,
    double severalPassages,
    double besidesOnePassage,
    double mostOfText) {

  static final LinkThresholds START =
      new LinkThresholds(0.50, 0.10, 0.20, 0.10, 0.30, 0.24, 1.3, 0.04, 0.45);
}
