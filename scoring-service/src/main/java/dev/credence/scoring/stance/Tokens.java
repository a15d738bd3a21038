package dev.credence.scoring.stance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a sentence into tokens, in one pass. */
final class Tokens {

  /** A sentence is short; what lies beyond is not read, so that the cost stays bounded. */
  private static final int MAX_CHARACTERS = 2_000;

  private static final int MAX_TOKENS = 120;

  /** No word of interest is longer. */
  private static final int MAX_WORD_LENGTH = 40;

  private static final String MARKS = "?!:,.;\"()-";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean space = true;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    String start = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    return new Tokens(folded(start)).split();
  }

  private List<Token> split() {
    while (at < text.length() && tokens.size() < MAX_TOKENS) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        word();
      } else if (MARKS.indexOf(c) >= 0) {
        add(String.valueOf(c), false);
        at++;
      } else {
        space |= Character.isWhitespace(c);
        at++;
      }
    }
    return List.copyOf(tokens);
  }

  private void word() {
    int end = isAbbreviation() ? abbreviationEnd() : wordEnd();
    String word = text.substring(at, end).replace(".", isDigitAt(at) ? "." : "");
    add(word.length() > MAX_WORD_LENGTH ? word.substring(0, MAX_WORD_LENGTH) : word, true);
    at = end;
  }

  private int wordEnd() {
    int end = at;
    while (isLetterOrDigitAt(end) || isInsideNumber(end)) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\'' && isLetterAt(end + 1)) {
      end++;
      while (isLetterAt(end)) {
        end++;
      }
    }
    return end;
  }

  private boolean isInsideNumber(int i) {
    return i < text.length()
        && (text.charAt(i) == '.' || text.charAt(i) == ',')
        && isDigitAt(i - 1)
        && isDigitAt(i + 1);
  }

  /** "U.S." and "U.K" are one word. */
  private boolean isAbbreviation() {
    return isLetterAt(at)
        && at + 1 < text.length()
        && text.charAt(at + 1) == '.'
        && isLetterAt(at + 2)
        && !isLetterAt(at + 3);
  }

  private int abbreviationEnd() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == '.' && isLetterAt(end + 1)) {
      if (isLetterAt(end + 2)) {
        break;
      }
      end += 2;
    }
    return end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
  }

  private void add(String lower, boolean isWord) {
    tokens.add(new Token(lower, isWord ? WordForms.of(lower) : lower, isWord, space));
    space = false;
  }

  private boolean isLetterAt(int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }

  private boolean isDigitAt(int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private boolean isLetterOrDigitAt(int i) {
    return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(straight(c));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '`' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '|' -> '-';
      default -> c;
    };
  }
}
