package dev.credence.local.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and numbers as they are shown. */
final class Text {
  /** The widest line of running text, in characters. */
  static final int WIDTH = 100;

  private Text() {}

  /** The length in characters as people count them, nearly: code points. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static String cut(String text, int length) {
    if (length(text) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, length - 3))) + "...";
  }

  /** One line, without control and direction characters, which could rewrite the terminal. */
  static String oneLine(String text) {
    return text.codePoints()
        .map(c -> isHarmless(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isHarmless(int c) {
    boolean joiner = c == 0x200C || c == 0x200D;
    return !Character.isISOControl(c) && (joiner || Character.getType(c) != Character.FORMAT);
  }

  /** A text field of an answer, on one line; a dash when it is absent. */
  static String of(JsonNode node, String field) {
    String text = oneLine(node.path(field).asText(""));
    return text.isEmpty() || node.path(field).isNull() ? "-" : text;
  }

  static String quoted(String text, int length) {
    return '"' + cut(oneLine(text), length) + '"';
  }

  /** Breaks a text at spaces into lines of at most {@link #WIDTH} characters, all indented. */
  static List<String> wrapped(int indent, String text) {
    int width = WIDTH - indent;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : oneLine(text).split(" ", -1)) {
      if (line.length() > 0 && length(line.toString()) + 1 + length(word) > width) {
        lines.add(" ".repeat(indent) + line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(cut(word, width));
    }
    lines.add(" ".repeat(indent) + line);
    return lines;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String signed(double number) {
    return String.format(Locale.ROOT, "%+.3f", number);
  }

  /** At most two decimals, and only those that are needed. */
  static String weight(JsonNode node, String field) {
    if (!node.path(field).isNumber()) {
      return "-";
    }
    BigDecimal rounded = node.path(field).decimalValue().setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String fixed(JsonNode node, String field) {
    return node.path(field).isNumber()
        ? String.format(Locale.ROOT, "%.2f", node.path(field).doubleValue())
        : "-";
  }

  static String count(int number, String noun) {
    return number + " " + (number == 1 ? noun : noun.endsWith("y") ? ies(noun) : noun + "s");
  }

  private static String ies(String noun) {
    return noun.substring(0, noun.length() - 1) + "ies";
  }
}
