package dev.credence.contract;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks how likely a claim is. Stores nothing. It names a statement or a question.
 *
 * @param statement the claim, in one sentence
 * @param question the key of a question
 * @param asOf the day in the world that it speaks of; now if absent
 * @param knownAt what had been recorded by then; now if absent
 */
public record BeliefRequest(
    @Nullable @Size(max = 2000) String statement,
    @Nullable @Size(max = 300) String question,
    @Nullable Instant asOf,
    @Nullable Instant knownAt) {}
