package dev.credence.ingest.claim;

import java.util.List;

/** The phrases before a source: "according to", "per", "as reported by". */
final class SourcePhrases {

  private static final WordSet REPORTED =
      WordSet.of("reported", "confirmed", "noted", "revealed", "claimed", "announced");
  private static final WordSet BETWEEN =
      WordSet.of("first", "previously", "originally", "earlier", "also", "initially");

  private SourcePhrases() {}

  /** Where the source starts behind a phrase that opens at an index; -1 where none does. */
  static int sourceStart(List<Token> tokens, int at, int to) {
    Token token = tokens.get(at);
    if (token.quoted() || at + 2 >= to) {
      return -1;
    }
    if (token.is("according")) {
      return tokens.get(at + 1).is("to") ? at + 2 : at + 1;
    }
    boolean opens = at == 0 || tokens.get(at - 1).is(",");
    if (token.is("per") && opens) {
      Token next = tokens.get(at + 1);
      return next.isCapitalised() || next.is("the") ? at + 1 : -1;
    }
    return token.is("as") && opens ? reportedBy(tokens, at + 1, to) : -1;
  }

  private static int reportedBy(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to && BETWEEN.contains(tokens.get(i).lower())) {
      i++;
    }
    if (i + 2 >= to || !REPORTED.contains(tokens.get(i).lower())) {
      return -1;
    }
    int by = i + 1;
    while (by < Math.min(to - 1, i + 4) && !tokens.get(by).is("by")) {
      by++;
    }
    return tokens.get(by).is("by") ? by + 1 : -1;
  }
}
