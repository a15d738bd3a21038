package dev.credence.ingest.provider;

import java.util.Locale;

/** What becomes of a claim that a model proposes. */
enum Fate {
  /** It becomes a claim of the model, for the rules have none of that holder there. */
  ADDED,
  /** The rules say the same; theirs stands. */
  AGREES,
  /** The rules say otherwise; theirs stands, and counts no longer without a person. */
  CONTRADICTS,
  /** Its quote does not occur verbatim within a sentence of the text. */
  NO_SUCH_WORDS,
  /** Its holder does not occur in the text, or is no source. */
  NO_SUCH_HOLDER,
  /** Its statement has words, names or digits that are not in the sentence. */
  NOT_SAID_THERE,
  /** It has a number that the rules do not read in the sentence. */
  NO_SUCH_NUMBER;

  String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
