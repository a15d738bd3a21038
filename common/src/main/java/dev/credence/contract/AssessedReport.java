package dev.credence.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report behind an assessment.
 *
 * @param title its headline
 * @param url its address
 * @param storyId its story
 * @param origin the independent origin that it counts as
 * @param firstSeenAt when the claim was first seen
 * @param withdrawnAt when a later revision ceased to make the claim
 * @param sharedWithOrigin whether the claim stands in text that the report shares with its origin
 */
public record AssessedReport(
    @Nullable String title,
    @Nullable String url,
    UUID storyId,
    String origin,
    Instant firstSeenAt,
    @Nullable Instant withdrawnAt,
    boolean sharedWithOrigin) {}
