package dev.credence.contract;

import org.jspecify.annotations.Nullable;

/**
 * Another question that may be the same, since facts on both settle the same claims.
 *
 * @param question its key
 * @param statement it as a statement
 * @param sharedClaims how many claims facts on both have settled
 * @param alike how many of them got the same verdict from both; none where one question is the
 *     other's contrary
 */
public record MergeProposal(
    String question, @Nullable String statement, long sharedClaims, long alike) {}
