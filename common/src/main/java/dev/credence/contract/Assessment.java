package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a claim, with all that is needed to decide it.
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
 * @param reasons what spoke for and against, in the order in which it was found
 * @param method which rule suggested, and its version
 * @param actor who decided, where a person did
 * @param decidedAt when a person decided
 * @param version raised by every change; also the ETag
 * @param suggested what the rules suggest; differs from the verdict where a person changed it
 * @param probability how likely the suggestion is right, 0 to 1; absent where that is unknown
 * @param cues what decided, in a form for machines: {@code stance:denies}, {@code ratio=1.05}
 * @param forIt those of the reasons that speak for the suggestion
 * @param against those of the reasons that speak against relying on it
 * @param ratio the claim's number divided by the fact's; only for PARTLY
 * @param lowConfidenceReason why it waits, in one sentence; absent where it does not wait
 * @param cue the words that decided the stance; empty where plain assertion did
 * @param context the sentences around the quote; absent where they are not known or erased
 * @param quantities the numbers in the claim
 * @param eventDate when what it says was so
 * @param report the report, in short
 * @param fact what was confirmed
 * @param weight what it weighs in a trial at most, 0 to 1; less where its holder says more
 * @param backfilled whether it weighs nothing because it was first seen after the fact
 * @param sample whether it belongs to the sample of automatic verdicts that people check
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
    long version,
    Verdict suggested,
    @Nullable Double probability,
    List<String> cues,
    List<String> forIt,
    List<String> against,
    @Nullable Double ratio,
    @Nullable String lowConfidenceReason,
    @Nullable String cue,
    @Nullable SentenceContext context,
    List<Quantity> quantities,
    DateInterval eventDate,
    AssessedReport report,
    AssessedFact fact,
    double weight,
    boolean backfilled,
    boolean sample) {}
