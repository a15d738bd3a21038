package dev.credence.ingest.claim;

import java.util.List;

/** Finds where a report starts behind the place it was filed from: {@code OSLO, Norway — The}. */
final class Datelines {

  private static final int LONGEST = 12;
  private static final int LONGEST_PLACE = 4;

  private final Countries countries;

  Datelines(Countries countries) {
    this.countries = countries;
  }

  /** The first token behind a dateline or an agency's credit; 0 where the tokens open with none. */
  int end(List<Token> tokens) {
    boolean marked = false;
    for (int i = 0; i < Math.min(tokens.size() - 2, LONGEST); i++) {
      Token token = tokens.get(i);
      if (isDash(token)) {
        int behind = i + 1;
        while (behind < tokens.size() && isDash(tokens.get(behind))) {
          behind++;
        }
        boolean opens =
            behind < tokens.size()
                && (tokens.get(behind).isCapitalised() || tokens.get(behind).isQuoteMark());
        boolean dateline = marked || (opens && isPlace(tokens.subList(0, i)));
        return dateline && behind < tokens.size() ? behind : 0;
      }
      boolean part = token.isCapitalised() || token.isNumber() || ",()./".contains(token.text());
      if (!part || token.quoted()) {
        return 0;
      }
      marked |= token.is("(") || (i == 0 && token.isAllCaps());
    }
    return 0;
  }

  /** "Maiduguri, Nigeria": a town and its country, whatever the letters. */
  private boolean isPlace(List<Token> tokens) {
    int comma = tokens.size() - 1;
    while (comma > 0 && !tokens.get(comma).is(",")) {
      comma--;
    }
    if (comma < 1 || comma > LONGEST_PLACE || comma + 1 >= tokens.size()) {
      return false;
    }
    Countries.Found found = countries.startingAt(tokens, comma + 1);
    return found != null && comma + 1 + found.length() == tokens.size();
  }

  private static boolean isDash(Token token) {
    return token.is("-") || token.is("–") || token.is("—");
  }
}
