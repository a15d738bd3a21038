package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report within its story.
 *
 * @param reportId its id
 * @param outlet its publisher
 * @param title the headline
 * @param publishedAt when it was published
 * @param role what it is in the story
 * @param origin the key of the origin that it counts as
 * @param originReportId the ingested report that it derives from; absent for the root
 * @param originRevision the revision of that report that it was taken from, and is compared with
 * @param containment share of the smaller text's word 5-grams shared with that report, 0 to 1
 * @param confidence how sure the direction is, 0 to 1
 * @param reasons what decided it
 * @param dropped sentences of the origin that it leaves out
 * @param added sentences of its own
 * @param hardened sentences that it states more firmly than the origin
 * @param aligned both texts side by side, sentence by sentence, in reading order; empty for the
 *     root
 */
public record StoryMember(
    UUID reportId,
    String outlet,
    @Nullable String title,
    Instant publishedAt,
    MemberRole role,
    String origin,
    @Nullable UUID originReportId,
    @Nullable Integer originRevision,
    @Nullable Double containment,
    double confidence,
    List<String> reasons,
    List<String> dropped,
    List<String> added,
    List<HardenedSentence> hardened,
    List<AlignedSentence> aligned) {}
