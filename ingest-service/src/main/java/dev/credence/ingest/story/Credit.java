package dev.credence.ingest.story;

/**
 * An agency or outlet that a report names as where it comes from.
 *
 * @param slug its key: {@code reuters}
 * @param name its display name: {@code Reuters}
 * @param where how it is named: {@code submitted}, {@code sign-off}, {@code byline}, {@code
 *     dateline} or {@code inputs}
 */
public record Credit(String slug, String name, String where) {}
