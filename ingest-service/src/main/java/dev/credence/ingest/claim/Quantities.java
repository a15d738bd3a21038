package dev.credence.ingest.claim;

import dev.credence.contract.Comparator;
import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the quantities of a statement; years, dates and times of day are none. */
final class Quantities {

  private static final int MAX_QUANTITIES = 50;
  private static final WordMap<String> SIGNS =
      new WordMap<>(
          Map.of(
              "$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "₽", "RUB", "₴", "UAH"));
  private static final WordMap<String> CURRENCIES =
      new WordMap<>(
          Map.ofEntries(
              Map.entry("dollar", "USD"),
              Map.entry("dollars", "USD"),
              Map.entry("euro", "EUR"),
              Map.entry("euros", "EUR"),
              Map.entry("pound", "GBP"),
              Map.entry("pounds", "GBP"),
              Map.entry("yen", "JPY"),
              Map.entry("yuan", "CNY"),
              Map.entry("rouble", "RUB"),
              Map.entry("roubles", "RUB"),
              Map.entry("rubles", "RUB"),
              Map.entry("rupees", "INR"),
              Map.entry("francs", "CHF"),
              Map.entry("usd", "USD"),
              Map.entry("eur", "EUR"),
              Map.entry("gbp", "GBP"),
              Map.entry("chf", "CHF"),
              Map.entry("jpy", "JPY"),
              Map.entry("hryvnias", "UAH"),
              Map.entry("lira", "TRY")));
  private static final Map<String, Comparator> COMPARATORS =
      Map.ofEntries(
          Map.entry("more than", Comparator.MORE_THAN), Map.entry("over", Comparator.MORE_THAN),
          Map.entry("above", Comparator.MORE_THAN), Map.entry("exceeding", Comparator.MORE_THAN),
          Map.entry("greater than", Comparator.MORE_THAN),
              Map.entry("upwards of", Comparator.MORE_THAN),
          Map.entry("in excess of", Comparator.MORE_THAN),
              Map.entry("at least", Comparator.AT_LEAST),
          Map.entry("no fewer than", Comparator.AT_LEAST),
              Map.entry("no less than", Comparator.AT_LEAST),
          Map.entry("not less than", Comparator.AT_LEAST),
              Map.entry("a minimum of", Comparator.AT_LEAST),
          Map.entry("up to", Comparator.AT_MOST), Map.entry("at most", Comparator.AT_MOST),
          Map.entry("as many as", Comparator.AT_MOST), Map.entry("as much as", Comparator.AT_MOST),
          Map.entry("no more than", Comparator.AT_MOST),
              Map.entry("not more than", Comparator.AT_MOST),
          Map.entry("a maximum of", Comparator.AT_MOST),
              Map.entry("less than", Comparator.LESS_THAN),
          Map.entry("fewer than", Comparator.LESS_THAN), Map.entry("under", Comparator.LESS_THAN),
          Map.entry("below", Comparator.LESS_THAN), Map.entry("about", Comparator.ABOUT),
          Map.entry("around", Comparator.ABOUT), Map.entry("roughly", Comparator.ABOUT),
          Map.entry("approximately", Comparator.ABOUT), Map.entry("some", Comparator.ABOUT),
          Map.entry("nearly", Comparator.ABOUT), Map.entry("almost", Comparator.ABOUT),
          Map.entry("estimated", Comparator.ABOUT), Map.entry("close to", Comparator.ABOUT));
  private static final WordSet COMPARATOR_ENDS =
      new WordSet(
          COMPARATORS.keySet().stream()
              .map(words -> words.substring(words.lastIndexOf(' ') + 1))
              .toList());

  /** What a quantity starts with, if not with digits or with a word that has a hyphen. */
  private static final WordSet FIRST_WORDS =
      new WordSet(
          Stream.of(SIGNS.words(), CURRENCIES.words(), Numbers.names(), Set.of("a", "half"))
              .flatMap(Set::stream)
              .toList());

  private static final WordSet TIME_BEFORE =
      WordSet.of(
          "in", "since", "by", "of", "until", "from", "during", "year", "to", "and", ",", "", "(",
          "early", "mid", "late", "before", "after", "spring", "summer", "autumn", "fall",
          "winter");

  /** Behind these a year describes what follows it: "the 2001 attacks". */
  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "'s");

  /** "A 20,000-strong army", "200-odd ships". */
  private static final WordSet STRENGTHS = WordSet.of("strong", "odd", "plus");

  private static final WordSet PRONOUNS = WordSet.of("it", "them", "us", "you", "whom", "which");
  private static final WordSet DEMONSTRATIVES = WordSet.of("those", "these", "this", "that");

  /** Before these "one" is a pronoun and no number. */
  private static final WordSet BEFORE_PRONOUN =
      WordSet.of(
          "no", "any", "every", "some", "each", "this", "that", "another", "which", "the", "good",
          "big", "new", "latest");

  /** Behind these "one" is a pronoun and no number. */
  private static final WordSet BEHIND_PRONOUN =
      WordSet.of(
          "of", "another", "is", "was", "has", "can", "that", "who", "which", "and", "or", "in",
          "day", "thing", "to", "would", "by", "at", "on");

  private final Units units;
  private final NumberNames numberNames = new NumberNames();

  Quantities(Lexicon cues) {
    this.units = new Units(cues);
  }

  /** A number, the tokens it takes, and its currency where it has a sign. */
  private record Figure(
      BigDecimal value, int start, int end, @Nullable String unit, boolean part) {}

  /** The quantities of the tokens from {@code from} to {@code to}, in their order. */
  List<Quantity> read(List<Token> tokens, int from, int to) {
    List<Quantity> quantities = new ArrayList<>();
    int i = from;
    while (i < to && quantities.size() < MAX_QUANTITIES) {
      Figure figure = null;
      if (mayStart(tokens.get(i))
          && !ClockTimes.isHour(tokens, i, from, to)
          && !Ages.isAge(tokens, i, from, to)
          && !isPronoun(tokens, i, from)) {
        figure = figure(tokens, i, from, to);
      }
      if (figure == null) {
        i++;
        continue;
      }
      Figure high = upperEnd(tokens, figure, from, to);
      int end = high == null ? figure.end() : high.end();
      boolean date = end + 1 < to && tokens.get(end + 1).is("ago");
      if (!date && !isPartOfUnnamed(tokens, figure, to)) {
        quantities.add(quantity(tokens, figure, high, from, to));
      }
      i = end;
    }
    return List.copyOf(quantities);
  }

  /** "No one", "this one". */
  private static boolean isPronoun(List<Token> tokens, int i, int from) {
    return i > from
        && tokens.get(i).is("one")
        && BEFORE_PRONOUN.contains(tokens.get(i - 1).lower());
  }

  private static boolean mayStart(Token token) {
    String word = token.lower();
    return token.isNumber() || FIRST_WORDS.contains(word) || word.indexOf('-') >= 0;
  }

  /** "half of those", "two-thirds of them". */
  private boolean isPartOfUnnamed(List<Token> tokens, Figure figure, int to) {
    int of = figure.end();
    if (!figure.part() || of + 1 >= to || !tokens.get(of).is("of")) {
      return false;
    }
    Token whole = tokens.get(of + 1);
    return PRONOUNS.contains(whole.lower())
        || (DEMONSTRATIVES.contains(whole.lower()) && units.behind(tokens, of, to, true) == null);
  }

  private Quantity quantity(
      List<Token> tokens, Figure low, @Nullable Figure high, int from, int to) {
    Figure last = high == null ? low : high;
    String unit = last.unit() != null ? last.unit() : low.unit();
    if (unit == null) {
      unit = units.behind(tokens, last.end(), to, last.part());
    }
    return high == null
        ? new Quantity(low.value(), null, unit, comparator(tokens, low.start(), from))
        : new Quantity(low.value(), high.value(), unit, Comparator.BETWEEN);
  }

  /** "between 5 and 7", "5 to 7". */
  private @Nullable Figure upperEnd(List<Token> tokens, Figure low, int from, int to) {
    int joint = low.end();
    if (joint + 1 >= to) {
      return null;
    }
    Token joined = tokens.get(joint);
    boolean between =
        joined.is("and") && low.start() > from && tokens.get(low.start() - 1).is("between");
    boolean range = joined.is("to") || joined.is("–") || joined.is("-");
    if (!between && !range) {
      return null;
    }
    boolean change = low.start() > from && tokens.get(low.start() - 1).is("from");
    Figure high = change ? null : figure(tokens, joint + 1, from, to);
    if (high == null) {
      return null;
    }
    boolean sameUnit = low.unit() == null || low.unit().equals(high.unit());
    return sameUnit && high.value().compareTo(low.value()) > 0 ? high : null;
  }

  private @Nullable Figure figure(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (SIGNS.has(token.text()) && i + 1 < to) {
      Figure amount = amount(tokens, i + 1, to);
      return amount == null
          ? null
          : new Figure(amount.value(), i, amount.end(), SIGNS.get(token.text()), false);
    }
    if (CURRENCIES.has(token.lower()) && token.isAllCaps() && i + 1 < to) {
      Figure amount = amount(tokens, i + 1, to);
      return amount == null
          ? null
          : new Figure(amount.value(), i, amount.end(), CURRENCIES.get(token.lower()), false);
    }
    if (isDate(tokens, i, from, to) || numberNames.isName(tokens, i, from, to)) {
      return null;
    }
    Figure part = part(tokens, i, to);
    if (part != null) {
      return part;
    }
    Figure amount = amount(tokens, i, to);
    if (amount == null) {
      return hyphenated(tokens, i);
    }
    int next = amount.end();
    if (next < to) {
      String word = tokens.get(next).lower();
      if (word.equals("%") || word.equals("percent")) {
        return new Figure(amount.value(), i, next + 1, "%", false);
      }
      if (word.equals("per") && next + 1 < to && tokens.get(next + 1).is("cent")) {
        return new Figure(amount.value(), i, next + 2, "%", false);
      }
      String currency = CURRENCIES.get(word);
      if (currency != null && !(currency.equals("GBP") && units.weighs(tokens, i, from, to))) {
        return new Figure(amount.value(), i, next + 1, currency, false);
      }
    }
    return amount;
  }

  /** Digits or a word with its magnitude: "1,000", "five", "a thousand", "20 million", "20m". */
  private static @Nullable Figure amount(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    int end = i + 1;
    BigDecimal value;
    if (token.isNumber()) {
      String text = token.lower();
      int letters = text.length();
      while (letters > 0 && Character.isLetter(text.charAt(letters - 1))) {
        letters--;
      }
      value = Numbers.digits(text.substring(0, letters));
      String suffix = text.substring(letters);
      BigDecimal magnitude = Numbers.magnitude(suffix);
      if (value == null || (!suffix.isEmpty() && magnitude == null)) {
        return null;
      }
      value = magnitude == null ? value : value.multiply(magnitude);
    } else {
      Long word = Numbers.word(token.lower());
      boolean article =
          token.is("a") && end < to && Numbers.magnitude(tokens.get(end).lower()) != null;
      boolean pronoun = token.is("one") && (end >= to || !isCounted(tokens.get(end)));
      if ((word == null && !article) || pronoun) {
        return null;
      }
      value = BigDecimal.valueOf(word == null ? 1 : word);
    }
    while (end < to && tokens.get(end).text().length() > 2) {
      BigDecimal magnitude = Numbers.magnitude(tokens.get(end).lower());
      if (magnitude == null) {
        break;
      }
      value = value.multiply(magnitude);
      end++;
    }
    return new Figure(plain(value), i, end, null, false);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() > 0 && value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value;
  }

  private static boolean isCounted(Token next) {
    return next.isWord() && !BEHIND_PRONOUN.contains(next.lower());
  }

  /** "two-thirds", "a third of", "half the". */
  private static @Nullable Figure part(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    BigDecimal value = Numbers.fraction(token.lower());
    if (value != null) {
      return new Figure(value, i, i + 1, null, true);
    }
    if (token.is("half")
        && i + 1 < to
        && (tokens.get(i + 1).is("of") || tokens.get(i + 1).is("the"))) {
      return new Figure(new BigDecimal("0.5"), i, i + 1, null, true);
    }
    Long count = token.is("a") ? Long.valueOf(1) : Numbers.word(token.lower());
    if (count != null && i + 2 < to && tokens.get(i + 2).is("of")) {
      BigDecimal fraction = Numbers.fraction(count, tokens.get(i + 1).lower());
      return fraction == null ? null : new Figure(fraction, i, i + 2, null, true);
    }
    return null;
  }

  /** "20-year", "two-decade". */
  private static @Nullable Figure hyphenated(List<Token> tokens, int i) {
    String text = tokens.get(i).lower();
    int hyphen = text.indexOf('-');
    if (hyphen <= 0 || hyphen + 2 >= text.length()) {
      return null;
    }
    String number = text.substring(0, hyphen);
    String rest = text.substring(hyphen + 1);
    Long word = Numbers.word(number);
    BigDecimal value = word == null ? Numbers.digits(number) : BigDecimal.valueOf(word);
    boolean unit = rest.chars().allMatch(Character::isLetter);
    String name = STRENGTHS.contains(rest) ? null : Units.singular(rest);
    return value == null || !unit ? null : new Figure(value, i, i + 1, name, false);
  }

  private static boolean isDate(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (!token.isNumber()) {
      return false;
    }
    Token next = i + 1 < to ? tokens.get(i + 1) : null;
    Token before = i > from ? tokens.get(i - 1) : null;
    boolean dotted =
        before != null
            && before.is(".")
            && i - 1 > from
            && Calendar.month(tokens.get(i - 2)) != null
            && token.text().length() <= 4;
    boolean byMonth =
        (next != null && Calendar.month(next) != null && token.text().length() <= 2)
            || (before != null && Calendar.month(before) != null)
            || dotted;
    boolean time =
        (next != null && next.is(":") && i + 2 < to && tokens.get(i + 2).isNumber())
            || (before != null && before.is(":") && i - 1 > from && tokens.get(i - 2).isNumber());
    boolean joined = isJoint(next) || isJoint(before);
    return byMonth
        || time
        || joined
        || isDayBeforeYear(tokens, i, to)
        || isYear(token, before, next);
  }

  /** "9/11", "5+5". */
  private static boolean isJoint(@Nullable Token token) {
    return token != null && (token.is("/") || token.is("+"));
  }

  /** "11, 2001": its month may stand in a sentence that was cut off. */
  private static boolean isDayBeforeYear(List<Token> tokens, int i, int to) {
    return i + 2 < to
        && tokens.get(i).text().length() <= 2
        && tokens.get(i + 1).is(",")
        && isYear(tokens.get(i + 2), null, null);
  }

  private static boolean isYear(Token token, @Nullable Token before, @Nullable Token next) {
    String text = token.text();
    if (text.length() != 4 || !Numbers.isAsciiDigits(text)) {
      return false;
    }
    int year = Integer.parseInt(text);
    boolean dated = before == null || TIME_BEFORE.contains(before.lower());
    boolean described = before != null && DETERMINERS.contains(before.lower());
    boolean counted = next != null && !next.isCapitalised() && Units.isPlural(next.lower());
    return year >= 1500 && year < 2200 && (described || (dated && !counted));
  }

  /** The words before a number that bound it. */
  private static Comparator comparator(List<Token> tokens, int start, int from) {
    int end = start;
    if (end > from && (tokens.get(end - 1).is("an") || tokens.get(end - 1).is("the"))) {
      end--;
    }
    if (end == from || !COMPARATOR_ENDS.contains(tokens.get(end - 1).lower())) {
      return Comparator.EXACTLY;
    }
    for (int length = 3; length > 0; length--) {
      if (end - length >= from) {
        StringBuilder words = new StringBuilder();
        for (int i = end - length; i < end; i++) {
          words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).lower());
        }
        Comparator comparator = COMPARATORS.get(words.toString());
        if (comparator != null) {
          return comparator;
        }
      }
    }
    return Comparator.EXACTLY;
  }
}
