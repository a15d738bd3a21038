package dev.credence.ingest.story;

import dev.credence.contract.Origin;
import java.util.List;
import java.util.UUID;

/**
 * Who took a story from whom.
 *
 * @param storyId its id: name-based, from its root
 * @param rootReportId the first member that derives from nobody
 * @param placements every member, the root first, then the earliest
 * @param origins the independent origins, in the order of the first member that each explains
 */
public record StoryOutline(
    UUID storyId, UUID rootReportId, List<Placement> placements, List<Origin> origins) {}
