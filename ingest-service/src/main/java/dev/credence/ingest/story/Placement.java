package dev.credence.ingest.story;

import dev.credence.contract.MemberRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands in its story.
 *
 * @param reportId the report
 * @param role what it is
 * @param originReportId the report that it derives from; absent for an original
 * @param origin the key of the origin that it counts as: {@code report:<id>} or {@code wire:<slug>}
 * @param containment share of the smaller text's word 5-grams shared with that report, 0 to 1
 * @param contentId the revision of the report that was made from that report's text; absent for an
 *     original, and where only an editor sees the relation
 * @param originContentId the revision of that report that was there to be copied; absent likewise
 * @param confidence how sure the direction is, 0 to 1
 * @param reasons what decided it
 */
public record Placement(
    UUID reportId,
    MemberRole role,
    @Nullable UUID originReportId,
    String origin,
    @Nullable Double containment,
    @Nullable UUID contentId,
    @Nullable UUID originContentId,
    double confidence,
    List<String> reasons) {}
