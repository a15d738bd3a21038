package dev.credence.ingest.claim;

import java.util.List;

/** Reads the words by which a sentence says that its speaker wants to stay unnamed. */
final class Anonymity {

  private Anonymity() {}

  /** Whether a sentence says that its speaker wants to stay unnamed. */
  static boolean isUnnamed(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.quoted()
          && (token.is("anonymity")
              || token.is("anonymously")
              || (token.is("named") && i > 1 && tokens.get(i - 1).is("be")))) {
        return true;
      }
    }
    return false;
  }

  /** Whether "on condition of anonymity" and the like starts at an index. */
  static boolean isAt(List<Token> tokens, int from, int to) {
    return end(tokens, from, to) > from;
  }

  /** Where such a phrase ends; its start where there is none. */
  static int end(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 7); i++) {
      if (tokens.get(i).is("anonymity")) {
        return i + 1;
      }
      if (tokens.get(i).is("that")) {
        return from;
      }
    }
    return from;
  }

  /** The end of a description without "speaking on condition of anonymity" and the like. */
  static int without(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean opens =
          token.is("speaking") || token.is("who") || token.is("on") || token.is("requesting");
      if (opens && (isAt(tokens, i, to) || asksToStayUnnamed(tokens, i, to))) {
        return i;
      }
    }
    return to;
  }

  private static boolean asksToStayUnnamed(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 12); i++) {
      if (tokens.get(i).is("named")
          || tokens.get(i).is("identified")
          || tokens.get(i).is("authorised")
          || tokens.get(i).is("authorized")) {
        return true;
      }
    }
    return false;
  }
}
