package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * How a text of one report is related to a text of the report that it may have been taken from.
 *
 * @param kind EXACT, NEAR or DERIVED
 * @param containment5 share of the smaller text's word 5-grams found in the other, 0 to 1
 * @param originContentId the text that may have been taken
 * @param originAt when that report was published with it
 * @param contentId the text that may have been made from it
 * @param at when its report was published with it
 */
record Relation(
    LinkKind kind,
    double containment5,
    UUID originContentId,
    Instant originAt,
    UUID contentId,
    Instant at) {

  /** Best first: the closest kind, then the largest share. */
  static final Comparator<Relation> STRONGEST =
      Comparator.comparing(Relation::kind)
          .thenComparing(Comparator.comparingDouble(Relation::containment5).reversed());

  /**
   * Which of two reports' texts to compare, best first: one that was there to be copied, the copy
   * as it stands, the strongest, the origin's latest, the copy's earliest.
   *
   * @param current the text that the copy has now
   */
  static Comparator<Relation> copied(UUID current) {
    return Comparator.comparing((Relation relation) -> !relation.isInTime())
        .thenComparing(relation -> !relation.contentId().equals(current))
        .thenComparing(COPIED);
  }

  private static final Comparator<Relation> COPIED =
      STRONGEST
          .thenComparing(Comparator.comparing(Relation::originAt).reversed())
          .thenComparing(Relation::at)
          .thenComparing(relation -> relation.originContentId().toString())
          .thenComparing(relation -> relation.contentId().toString());

  /**
   * Below this share a DERIVED relation is weak: nearest to the limit of .20 (of .10 for a rewrite
   * that keeps many short runs), where one shared paragraph of agency background is enough.
   */
  private static final double WEAK = 0.30;

  /** Whether the one text was there when the other was published. */
  boolean isInTime() {
    return !originAt.isAfter(at);
  }

  /** Whether it is too little to hold two groups of reports together by itself. */
  boolean isWeak() {
    return kind == LinkKind.DERIVED && containment5 < WEAK;
  }
}
