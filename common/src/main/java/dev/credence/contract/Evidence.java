package dev.credence.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One settled claim behind a score.
 *
 * @param record the record that it belongs to
 * @param factId the fact that settled it
 * @param question the question
 * @param factStatement what was confirmed
 * @param confirmedAt when that was confirmed
 * @param claimId the claim
 * @param reportId the report
 * @param outlet the outlet that carried it
 * @param holder who vouched for it
 * @param stance its stance
 * @param statement what was claimed
 * @param quote the sentence, verbatim
 * @param publishedAt when it was published
 * @param verdict the verdict
 * @param weight what it weighs in that record, 0 to 1
 * @param weightReason why
 */
public record Evidence(
    TrialRecord record,
    UUID factId,
    String question,
    @Nullable String factStatement,
    Instant confirmedAt,
    UUID claimId,
    UUID reportId,
    String outlet,
    Holder holder,
    Stance stance,
    String statement,
    String quote,
    Instant publishedAt,
    Verdict verdict,
    double weight,
    String weightReason) {}
