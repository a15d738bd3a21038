package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored report with its current text.
 *
 * @param reportId its id
 * @param version raised by every change of text, claims, story, origin or deletion
 * @param revision the number of the current revision, from 1
 * @param outlet its publisher
 * @param url its canonical address
 * @param externalId the outlet's own id
 * @param title the headline
 * @param text the current text as submitted
 * @param language BCP 47
 * @param publishedAt when the outlet published the current text
 * @param updatedAt when the outlet changed it to the current text
 * @param firstSeenAt when the report first arrived here
 * @param credit the wire that the outlet credits, as submitted
 * @param contentId the id of the normalised current text
 * @param storyId the story that it belongs to
 * @param originReportId the report that it derives from; absent for an original
 * @param links today's links
 * @param claims how many claims it has
 */
public record Report(
    UUID reportId,
    long version,
    int revision,
    String outlet,
    @Nullable String url,
    @Nullable String externalId,
    @Nullable String title,
    String text,
    @Nullable String language,
    Instant publishedAt,
    @Nullable Instant updatedAt,
    Instant firstSeenAt,
    @Nullable String credit,
    UUID contentId,
    UUID storyId,
    @Nullable UUID originReportId,
    List<Link> links,
    int claims) {}
