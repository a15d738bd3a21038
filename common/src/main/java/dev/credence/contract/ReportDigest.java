package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scoring needs to know of a report: the whole of it, at one version. The receiver applies
 * higher versions only.
 *
 * @param reportId its id
 * @param version raised by every change
 * @param deleted whether only the tombstone is left
 * @param outlet its publisher
 * @param title the headline
 * @param url its canonical address
 * @param publishedAt when the current text was published
 * @param firstSeenAt when ingest first saw the report
 * @param storyId the story that it belongs to
 * @param rootReportId the story's root
 * @param originReportId the report that it derives from
 * @param origin the key of the independent origin that it counts as, unique across stories
 * @param credit the agency that it credits, as a slug
 * @param claims the claims of every revision
 * @param sentences the sentences of the current text; absent where there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportDigest(
    @NotNull UUID reportId,
    long version,
    boolean deleted,
    @NotNull String outlet,
    @Nullable String title,
    @Nullable String url,
    @NotNull Instant publishedAt,
    @NotNull Instant firstSeenAt,
    @NotNull UUID storyId,
    @NotNull UUID rootReportId,
    @Nullable UUID originReportId,
    @NotNull String origin,
    @Nullable String credit,
    @NotNull List<@Valid @NotNull DigestClaim> claims,
    @Nullable @Valid SentenceCounts sentences) {}
