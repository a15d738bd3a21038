package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the answer to its question.
 *
 * @param answer the answer; with no value either, "true"
 * @param value the number
 * @param unit the unit of {@code value}
 * @param tolerance how far a claimed number may be off, in the same unit
 * @param window when it holds
 * @param confirmedAt when it was confirmed
 */
public record KeyedFact(
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable BigDecimal tolerance,
    DateInterval window,
    Instant confirmedAt) {}
