package dev.credence.ingest.story;

import java.util.Locale;

/** What a word or phrase does to the sentence that it stands in. */
enum Cue {
  /** Passes on without vouching. */
  HEARSAY,
  /** Holds it uncertain. */
  HEDGE,
  /** Keeps it uncertain, though its loss alone proves nothing. */
  WEAK_HEDGE,
  /** Tells whose word it is. */
  ATTRIBUTION,
  /** Still tells whose word it is, though its loss alone proves nothing. */
  WEAK_ATTRIBUTION,
  /** Says that it is not so. */
  DENIAL,
  /** "About", in front of a number. */
  APPROXIMATION,
  /** "Or so", behind a number. */
  APPROXIMATION_AFTER,
  /** Contains the word of another cue, and is none. */
  NOTHING;

  /** Its group in {@code firmness.txt}. */
  String group() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
