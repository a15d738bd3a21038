package dev.credence.ingest.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes to the tokens of a quotation that make it a statement which stands alone. */
final class Edits {

  /** By the index of the token; as long as the last one that is replaced asks for. */
  private @Nullable String[] replacements = new @Nullable String[0];

  void delete(int index) {
    replace(index, "");
  }

  void replace(int index, String text) {
    if (index >= replacements.length) {
      replacements = Arrays.copyOf(replacements, 2 * (index + 1));
    }
    replacements[index] = text;
  }

  boolean has(int index) {
    return index < replacements.length && replacements[index] != null;
  }

  private String replaced(int index, String text) {
    String replacement = index < replacements.length ? replacements[index] : null;
    return replacement == null ? text : replacement;
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
      String word = replaced(i, token.isQuoteMark() ? "" : token.text());
      pending |= last >= 0 && token.start() > last;
      last = token.end();
      if (!word.isEmpty()) {
        text.append(pending && !text.isEmpty() ? " " : "").append(word);
        pending = false;
      }
    }
    String statement = text.toString().strip();
    boolean lostItsStart = replaced(start, "x").isEmpty();
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
