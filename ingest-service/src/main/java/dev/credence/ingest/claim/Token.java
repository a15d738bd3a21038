package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or mark of a sentence.
 *
 * @param text it, verbatim
 * @param lower in lower case, with a straight apostrophe
 * @param start where it starts in the sentence, in chars
 * @param end where it ends, exclusive
 * @param quoted whether it stands inside quotation marks
 * @param isWord whether it starts with a letter
 * @param isNumber whether it starts with a digit
 * @param isCapitalised whether it starts with a capital letter
 * @param isQuoteMark whether it opens or closes a quotation
 */
record Token(
    String text,
    String lower,
    int start,
    int end,
    boolean quoted,
    boolean isWord,
    boolean isNumber,
    boolean isCapitalised,
    boolean isQuoteMark) {

  private static final WordSet PRONOUNS =
      WordSet.of("it", "he", "she", "that", "there", "what", "who", "let", "here");

  boolean isAllCaps() {
    return text.length() > 1
        && isCapitalised
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  /**
   * The tokens of a sentence.
   *
   * @param spans which chars of its paragraph are quoted
   * @param offset where it starts in the paragraph
   */
  static List<Token> tokenize(String sentence, QuotedSpans spans, int offset) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      int c = sentence.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i += Character.charCount(c);
        continue;
      }
      int end =
          Character.isLetterOrDigit(c) ? wordEnd(sentence, i) : i + markLength(sentence, i, c);
      addSplit(tokens, sentence, i, end, spans, offset);
      i = end;
    }
    return tokens;
  }

  private static void addSplit(
      List<Token> tokens, String sentence, int start, int end, QuotedSpans spans, int offset) {
    int possessive = end - 2;
    if (possessive > start
        && isApostrophe(sentence.charAt(possessive))
        && sentence.charAt(end - 1) == 's'
        && !isPronoun(sentence.substring(start, possessive))) {
      tokens.add(token(sentence, start, possessive, spans, offset));
      tokens.add(token(sentence, possessive, end, spans, offset));
    } else {
      tokens.add(token(sentence, start, end, spans, offset));
    }
  }

  /** "Who's" is one word, "WHO's" is a body's. */
  private static boolean isPronoun(String word) {
    boolean acronym = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    return !acronym && PRONOUNS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Token token(String sentence, int start, int end, QuotedSpans spans, int offset) {
    String text = sentence.substring(start, end);
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int first = text.codePointAt(0);
    return new Token(
        text,
        lower,
        start,
        end,
        spans.at(offset + start) > 0,
        Character.isLetter(first),
        Character.isDigit(first),
        Character.isUpperCase(first) || Character.isTitleCase(first),
        QuotedSpans.isMark(text.charAt(0))
            || QuotedSpans.isDoubled(text, 0)
            || spans.isMarkAt(offset + start));
  }

  private static int markLength(String sentence, int start, int c) {
    return QuotedSpans.isDoubled(sentence, start) ? 2 : Character.charCount(c);
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
