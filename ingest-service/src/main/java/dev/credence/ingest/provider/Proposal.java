package dev.credence.ingest.provider;

import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a model gives it; nothing of it is checked yet.
 *
 * @param quote the words that carry it
 * @param holder who vouches for it; absent for the outlet
 * @param statement what is claimed
 * @param stance the holder's stance
 * @param modality whether it can be checked
 * @param numbers the numbers in it
 */
record Proposal(
    String quote,
    @Nullable String holder,
    String statement,
    Stance stance,
    Modality modality,
    List<BigDecimal> numbers) {}
