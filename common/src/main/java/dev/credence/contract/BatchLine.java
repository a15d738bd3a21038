package dev.credence.contract;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch: a receipt or a problem.
 *
 * @param line the number of the line, from 1
 * @param status the HTTP status that the line would have had alone
 * @param receipt what was stored
 * @param problem why it was not
 */
public record BatchLine(
    int line, int status, @Nullable IngestReceipt receipt, @Nullable Problem problem) {}
