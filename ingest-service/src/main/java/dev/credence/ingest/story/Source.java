package dev.credence.ingest.story;

import org.jspecify.annotations.Nullable;

/**
 * The report that another was most probably taken from.
 *
 * @param rank its place in the timeline
 * @param relation between their texts; absent where only an editor sees one
 * @param decision the editor's decision that says so; absent if the texts do
 */
record Source(int rank, @Nullable Relation relation, @Nullable EditorialDecision decision) {

  /** Whether it rests on a weak relation of the texts alone. */
  boolean isWeak() {
    return decision == null && relation != null && relation.isWeak();
  }
}
