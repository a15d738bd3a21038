package dev.credence.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands.
 *
 * @param factId name-based: the same submission always has the same id
 * @param revision 1, and one more for every correction or retraction; also the ETag
 * @param status whether it is in force
 * @param question the key of the question that it answers
 * @param statement what is confirmed
 * @param topic the question's topic
 * @param answer the answer
 * @param value the number
 * @param unit its unit
 * @param tolerance how far a claimed number may be off
 * @param holdsFrom the start of the window in which it holds; open when absent
 * @param holdsUntil the end of that window, exclusive; open when absent
 * @param confirmedAt when this revision was confirmed
 * @param recordedAt when this revision was recorded here
 * @param evidence where that can be read
 * @param confirmedBy who published the fact-check that it was taken from
 * @param rating how that fact-check rated the claim, in its own words
 * @param claimant who made the claim, by that fact-check; feeds no score
 * @param appearances where the claim appeared, by that fact-check; no evidence, and feeds no score
 * @param assessments how many claims it has been compared with
 * @param needsReview how many of them wait for a person
 * @param assessmentsPending free-text claims not compared yet; 0, since they are compared before
 *     the answer
 */
public record Fact(
    UUID factId,
    int revision,
    FactStatus status,
    String question,
    @Nullable String statement,
    @Nullable String topic,
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable BigDecimal tolerance,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    Instant confirmedAt,
    Instant recordedAt,
    List<String> evidence,
    @Nullable String confirmedBy,
    @Nullable String rating,
    @Nullable String claimant,
    List<String> appearances,
    int assessments,
    int needsReview,
    int assessmentsPending) {}
