package dev.credence.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a batch of facts: a fact or a problem.
 *
 * @param item the number of the item, from 1: of the ClaimReview in a feed, of the row under the
 *     header, of the line that is not blank
 * @param line the line of the file that it begins on, for text of lines; absent for a feed
 * @param status the HTTP status that the item would have had alone
 * @param factId the fact
 * @param problem why there is none
 */
public record FactBatchLine(
    int item,
    @Nullable Integer line,
    int status,
    @Nullable UUID factId,
    @Nullable Problem problem) {}
