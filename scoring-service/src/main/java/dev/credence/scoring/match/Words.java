package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;

/** Splits a statement into words, in one pass. */
final class Words {
  /** A statement is a sentence; what lies beyond is not read, so that cost stays bounded. */
  static final int MAX_WORDS = 300;

  /** No word of interest is longer; bounds the comparison of spellings. */
  private static final int MAX_WORD_LENGTH = 60;

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private Words(String text) {
    this.text = text;
  }

  static List<Word> of(String text) {
    return new Words(text.length() > 20_000 ? text.substring(0, 20_000) : text).split();
  }

  private List<Word> split() {
    boolean joined = false;
    boolean broken = false;
    boolean sentenceStart = true;
    while (at < text.length() && words.size() < MAX_WORDS) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        add(endOfWord(), joined, broken, sentenceStart);
        joined = false;
        broken = false;
        sentenceStart = false;
      } else if (c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        add(at + 1, false, broken, sentenceStart);
        broken = false;
        sentenceStart = false;
      } else {
        joined =
            isHyphen(c)
                && ((isLetterAt(at + 1) && isLetterAt(at - 1))
                    || (isDigitAt(at + 1) && isDigitAt(at - 1)));
        sentenceStart |= ".!?:\u201c\u201d\"\u00ab".indexOf(c) >= 0;
        broken |= !joined && !Character.isWhitespace(c) && "'\u2018\u2019-".indexOf(c) < 0;
        at++;
      }
    }
    return List.copyOf(words);
  }

  private void add(int end, boolean joined, boolean broken, boolean sentenceStart) {
    String word = text.substring(at, Math.min(end, at + MAX_WORD_LENGTH));
    String folded = Folding.fold(word);
    if (folded.endsWith("'s")) {
      word = word.substring(0, Math.max(1, word.length() - 2));
      folded = folded.substring(0, folded.length() - 2);
    }
    if (!folded.isEmpty()) {
      Lexicon lexicon = Lexicon.get();
      String stem = lexicon.stem(folded);
      words.add(
          new Word(
              word,
              folded,
              stem,
              at,
              end,
              joined,
              broken,
              sentenceStart,
              lexicon.sectionsOf(folded),
              lexicon.formSectionsOf(stem)));
    }
    at = end;
  }

  private int endOfWord() {
    int end = at;
    boolean number = Character.isDigit(text.charAt(at));
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (isApostrophe(c) && isLetterAt(end + 1) && !number)
              || (number && (c == ',' || c == '.') && isDigitAt(end - 1) && isDigitAt(end + 1))
              || (c == '.' && isAcronymAt(end));
      if (!inside) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether the full stop here stands within initials, such as those of the U.S. */
  private boolean isAcronymAt(int dot) {
    boolean initial = Character.isUpperCase(text.charAt(dot - 1));
    boolean before = dot < 2 || !Character.isLetter(text.charAt(dot - 2));
    boolean after = dot + 1 < text.length() && Character.isUpperCase(text.charAt(dot + 1));
    boolean single = dot + 2 >= text.length() || !Character.isLetter(text.charAt(dot + 2));
    return initial && before && after && single;
  }

  private boolean isLetterAt(int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }

  private boolean isDigitAt(int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }
}
