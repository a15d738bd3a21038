package dev.credence.ingest.story;

import java.math.BigDecimal;

/**
 * A number in a sentence.
 *
 * @param value what it amounts to
 * @param text as it is printed, normalised
 * @param start its first token
 * @param end the token behind it
 */
record Amount(BigDecimal value, String text, int start, int end) {}
