package dev.credence.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submission.
 *
 * @param reportId the same for every submission of this report
 * @param revision the number of the revision that has the submitted text, from 1
 * @param disposition what the submission turned out to be
 * @param contentId the id of the normalised text
 * @param storyId the story that the report belongs to
 * @param originReportId the report that it derives from; absent for an original
 * @param links relations to other contents
 * @param claims how many claims the revision has
 */
public record IngestReceipt(
    UUID reportId,
    int revision,
    Disposition disposition,
    UUID contentId,
    UUID storyId,
    @Nullable UUID originReportId,
    List<Link> links,
    int claims) {}
