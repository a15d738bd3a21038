package dev.credence.ingest.story;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided about a story; in force until it is undone. Of two that contradict each
 * other the later one counts.
 *
 * @param decisionId its id
 * @param kind what was decided
 * @param reportIds SPLIT: the reports that were separated; MERGE: the members of one story; PIN:
 *     the report whose origin is pinned
 * @param otherReportIds SPLIT: the reports that stayed; MERGE: the members of the other story
 * @param originReportId PIN: the report that it derives from; absent if it derives from nobody
 * @param actor who decided
 * @param reason why, in the editor's words
 * @param decidedAt when
 */
public record EditorialDecision(
    UUID decisionId,
    Kind kind,
    Set<UUID> reportIds,
    Set<UUID> otherReportIds,
    @Nullable UUID originReportId,
    String actor,
    String reason,
    Instant decidedAt) {

  /** What an editor can decide. */
  public enum Kind {
    /** No story holds a report of both sets. */
    SPLIT,
    /** The stories of both sets are one. */
    MERGE,
    /** A report derives from the given one, or from nobody and is its story's root. */
    PIN
  }
}
