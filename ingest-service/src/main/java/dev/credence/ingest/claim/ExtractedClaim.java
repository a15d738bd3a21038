package dev.credence.ingest.claim;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.Modality;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the text has it.
 *
 * @param holder who vouches for it
 * @param statement what is claimed, without denial and attribution, references resolved where safe
 * @param stance the holder's stance towards the statement
 * @param cue the words that decided the stance; empty where plain assertion did
 * @param modality whether it can be checked
 * @param quote the sentence that carries it, verbatim
 * @param start where the quote starts, in code points of the text
 * @param end where it ends, exclusive
 * @param quantities the numbers in the statement
 * @param eventDate when it was so; open at the start and ending at publication where undated
 * @param credit the agency that this one claim is credited to ("told AFP")
 */
public record ExtractedClaim(
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
    @Nullable Agency credit) {}
