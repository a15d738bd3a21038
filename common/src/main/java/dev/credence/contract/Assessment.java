package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a claim.
 *
 * @param assessmentId name-based, from fact and claim
 * @param factId the fact
 * @param claimId the claim
 * @param reportId the report that carries the claim
 * @param outlet the report's outlet
 * @param holder who vouches for the claim
 * @param statement what is claimed
 * @param stance the holder's stance towards it
 * @param quote the sentence, verbatim
 * @param publishedAt when the claim was published
 * @param verdict the verdict; in review, a suggestion
 * @param status who stands behind it
 * @param reasons what spoke for and against
 * @param method which rule decided, and its version
 * @param actor who decided, where a person did
 * @param decidedAt when a person decided
 * @param version raised by every change; also the ETag
 */
public record Assessment(
    UUID assessmentId,
    UUID factId,
    UUID claimId,
    UUID reportId,
    String outlet,
    Holder holder,
    String statement,
    Stance stance,
    String quote,
    Instant publishedAt,
    Verdict verdict,
    AssessmentStatus status,
    List<String> reasons,
    String method,
    @Nullable String actor,
    @Nullable Instant decidedAt,
    long version) {}
