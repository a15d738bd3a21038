package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A labelled claim and the extracted claim that is taken for the same.
 *
 * <p>Candidates are a checkable labelled claim and an extracted one that is called factual, whose
 * quote overlaps the labelled sentence and whose statement shares its {@link ContentWords} with the
 * labelled words, F1 {@value #LEAST_F1} or more. They pair one to one, those with the highest F1
 * first; among equals those that agree in holder and stance, then in the order of the text.
 */
record ClaimMatch(GoldClaim gold, ExtractedClaim extracted, double f1) {

  static final double LEAST_F1 = 0.5;

  private static final Comparator<ClaimMatch> BEST_FIRST =
      Comparator.comparingDouble(ClaimMatch::f1).thenComparingInt(ClaimMatch::agreement).reversed();

  /** The pairs of a text. */
  static List<ClaimMatch> in(GoldText text, List<ExtractedClaim> extracted) {
    List<ClaimMatch> candidates = new ArrayList<>();
    for (GoldSentence sentence : text.sentences()) {
      for (ExtractedClaim claim : extracted) {
        if (claim.modality() == Modality.FACTUAL && sentence.overlaps(claim)) {
          for (GoldClaim gold : sentence.checkableClaims()) {
            double f1 = ContentWords.f1(text.span(gold), claim.statement());
            candidates.add(new ClaimMatch(gold, claim, f1));
          }
        }
      }
    }
    candidates.removeIf(candidate -> candidate.f1 < LEAST_F1);
    candidates.sort(BEST_FIRST);
    // By identity: two labels or two claims may be equal and still be two.
    Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<ClaimMatch> matches = new ArrayList<>();
    for (ClaimMatch candidate : candidates) {
      if (!taken.contains(candidate.gold) && !taken.contains(candidate.extracted)) {
        taken.add(candidate.gold);
        taken.add(candidate.extracted);
        matches.add(candidate);
      }
    }
    return matches;
  }

  boolean isSameHolder() {
    return SameHolder.isSame(gold, extracted.holder());
  }

  boolean isSameStance() {
    return gold.stance() == extracted.stance();
  }

  boolean hasQuantities() {
    return !gold.quantities().isEmpty() || !extracted.quantities().isEmpty();
  }

  private int agreement() {
    return (isSameHolder() ? 1 : 0) + (isSameStance() ? 1 : 0);
  }
}
