package dev.credence.ingest.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the numbers of a sentence: figures, words, and figures with a word behind them. */
final class Amounts {

  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final int HUNDRED = 100;
  private static final int DOZEN = 12;

  private final List<Token> tokens;
  private final Language language;

  private Amounts(List<Token> tokens, Language language) {
    this.tokens = tokens;
    this.language = language;
  }

  static List<Amount> of(List<Token> tokens, Language language) {
    return new Amounts(tokens, language).read();
  }

  private List<Amount> read() {
    List<Amount> amounts = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<BigDecimal> first = first(at);
      if (first.isEmpty()) {
        at++;
      } else {
        int end = at + 1;
        Sum sum = new Sum(first.get(), tokens.get(at).isNumber());
        while (end < tokens.size()) {
          int next = skipAnd(end, sum);
          if (next >= tokens.size() || !sum.take(word(next))) {
            break;
          }
          end = next + 1;
        }
        amounts.add(new Amount(sum.value(), text(at, end), at, end));
        at = end;
      }
    }
    return List.copyOf(amounts);
  }

  /** "A hundred" and "thousands" alone say how large, not how many. */
  private Optional<BigDecimal> first(int at) {
    Token token = tokens.get(at);
    if (token.value() != null) {
      return Optional.of(token.value());
    }
    long number = word(at);
    return (number > 0 && number < HUNDRED)
            || (number == HUNDRED && at > 0 && tokens.get(at - 1).text().equals("a"))
        ? Optional.of(BigDecimal.valueOf(number))
        : hanNumber(token.text());
  }

  private long word(int at) {
    Token token = tokens.get(at);
    return token.isNumber() ? 0 : language.number(token.text()).orElse(0L);
  }

  /** The "and" of "two hundred and fifty". */
  private int skipAnd(int at, Sum sum) {
    return sum.endsInHundreds()
            && at + 1 < tokens.size()
            && tokens.get(at).text().equals("and")
            && word(at + 1) > 0
        ? at + 1
        : at;
  }

  private String text(int from, int to) {
    return language.joined(
        tokens.subList(from, to).stream().map(Token::text).collect(Collectors.toList()));
  }

  /** Of one character it is as often an article or part of a word. */
  private static Optional<BigDecimal> hanNumber(String word) {
    if (word.length() < 2 || word.length() > 9) {
      return Optional.empty();
    }
    long total = 0;
    long section = 0;
    long digit = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i) == '两' ? '二' : word.charAt(i);
      int scale = "十百千".indexOf(c);
      if (HAN_DIGITS.indexOf(c) >= 0) {
        digit = HAN_DIGITS.indexOf(c);
      } else if (scale >= 0) {
        section += Math.max(1, digit) * Math.round(Math.pow(10, scale + 1.0));
        digit = 0;
      } else if (c == '万' || c == '亿') {
        total = (total + section + digit) * (c == '万' ? 10_000 : 100_000_000);
        section = 0;
        digit = 0;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(BigDecimal.valueOf(total + section + digit));
  }

  /** A number that is put together word by word. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current;
    private boolean isFigures;

    Sum(BigDecimal first, boolean isFigures) {
      this.current = first;
      this.isFigures = isFigures;
    }

    BigDecimal value() {
      return total.add(current);
    }

    boolean endsInHundreds() {
      return !isFigures && current.signum() > 0 && isMultipleOf(HUNDRED);
    }

    /** Adds or multiplies by a word; false if it belongs to no number, or to another one. */
    boolean take(long word) {
      if (word >= 1_000) {
        if (current.signum() == 0) {
          return false;
        }
        total = total.add(current.multiply(BigDecimal.valueOf(word)));
        current = BigDecimal.ZERO;
        isFigures = false;
        return true;
      }
      boolean isScale = word == HUNDRED || word == DOZEN;
      if (isScale && current.signum() > 0 && current.compareTo(BigDecimal.TEN) < 0) {
        current = current.multiply(BigDecimal.valueOf(word));
        return true;
      }
      boolean isTens = current.compareTo(BigDecimal.TEN) > 0 && isMultipleOf(10);
      boolean adds =
          !isFigures && word > 0 && (word < 10 ? isTens : word < HUNDRED && isMultipleOf(HUNDRED));
      if (adds) {
        current = current.add(BigDecimal.valueOf(word));
      }
      return adds;
    }

    private boolean isMultipleOf(int number) {
      return current.remainder(BigDecimal.valueOf(number)).signum() == 0;
    }
  }
}
