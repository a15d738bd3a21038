package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim within a digest.
 *
 * @param claim the claim
 * @param publishedAt when the revision that first made it was published
 * @param firstSeenAt when ingest first saw that revision
 * @param withdrawnAt when a later revision ceased to make it; absent while the current one makes it
 * @param sharedWithOrigin whether it stands in text that the report shares with its origin
 * @param credit the agency that this one claim is credited to ("told AFP"), as a slug
 * @param context the sentences around the quote; absent where the current text does not carry it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DigestClaim(
    @NotNull Claim claim,
    @NotNull Instant publishedAt,
    @NotNull Instant firstSeenAt,
    @Nullable Instant withdrawnAt,
    boolean sharedWithOrigin,
    @Nullable String credit,
    @Nullable SentenceContext context) {}
