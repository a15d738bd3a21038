package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision on a story. Which fields it needs depends on its kind; others must be left
 * out.
 *
 * @param kind what is decided
 * @param reportIds SPLIT: the members that are a story of their own
 * @param otherStoryId MERGE: the story that is the same
 * @param reportId PIN: the member
 * @param originReportId PIN: the member that it derives from; without it, it derives from nobody
 *     and is the root, unless another one is pinned so later
 * @param decisionId UNDO: the decision that no longer holds
 * @param actor who decides
 * @param reason why
 */
public record StoryDecisionSubmission(
    @NotNull StoryDecisionKind kind,
    @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> reportIds,
    @Nullable UUID otherStoryId,
    @Nullable UUID reportId,
    @Nullable UUID originReportId,
    @Nullable UUID decisionId,
    @NotBlank @Size(max = 200) String actor,
    @Nullable @Size(max = 2000) String reason) {}
