package dev.credence.contract;

/**
 * A sentence that a derived report states more firmly than its origin did. What a sentence lost in
 * several ways makes one entry each.
 *
 * @param before the origin's sentence
 * @param after the member's sentence
 * @param kind what made it firmer
 * @param lost the words that were lost, or of a number what became what: {@code 12 → 20}
 */
public record HardenedSentence(String before, String after, Hardening kind, String lost) {}
