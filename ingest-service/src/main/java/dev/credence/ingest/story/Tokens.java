package dev.credence.ingest.story;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.credence.ingest.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a normalised sentence into words and numbers, whatever digits and separators the numbers are
 * printed with. Dates and clock times in figures become words.
 */
final class Tokens {

  /** No count is longer; also bounds the arithmetic. */
  private static final int LONGEST_NUMBER = 24;

  private static final String GROUP_MARKS = ",.'\u066C\u066B";
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String normalised) {
    return new Tokens(normalised).read();
  }

  private List<Token> read() {
    int wordsFrom = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isDigit(at) && !isInsideName(at)) {
        words(wordsFrom, at);
        number();
        wordsFrom = at;
      } else {
        if (c == '%' || c == '\u066A' || UCharacter.getType(c) == Character.CURRENCY_SYMBOL) {
          words(wordsFrom, at);
          tokens.add(Token.word(c == '\u066A' ? "%" : Character.toString(c)));
          wordsFrom = at + Character.charCount(c);
        }
        at += Character.charCount(c);
      }
    }
    words(wordsFrom, at);
    return tokens;
  }

  private void words(int from, int to) {
    if (from < to) {
      Words.of(text.substring(from, to)).forEach(this::word);
    }
  }

  private void word(String word) {
    int last = tokens.size() - 1;
    if (word.equals("cent") && last >= 0 && tokens.get(last).text().equals("per")) {
      tokens.set(last, Token.word("%"));
    } else {
      tokens.add(Token.word(word.equals("percent") ? "%" : word));
    }
  }

  /** The "19" of "covid-19" and the second "6" of "m16" count nothing. */
  private boolean isInsideName(int index) {
    int before = index - 1;
    if (before > 0 && text.charAt(before) == '-') {
      before--;
    }
    if (before < 0) {
      return false;
    }
    int c = text.codePointBefore(before + 1);
    return isDigit(before) || (Character.isLetter(c) && isSpaced(c));
  }

  private static boolean isSpaced(int c) {
    int script = UScript.getScript(c);
    return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
  }

  private void number() {
    int start = at;
    StringBuilder figures = new StringBuilder();
    while (at < text.length() && (isDigit(at) || isMarkAt(at) || isGroupSpaceAt(start, at))) {
      int digit = UCharacter.digit(text.codePointAt(at), 10);
      if (digit >= 0) {
        figures.append((char) ('0' + digit));
      } else {
        figures.append(text.charAt(at) == ' ' ? ',' : text.charAt(at));
      }
      at += Character.charCount(text.codePointAt(at));
    }
    String run = figures.toString();
    String printed = text.substring(start, at);
    int dash = run.indexOf('-');
    if (dash > 0 && dash == run.lastIndexOf('-') && run.indexOf('/') < 0) {
      tokens.add(new Token(run.substring(0, dash), value(run.substring(0, dash))));
      add(run.substring(dash + 1), run.substring(dash + 1));
    } else {
      add(run, printed);
    }
  }

  private void add(String figures, String wholePrinted) {
    BigDecimal value = value(figures);
    int scaleFrom = at;
    while (value != null
        && at < text.length()
        && at - scaleFrom < 2
        && hanScale(text.charAt(at)) > 0) {
      value = value.multiply(BigDecimal.valueOf(hanScale(text.charAt(at))));
      at++;
    }
    String printed = wholePrinted + text.substring(scaleFrom, at);
    int end = at;
    while (end < text.length() && end - at < 3 && isSpaced(text.codePointAt(end))) {
      end++;
    }
    String suffix = text.substring(at, end);
    if (ORDINALS.contains(suffix)) {
      at = end;
      tokens.add(new Token(printed + suffix, value));
    } else if (value != null
        && (suffix.equals("bn") || suffix.equals("mn") || suffix.equals("m"))) {
      boolean isMoney = !tokens.isEmpty() && isCurrency(tokens.get(tokens.size() - 1).text());
      if (!suffix.equals("m") || isMoney) {
        at = end;
        value = value.multiply(BigDecimal.valueOf(suffix.equals("bn") ? 1_000_000_000 : 1_000_000));
        tokens.add(new Token(printed + suffix, value));
      } else {
        tokens.add(new Token(printed, value));
      }
    } else {
      tokens.add(new Token(printed, value));
    }
  }

  /** What a character behind figures multiplies them by; 0 for all others. */
  private static int hanScale(char c) {
    return switch (c) {
      case '百' -> 100;
      case '千' -> 1_000;
      case '万', '萬' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }

  private static boolean isCurrency(String word) {
    return UCharacter.getType(word.codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private static @Nullable BigDecimal value(String figures) {
    if (figures.length() > LONGEST_NUMBER
        || figures.indexOf(':') >= 0
        || figures.indexOf('/') >= 0
        || figures.indexOf('-') >= 0) {
      return null;
    }
    String[] parts = figures.split("[" + GROUP_MARKS + "]");
    boolean isGrouped = parts.length > 1 && parts[0].length() <= 3 && !parts[0].equals("0");
    for (int i = 1; i < parts.length; i++) {
      isGrouped &= parts[i].length() == 3;
    }
    if (parts.length == 1 || isGrouped) {
      return new BigDecimal(String.join("", parts));
    }
    if (parts.length == 2) {
      return new BigDecimal(parts[0] + "." + parts[1]).stripTrailingZeros();
    }
    // "1,234.56" has two kinds of marks, "9.7.2021" is a date.
    char last = figures.charAt(figures.length() - parts[parts.length - 1].length() - 1);
    if (figures.indexOf(last) == figures.lastIndexOf(last)) {
      String whole = String.join("", List.of(parts).subList(0, parts.length - 1));
      return new BigDecimal(whole + "." + parts[parts.length - 1]).stripTrailingZeros();
    }
    return null;
  }

  /** A mark between two digits. */
  private boolean isMarkAt(int index) {
    char c = text.charAt(index);
    return (GROUP_MARKS.indexOf(c) >= 0 || c == ':' || c == '/' || c == '-')
        && index > 0
        && isDigit(index - 1)
        && isDigit(index + 1);
  }

  /** The space of "12 000". */
  private boolean isGroupSpaceAt(int start, int index) {
    return text.charAt(index) == ' '
        && (index - start <= 3 || text.charAt(index - 4) == ' ')
        && isDigit(index + 1)
        && isDigit(index + 2)
        && isDigit(index + 3)
        && !isDigit(index + 4);
  }

  private boolean isDigit(int index) {
    if (index >= text.length()) {
      return false;
    }
    return Character.isDigit(text.charAt(index));
  }
}
