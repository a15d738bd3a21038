package dev.credence.contract;

import org.jspecify.annotations.Nullable;

/**
 * One row of a report beside the report that it derives from. A sentence that was split or merged
 * stands in several rows.
 *
 * @param before the origin's sentence; absent where the member added one
 * @param after the member's sentence; absent where the member dropped one
 * @param change what became of it
 */
public record AlignedSentence(
    @Nullable String before, @Nullable String after, SentenceChange change) {}
