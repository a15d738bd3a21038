package dev.credence.ingest.story;

/**
 * A text relation between two reports, in the direction in which the text must have gone.
 *
 * @param origin rank of the report that had it first
 * @param derived rank of the other
 * @param relation between their texts
 */
record Edge(int origin, int derived, Relation relation) {}
