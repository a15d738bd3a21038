package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes to the tokens of a quotation that make it a statement which stands alone. */
final class Edits {

  private final Map<Integer, String> replacements = new HashMap<>();

  void delete(int index) {
    replacements.put(index, "");
  }

  void replace(int index, String text) {
    replacements.put(index, text);
  }

  boolean has(int index) {
    return replacements.containsKey(index);
  }

  /** The statement: single spaces, no quotation marks, no full stop. */
  String apply(List<Token> tokens, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isOuterMark(tokens.get(start))) {
      start++;
    }
    while (end > start && isOuterMark(tokens.get(end - 1))) {
      end--;
    }
    StringBuilder text = new StringBuilder();
    int last = -1;
    boolean pending = false;
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      String word = replacements.getOrDefault(i, token.isQuoteMark() ? "" : token.text());
      pending |= last >= 0 && token.start() > last;
      last = token.end();
      if (!word.isEmpty()) {
        text.append(pending && !text.isEmpty() ? " " : "").append(word);
        pending = false;
      }
    }
    String statement = text.toString().strip();
    boolean lostItsStart = replacements.getOrDefault(start, "x").isEmpty();
    return lostItsStart && !statement.isEmpty() && tokens.get(start).isCapitalised()
        ? statement.substring(0, 1).toUpperCase(Locale.ROOT) + statement.substring(1)
        : statement;
  }

  private static boolean isOuterMark(Token token) {
    return ".,;:!?…–—-".contains(token.text())
        || token.isQuoteMark()
        || token.is("'")
        || token.is("’")
        || token.is("‘");
  }
}
