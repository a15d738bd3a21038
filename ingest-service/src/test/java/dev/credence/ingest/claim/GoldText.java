package dev.credence.ingest.claim;

import java.util.List;

/**
 * A text some of whose sentences are labelled.
 *
 * @param id {@code fnc1/12} or {@code seed/000}
 * @param half 1 for tuning, 2 held out
 */
record GoldText(String id, int half, String text, List<GoldSentence> sentences) {

  static final int TUNING_HALF = 1;

  boolean isSeed() {
    return id.startsWith("seed/");
  }

  /** The words of a claim. */
  String span(GoldClaim claim) {
    return text.substring(
        text.offsetByCodePoints(0, claim.start()), text.offsetByCodePoints(0, claim.end()));
  }

  List<GoldClaim> checkableClaims() {
    return sentences.stream().flatMap(sentence -> sentence.checkableClaims().stream()).toList();
  }

  /** The same without the sentences that have a label of which the reader was not sure. */
  GoldText sure() {
    return new GoldText(id, half, text, sentences.stream().filter(GoldSentence::isSure).toList());
  }
}
