package dev.credence.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact behind an assessment, at the revision that was compared.
 *
 * @param revision the revision
 * @param question the key of the question
 * @param statement what was confirmed
 * @param answer the answer: the one named, the number, or "true"
 * @param unit the number's unit
 * @param tolerance how far a claimed number may be off
 * @param holdsFrom from when it holds
 * @param holdsUntil until when
 * @param confirmedAt when it was confirmed
 * @param evidence where that can be read
 */
public record AssessedFact(
    int revision,
    String question,
    @Nullable String statement,
    String answer,
    @Nullable String unit,
    @Nullable BigDecimal tolerance,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    Instant confirmedAt,
    List<String> evidence) {}
