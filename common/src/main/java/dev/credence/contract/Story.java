package dev.credence.contract;

import java.util.List;
import java.util.UUID;

/**
 * Reports joined by exact, near or derived links.
 *
 * @param storyId its id: name-based, from its root
 * @param rootReportId the member that the others lead back to
 * @param members every report in it, the root first, then by publication
 * @param origins the independent origins
 * @param independentOrigins how many there are
 */
public record Story(
    UUID storyId,
    UUID rootReportId,
    List<StoryMember> members,
    List<Origin> origins,
    int independentOrigins) {}
