package dev.credence.ingest.text;

/**
 * A news agency whose wire other outlets print.
 *
 * @param slug its key: {@code reuters}
 * @param name its display name: {@code Reuters}
 */
public record Agency(String slug, String name) {}
