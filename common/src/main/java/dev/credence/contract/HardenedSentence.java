package dev.credence.contract;

/**
 * A sentence that a derived report states more firmly than its origin did.
 *
 * @param before the origin's sentence
 * @param after the member's sentence
 * @param lost the hedge or attribution that was lost
 */
public record HardenedSentence(String before, String after, String lost) {}
