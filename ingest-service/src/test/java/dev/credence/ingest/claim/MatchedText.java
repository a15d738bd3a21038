package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A labelled text with what was extracted from its labelled sentences.
 *
 * @param extracted the claims, of any modality, whose quote overlaps a labelled sentence
 * @param matches the claims that were found
 */
record MatchedText(GoldText gold, List<ExtractedClaim> extracted, List<ClaimMatch> matches) {

  /** Of all the claims of the text those that fall into labelled sentences. */
  static MatchedText of(GoldText gold, List<ExtractedClaim> claims) {
    List<ExtractedClaim> extracted =
        claims.stream()
            .filter(claim -> gold.sentences().stream().anyMatch(s -> s.overlaps(claim)))
            .toList();
    return new MatchedText(gold, extracted, ClaimMatch.in(gold, extracted));
  }

  /** The extracted claims that are called checkable. */
  List<ExtractedClaim> factual() {
    return extracted.stream().filter(claim -> claim.modality() == Modality.FACTUAL).toList();
  }

  /** The factual claims of a sentence. */
  List<ExtractedClaim> factual(GoldSentence sentence) {
    return factual().stream().filter(sentence::overlaps).toList();
  }

  /** The labelled claims that were not found. */
  List<GoldClaim> missed() {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    matches.forEach(match -> found.add(match.gold()));
    return gold.checkableClaims().stream().filter(claim -> !found.contains(claim)).toList();
  }

  /** The factual claims that are no labelled one. */
  List<ExtractedClaim> extra() {
    Set<Object> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    matches.forEach(match -> paired.add(match.extracted()));
    return factual().stream().filter(claim -> !paired.contains(claim)).toList();
  }
}
