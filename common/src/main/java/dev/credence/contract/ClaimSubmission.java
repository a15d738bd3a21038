package dev.credence.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claim that the caller has extracted. It names a question, a statement, or both.
 *
 * @param question the key of the question that it answers; created by the first claim that names it
 * @param statement what is claimed, without a denial
 * @param topic the question's topic
 * @param answer the answer named, for a question of categories
 * @param value the number given, for a question of number
 * @param unit the unit of {@code value}
 * @param stance the holder's stance
 * @param holder a source key ({@code speaker:...}, {@code outlet:...}); the outlet itself if absent
 * @param quote the sentence that carries it; must occur verbatim in the text
 */
public record ClaimSubmission(
    @Nullable @Size(max = 300) String question,
    @Nullable @Size(max = 2000) String statement,
    @Nullable @Size(max = 100) String topic,
    @Nullable @Size(max = 300) String answer,
    @Nullable BigDecimal value,
    @Nullable @Size(max = 50) String unit,
    @NotNull Stance stance,
    @Nullable @Size(max = 260) String holder,
    @Nullable @Size(max = 5000) String quote) {}
