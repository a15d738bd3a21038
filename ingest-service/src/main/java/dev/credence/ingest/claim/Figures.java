package dev.credence.ingest.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what belongs to them: currencies, per cent, shares, "20-year". */
final class Figures {

  /** From here on pounds are money whatever stands near. */
  private static final BigDecimal MAX_WEIGHT = new BigDecimal(100_000);

  private final WordMap<String> signs;
  private final WordMap<String> dollars;
  private final WordMap<String> currencies;
  private final WordMap<String> suffixes;
  private final WordSet firstWords;
  private final Amounts amounts;
  private final Hyphenated hyphenated = new Hyphenated();
  private final NumberDates dates = new NumberDates();
  private final NumberNames names = new NumberNames();
  private final Units units;

  Figures(Lexicon lexicon, Units units) {
    this.signs = new WordMap<>(lexicon.pairs("sign"));
    this.dollars = new WordMap<>(lexicon.pairs("dollar"));
    this.currencies = new WordMap<>(lexicon.pairs("currency"));
    this.suffixes = new WordMap<>(lexicon.pairs("suffix"));
    this.amounts = new Amounts(lexicon);
    this.units = units;
    this.firstWords =
        new WordSet(
            Stream.of(
                    signs.words(),
                    currencies.words(),
                    Numbers.names(),
                    Set.of("a", "half", "the", "hundred", "thousand"))
                .flatMap(Set::stream)
                .toList());
  }

  /** Whether a number may start with a token. */
  boolean mayStart(Token token) {
    String word = token.lower();
    return token.isNumber() || firstWords.contains(word) || word.indexOf('-') >= 0;
  }

  /** The number at an index; null where there is none, or one that counts nothing. */
  @Nullable Figure at(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (signs.has(token.text())) {
      return behindSign(tokens, i, from, to);
    }
    if (token.isAllCaps() && currencies.has(token.lower())) {
      Figure amount = i + 1 < to ? amount(tokens, i + 1, to) : null;
      String currency = currencies.get(token.lower());
      return amount == null || currency == null ? null : amount.in(currency, i, amount.end());
    }
    if (dates.isDate(tokens, i, from, to)
        || names.isName(tokens, i, from, to)
        || isInTitle(tokens, i, from)) {
      return null;
    }
    Figure share = Shares.at(tokens, i, to);
    if (share != null) {
      return share;
    }
    Figure amount = amount(tokens, i, to);
    return amount == null ? hyphenated.at(tokens, i) : withUnit(tokens, amount, from, to);
  }

  /** "“Zero Dark Thirty”": a number word with a capital inside a quoted name. */
  private static boolean isInTitle(List<Token> tokens, int i, int from) {
    Token token = tokens.get(i);
    Token before = i > from ? tokens.get(i - 1) : token;
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
    boolean named = before.isCapitalised() && i > from || next.isCapitalised();
    boolean inside = i > from && (before.isCapitalised() || before.isQuoteMark());
    return token.isWord() && token.isCapitalised() && token.quoted() && named && inside;
  }

  /** "$20 million", "US$5-7m". */
  private @Nullable Figure behindSign(List<Token> tokens, int i, int from, int to) {
    Figure amount = i + 1 < to ? amount(tokens, i + 1, to) : null;
    String currency = signs.get(tokens.get(i).text());
    if (amount == null || currency == null) {
      return null;
    }
    boolean joined = i > from && tokens.get(i - 1).end() == tokens.get(i).start();
    String country = joined ? dollars.get(tokens.get(i - 1).lower()) : null;
    return country == null
        ? amount.in(currency, i, amount.end())
        : amount.in(country, i - 1, amount.end());
  }

  private @Nullable Figure amount(List<Token> tokens, int i, int to) {
    Figure amount = amounts.at(tokens, i, to);
    return amount == null ? Hyphenated.range(tokens, i, to) : amount;
  }

  private Figure withUnit(List<Token> tokens, Figure amount, int from, int to) {
    int next = amount.end();
    if (amount.unit() != null || next >= to) {
      return amount;
    }
    String word = tokens.get(next).lower();
    String symbol = word.length() > 1 ? suffixes.get(word) : null;
    if (symbol != null) {
      return amount.in(symbol, amount.start(), next + 1);
    }
    boolean perCent = word.equals("per") && next + 1 < to && tokens.get(next + 1).is("cent");
    if (word.equals("%") || word.equals("percent") || perCent) {
      return amount.in("%", amount.start(), perCent ? next + 2 : next + 1);
    }
    String currency = currencies.get(word);
    boolean weight =
        "GBP".equals(currency)
            && amount.value().compareTo(MAX_WEIGHT) < 0
            && !units.isPaid(tokens, amount.start(), from, to);
    return currency == null || weight ? amount : amount.in(currency, amount.start(), next + 1);
  }

  /** Whether a number is a plain one in words that may as well be a pronoun: "the two". */
  static boolean isSmallWord(List<Token> tokens, Figure figure) {
    return figure.end() == figure.start() + 1
        && !tokens.get(figure.start()).isNumber()
        && figure.value().compareTo(BigDecimal.TEN) <= 0;
  }
}
