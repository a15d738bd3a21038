package dev.credence.ingest.claim;

import java.util.List;

/** Tells numbers inside names from counts: "Radio 1", "Number 10", "221 Baker Street". */
final class NumberNames {

  private static final int MAX_NAME = 5;
  private static final int MAX_DIGITS = 4;

  private final WordSet labels;
  private final WordSet addresses;
  private final WordSet notNames;
  private final WordSet stops;
  private final WordMap<String> symbols;

  NumberNames() {
    Lexicon units = Lexicon.load("units");
    this.labels = units.words("label");
    this.addresses = units.words("address");
    this.notNames = units.words("not-name");
    this.stops = units.words("stop");
    this.symbols = new WordMap<>(units.pairs("suffix"));
  }

  /** Whether the number at an index is part of a name. */
  boolean isName(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (!Numbers.isAsciiDigits(token.text()) || token.text().length() > MAX_DIGITS) {
      return false;
    }
    if (isAddress(tokens, i, to)
        || isBlock(tokens, i, to)
        || isDesignation(tokens, i, to)
        || (i > from && isProduct(tokens.get(i - 1)))
        || isSecondOfName(tokens, i, from)) {
      return true;
    }
    return !counts(tokens, i + 1, to)
        && (isLabelled(tokens, i, from) || isBehindName(tokens, i, from, to));
  }

  /** "No 10", "page 3", "Flight 19". */
  private boolean isLabelled(List<Token> tokens, int i, int from) {
    int before =
        i > from && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("#")) ? i - 2 : i - 1;
    return (i > from && tokens.get(i - 1).is("#"))
        || (before >= from && labels.contains(tokens.get(before).lower()));
  }

  /** "BBC Radio 1 said", but not "the Storvik Navy 12 ships". */
  private boolean isBehindName(List<Token> tokens, int i, int from, int to) {
    Token before = i > from ? tokens.get(i - 1) : null;
    if (before == null || !isName(before) || notNames.contains(before.lower())) {
      return false;
    }
    Token next = i + 1 < to ? tokens.get(i + 1) : null;
    boolean opens = i - 1 == from && next != null && next.isWord() && !next.isCapitalised();
    return !opens;
  }

  private static boolean isName(Token token) {
    return token.isCapitalised() || isProduct(token);
  }

  /** "The 300 block of Harbour Street". */
  private static boolean isBlock(List<Token> tokens, int i, int to) {
    return i + 2 < to
        && tokens.get(i + 1).is("block")
        && (tokens.get(i + 2).is("of") || tokens.get(i + 2).isCapitalised());
  }

  /** "2014 RC", "1 WTC", but not "5 UN soldiers" nor "500 USD". */
  private boolean isDesignation(List<Token> tokens, int i, int to) {
    Token next = i + 1 < to ? tokens.get(i + 1) : null;
    if (next == null || !next.isAllCaps() || next.text().length() > MAX_DIGITS) {
      return false;
    }
    boolean counted =
        i + 2 < to && tokens.get(i + 2).isWord() && !isFunctionWord(tokens.get(i + 2));
    return !counted && !notNames.contains(next.lower()) && !symbols.has(next.lower());
  }

  private boolean isFunctionWord(Token token) {
    return notNames.contains(token.lower()) || stops.contains(token.lower());
  }

  /** The second number of "MiG 21 and 23". */
  private static boolean isSecondOfName(List<Token> tokens, int i, int from) {
    return i - 3 >= from
        && (tokens.get(i - 1).is("and") || tokens.get(i - 1).is("or"))
        && tokens.get(i - 2).isNumber()
        && isProduct(tokens.get(i - 3));
  }

  /** A capital inside, as in "iPhone": even "iPhone 6 covers" counts no covers. */
  private static boolean isProduct(Token token) {
    return token.isWord()
            && !token.isAllCaps()
            && token.text().indexOf('-') < 0
            && token.text().chars().skip(2).anyMatch(Character::isUpperCase)
        || isLowerBeforeUpper(token);
  }

  private static boolean isLowerBeforeUpper(Token token) {
    return token.isWord()
        && !token.isCapitalised()
        && token.text().indexOf('-') < 0
        && token.text().chars().anyMatch(Character::isUpperCase);
  }

  /** Whether a number counts the next word. */
  private static boolean counts(List<Token> tokens, int next, int to) {
    Token token = next < to ? tokens.get(next) : null;
    return token != null
        && (token.is("%")
            || token.is("percent")
            || token.is("per")
            || Numbers.magnitude(token.lower()) != null
            || (token.isWord() && !token.isCapitalised() && Units.isPlural(token.lower())));
  }

  /** "1 Harbour Square", "the 30 Fjord Plaza". */
  private boolean isAddress(List<Token> tokens, int i, int to) {
    for (int j = i + 1; j < Math.min(to, i + MAX_NAME) && isNamePart(tokens.get(j)); j++) {
      if (j > i + 1 && addresses.contains(tokens.get(j).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(Token token) {
    String word = token.lower();
    boolean ordinal = token.isNumber() && !Character.isDigit(word.charAt(word.length() - 1));
    return token.isCapitalised() || ordinal;
  }
}
