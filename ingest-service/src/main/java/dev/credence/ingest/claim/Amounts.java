package dev.credence.ingest.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain numbers: "1,000", "five", "two hundred and fifty", "a thousand", "20 million". */
final class Amounts {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Numbers in words below this may follow "hundred and". */
  private static final long HUNDRED = 100;

  /** Behind these "one" is a pronoun and no number. */
  private static final WordSet BEHIND_PRONOUN =
      WordSet.of(
          "of",
          "another",
          "is",
          "was",
          "has",
          "can",
          "that",
          "who",
          "which",
          "and",
          "or",
          "in",
          "day",
          "thing",
          "to",
          "would",
          "by",
          "at",
          "on",
          "morning",
          "night",
          "evening",
          "afternoon",
          "after",
          "for",
          "with",
          "from",
          "as",
          "such",
          "more",
          "will",
          "could",
          "said",
          "says",
          "told",
          "had",
          "side",
          "hand",
          "point",
          "may",
          "might",
          "should",
          "else",
          "but",
          "than",
          "when");

  private final WordMap<String> suffixes;

  Amounts(Lexicon units) {
    this.suffixes = new WordMap<>(units.pairs("suffix"));
  }

  /** The number at an index with its magnitude; null where there is none. */
  @Nullable Figure at(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return digits(tokens, i, to);
    }
    if (token.is("half")) {
      return halfOfMagnitude(tokens, i, to);
    }
    Long word = Numbers.word(token.lower());
    boolean article = word == null && isArticleOfMagnitude(tokens, i, to);
    boolean pronoun = token.is("one") && (i + 1 >= to || !isCounted(tokens.get(i + 1)));
    if ((word == null && !article) || pronoun) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(word == null ? 1 : word);
    return withRest(tokens, i, i + 1, value, to);
  }

  /** "1,000", "20m", "5km". */
  private @Nullable Figure digits(List<Token> tokens, int i, int to) {
    String text = tokens.get(i).lower();
    int letters = text.length();
    while (letters > 0 && Character.isLetter(text.charAt(letters - 1))) {
      letters--;
    }
    BigDecimal value = Numbers.digits(text.substring(0, letters));
    if (value == null) {
      return null;
    }
    String suffix = text.substring(letters);
    if (suffix.isEmpty() && isMixed(tokens, i, to)) {
      Long over = Numbers.small(tokens.get(i + 1));
      Long under = Numbers.small(tokens.get(i + 3));
      if (over != null && under != null && over > 0 && over < under) {
        return Figure.of(plain(value.add(Numbers.share(over, under))), i, i + 4);
      }
    }
    if (suffix.isEmpty()) {
      return withMagnitude(tokens, i, i + 1, value, to);
    }
    BigDecimal magnitude = Numbers.abbreviated(suffix);
    if (magnitude != null) {
      return Figure.of(plain(value.multiply(magnitude)), i, i + 1);
    }
    String unit = suffixes.get(suffix);
    return unit == null ? null : Figure.of(value, i, i + 1).in(unit, i, i + 1);
  }

  /** "6 1/2". */
  private static boolean isMixed(List<Token> tokens, int i, int to) {
    return i + 3 < to
        && tokens.get(i + 1).isNumber()
        && tokens.get(i + 2).is("/")
        && tokens.get(i + 3).isNumber();
  }

  /** "half a million", "half a dozen". */
  private static @Nullable Figure halfOfMagnitude(List<Token> tokens, int i, int to) {
    int at = i + 1 < to && tokens.get(i + 1).is("a") ? i + 2 : i + 1;
    BigDecimal magnitude = at < to ? Numbers.magnitude(tokens.get(at).lower()) : null;
    return magnitude == null ? null : Figure.of(plain(magnitude.multiply(HALF)), i, at + 1);
  }

  /** "a thousand", "the hundred dollars". */
  private static boolean isArticleOfMagnitude(List<Token> tokens, int i, int to) {
    Token article = tokens.get(i);
    if (i + 1 >= to || Numbers.magnitude(tokens.get(i + 1).lower()) == null) {
      return false;
    }
    boolean definite = article.is("the") && i + 2 < to && Units.isPlural(tokens.get(i + 2).lower());
    return article.is("a") || definite;
  }

  private static Figure withRest(List<Token> tokens, int i, int from, BigDecimal of, int to) {
    Figure figure = withMagnitude(tokens, i, from, of, to);
    int end = figure.end();
    boolean more = end > from && end + 1 < to && tokens.get(end).is("and");
    Long rest = more ? Numbers.word(tokens.get(end + 1).lower()) : null;
    return rest == null || rest >= HUNDRED || rest == 0
        ? figure
        : withMagnitude(tokens, i, end + 2, figure.value().add(BigDecimal.valueOf(rest)), to);
  }

  private static Figure withMagnitude(List<Token> tokens, int i, int from, BigDecimal of, int to) {
    BigDecimal value = of;
    int end = from;
    if (end + 2 < to
        && tokens.get(end).is("and")
        && tokens.get(end + 1).is("a")
        && tokens.get(end + 2).is("half")) {
      value = value.add(HALF);
      end += 3;
    }
    while (end < to && tokens.get(end).text().length() > 2) {
      BigDecimal magnitude = Numbers.magnitude(tokens.get(end).lower());
      if (magnitude == null) {
        break;
      }
      value = value.multiply(magnitude);
      end++;
    }
    return Figure.of(plain(value), i, end);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() > 0 && value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value;
  }

  private static boolean isCounted(Token next) {
    return next.isWord() && !BEHIND_PRONOUN.contains(next.lower());
  }
}
