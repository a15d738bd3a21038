package dev.credence.ingest.claim;

import java.util.List;

/** Finds where a report starts behind the place it was filed from: {@code OSLO, Norway — The}. */
final class Datelines {

  private static final int LONGEST = 12;

  private Datelines() {}

  /** The first token behind a dateline or an agency's credit; 0 where the tokens open with none. */
  static int end(List<Token> tokens) {
    boolean marked = false;
    for (int i = 0; i < Math.min(tokens.size() - 2, LONGEST); i++) {
      Token token = tokens.get(i);
      if (isDash(token)) {
        int behind = i + 1;
        while (behind < tokens.size() && isDash(tokens.get(behind))) {
          behind++;
        }
        return marked && behind < tokens.size() ? behind : 0;
      }
      boolean part = token.isCapitalised() || token.isNumber() || ",().".contains(token.text());
      if (!part || token.quoted()) {
        return 0;
      }
      marked |= token.is("(") || (i == 0 && token.isAllCaps());
    }
    return 0;
  }

  private static boolean isDash(Token token) {
    return token.is("-") || token.is("–") || token.is("—");
  }
}
