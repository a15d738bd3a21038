package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed answer to a question. It names a statement, a question key, or both; with neither
 * answer nor value it says "true".
 *
 * @param statement what is confirmed, in one sentence
 * @param question the key of the question that it answers
 * @param answer the answer, for a boolean question, a category or a date
 * @param value the number, for a question of number
 * @param unit the unit of {@code value}
 * @param tolerance how far a claimed number may be off and still hold, in the same unit
 * @param topic the question's topic
 * @param holdsFrom when what it says began to be so; taken from the statement's date if absent
 * @param holdsUntil when it ceased to be so, exclusive
 * @param confirmedAt when it was confirmed; never in the future
 * @param evidence where that can be read: at least one URL
 */
public record FactSubmission(
    @Nullable @Size(max = 2000) String statement,
    @Nullable @Size(max = 300) String question,
    @Nullable @Size(max = 300) String answer,
    @Nullable BigDecimal value,
    @Nullable @Size(max = 50) String unit,
    @Nullable @PositiveOrZero BigDecimal tolerance,
    @Nullable @Size(max = 100) String topic,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    @NotNull Instant confirmedAt,
    @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 2048) String> evidence) {}
