package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One checkable statement in a report.
 *
 * @param claimId name-based: the same claim of the same report always has the same id
 * @param holder who vouches for it
 * @param statement what is claimed, written without a denial and with references resolved
 * @param stance the holder's stance towards the statement
 * @param cue the words that decided the stance; empty where plain assertion did
 * @param modality whether it can be checked
 * @param quote the span of the report that carries it, verbatim
 * @param start where the quote starts, in code points of the text as submitted
 * @param end where the quote ends, exclusive
 * @param quantities the numbers in it
 * @param eventDate when what it says was so; an interval, never a guess
 * @param question the key of the question that it answers, where the submission named one
 * @param topic the topic, where the submission named one
 * @param answer the answer that it names, for a question of categories or dates
 * @param value the number that it gives, for a question of number
 * @param unit the unit of {@code value}
 * @param provider which provider found it, and its version, as {@link ProviderName} has it; {@code
 *     submitted} if it came along
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Claim(
    UUID claimId,
    Holder holder,
    String statement,
    Stance stance,
    String cue,
    Modality modality,
    String quote,
    int start,
    int end,
    List<Quantity> quantities,
    DateInterval eventDate,
    @Nullable String question,
    @Nullable String topic,
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    String provider) {}
