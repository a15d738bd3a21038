package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that an editor has taken on a story. It is kept for ever and holds, whatever is linked
 * anew, until it is undone.
 *
 * @param decisionId its id
 * @param kind SPLIT, MERGE or PIN
 * @param storyId the story that was decided on, by the id that it had
 * @param reportIds SPLIT: the members taken out; MERGE: the members of this story; PIN: the member
 * @param otherReportIds SPLIT: the members that stayed; MERGE: the members of the other story
 * @param originReportId PIN: what the member derives from; absent if it derives from nobody
 * @param actor who decided
 * @param reason why
 * @param decidedAt when
 * @param undoneAt when it was undone; absent while it holds
 * @param undoneBy who undid it
 * @param undoneReason why
 * @param storyIds the stories that the reports concerned are in now
 */
public record StoryDecision(
    UUID decisionId,
    StoryDecisionKind kind,
    UUID storyId,
    List<UUID> reportIds,
    List<UUID> otherReportIds,
    @Nullable UUID originReportId,
    String actor,
    @Nullable String reason,
    Instant decidedAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy,
    @Nullable String undoneReason,
    List<UUID> storyIds) {}
