package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import java.util.List;

/**
 * A claim as a reader labelled it.
 *
 * @param kind what kind of source vouches for it
 * @param holder its name in its fullest form; empty for the report's own voice
 * @param modality as in the contract, or BACKGROUND: checkable, but of the world at large and not
 *     of the story
 * @param start where the words of the claim start, in code points of the text
 * @param end where they end, exclusive
 * @param isSure whether the reader was
 */
record GoldClaim(
    HolderKind kind,
    String holder,
    Stance stance,
    String modality,
    int start,
    int end,
    List<Quantity> quantities,
    boolean isSure) {

  boolean isCheckable() {
    return modality.equals("FACTUAL") || modality.equals("BACKGROUND");
  }
}
