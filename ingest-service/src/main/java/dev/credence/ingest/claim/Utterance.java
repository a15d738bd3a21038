package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence with the one who says it.
 *
 * @param speaker who says it; null for the outlet, or for whoever an ongoing quotation belongs to
 * @param act what he does
 * @param cue the verb, with its negation
 * @param from the first token of what is said
 * @param to behind its last token; equal to {@code from} where the sentence only names the speaker
 * @param credit the agency that he said it to
 */
record Utterance(
    @Nullable Speaker speaker, Act act, String cue, int from, int to, @Nullable Agency credit) {

  /** Whether the statement needs the verb of saying: "promised safe passage". */
  boolean startsWithItsVerb(List<Token> tokens) {
    return act == Act.PREDICT && from < to && tokens.get(from).text().equals(cue);
  }

  boolean onlyNamesSpeaker() {
    return from >= to;
  }
}
