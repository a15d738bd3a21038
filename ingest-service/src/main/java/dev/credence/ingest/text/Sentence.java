package dev.credence.ingest.text;

/**
 * A sentence of a report.
 *
 * @param text it, verbatim
 * @param start where it starts, in code points of the report's text
 * @param end where it ends, exclusive
 */
public record Sentence(String text, int start, int end) {}
