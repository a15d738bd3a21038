package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim that names the question it answers.
 *
 * @param answer the answer named
 * @param value the number given
 * @param unit the unit of {@code value}; the fact's where absent
 * @param stance the holder's stance towards that answer
 * @param eventDate the time that the claim speaks of
 * @param publishedAt when it was published
 */
public record KeyedClaim(
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Stance stance,
    DateInterval eventDate,
    Instant publishedAt) {}
