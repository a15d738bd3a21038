package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, number or mark of a sentence.
 *
 * @param text it, verbatim
 * @param lower in lower case, with a straight apostrophe
 * @param start where it starts in the sentence, in chars
 * @param end where it ends, exclusive
 * @param quoted whether it stands inside quotation marks
 */
record Token(String text, String lower, int start, int end, boolean quoted) {

  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "that", "there", "what", "who", "let", "here");

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  boolean isAllCaps() {
    return text.length() > 1
        && isCapitalised()
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isQuoteMark() {
    return text.length() == 1 && QuotedSpans.isMark(text.charAt(0));
  }

  /** The tokens of a sentence; {@code quoted} has one entry per char. */
  static List<Token> tokenize(String sentence, boolean[] quoted) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      int c = sentence.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i += Character.charCount(c);
        continue;
      }
      int end = Character.isLetterOrDigit(c) ? wordEnd(sentence, i) : i + Character.charCount(c);
      addSplit(tokens, sentence, i, end, quoted);
      i = end;
    }
    return tokens;
  }

  private static void addSplit(
      List<Token> tokens, String sentence, int start, int end, boolean[] quoted) {
    int possessive = end - 2;
    if (possessive > start
        && isApostrophe(sentence.charAt(possessive))
        && sentence.charAt(end - 1) == 's'
        && !PRONOUNS.contains(sentence.substring(start, possessive).toLowerCase(Locale.ROOT))) {
      tokens.add(token(sentence, start, possessive, quoted));
      tokens.add(token(sentence, possessive, end, quoted));
    } else {
      tokens.add(token(sentence, start, end, quoted));
    }
  }

  private static Token token(String sentence, int start, int end, boolean[] quoted) {
    String text = sentence.substring(start, end);
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Token(text, lower, start, end, quoted[start]);
  }

  private static int wordEnd(String sentence, int start) {
    int i = start;
    while (i < sentence.length()) {
      int c = sentence.codePointAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        i += Character.charCount(c);
      } else if (isInside(sentence, i)) {
        i++;
      } else {
        break;
      }
    }
    boolean abbreviation = i - start >= 3 && i < sentence.length() && sentence.charAt(i) == '.';
    return abbreviation && sentence.charAt(i - 2) == '.' ? i + 1 : i;
  }

  private static boolean isInside(String sentence, int i) {
    if (i + 1 >= sentence.length()) {
      return false;
    }
    char c = sentence.charAt(i);
    char before = sentence.charAt(i - 1);
    char after = sentence.charAt(i + 1);
    if (c == ',') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    return (c == '-' || c == '.' || isApostrophe(c)) && Character.isLetterOrDigit(after);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
