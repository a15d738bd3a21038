package dev.credence.ingest.provider;

import dev.credence.ingest.claim.ExtractedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a check left of a proposal.
 *
 * @param passage where it stands; absent where its words are not in the text
 * @param claim the claim, in our words and offsets; absent where it is thrown away
 * @param refusal why it is thrown away
 */
record CheckedProposal(
    @Nullable Passage passage, @Nullable ExtractedClaim claim, @Nullable Fate refusal) {

  static CheckedProposal refused(Fate why) {
    return new CheckedProposal(null, null, why);
  }
}
