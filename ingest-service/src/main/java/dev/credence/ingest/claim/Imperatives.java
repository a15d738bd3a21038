package dev.credence.ingest.claim;

import java.util.List;

/** Recognises sentences that tell the reader to do something; they state nothing. */
final class Imperatives {

  private static final int MAX_COMMAS = 6;
  private static final WordSet CONDITIONS = WordSet.of("if", "when", "unless", "before", "until");

  private final WordSet verbs;
  private final WordSet objects;
  private final Phrases whole;

  Imperatives(Lexicon cues) {
    this.verbs = cues.words("imperative");
    this.objects = cues.words("imperative-object");
    this.whole = cues.phrases("imperative-opening");
  }

  /** Whether the clause, a condition before it aside, is an imperative. */
  boolean isImperative(List<Token> tokens, int from, int to) {
    int start = from;
    while (start < to && !tokens.get(start).isWord()) {
      start++;
    }
    if (start >= to || opens(tokens, start, to)) {
      return start < to;
    }
    int commas = 0;
    if (CONDITIONS.contains(tokens.get(start).lower())) {
      for (int i = start + 2; i < to - 1 && commas < MAX_COMMAS; i++) {
        if (tokens.get(i).is(",")) {
          commas++;
          if (opens(tokens, i + 1, to)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean opens(List<Token> tokens, int i, int to) {
    return whole.lengthAt(tokens, i, to) > 0
        || (i + 1 < to
            && verbs.contains(tokens.get(i).lower())
            && objects.contains(tokens.get(i + 1).lower()));
  }
}
