package dev.credence.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/**
 * The spelling in which words are compared, where it goes beyond the {@link Normaliser}.
 *
 * <p>Arabic and Persian without vowel signs and tatweel, with one alef, one yeh, one kaf and one
 * heh (teh marbuta among them), as Lucene's normalisation filters for both languages have it;
 * Hebrew without points; Russian without stress marks and with е for ё; all decimal digits as Latin
 * ones; marks that enclose a character dropped.
 */
final class WordFolding {

  private static final int DROPPED = -1;
  private static final char SARA_AM = '\u0E33';
  private static final char LAO_AM = '\u0EB3';

  private WordFolding() {}

  static boolean isFolded(int c) {
    // Sara am is no letter of its own after NFKC, but the dictionaries know only the whole.
    return folded(c) != c || isStress(c) || c == '\u0E4D' || c == '\u0ECD';
  }

  /** A stretch of a text as it is compared; spaces in it are dropped. */
  static String fold(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int folded = c == ' ' || (isStress(c) && isCyrillic(out)) ? DROPPED : folded(c);
      if (folded != DROPPED) {
        out.appendCodePoint(folded);
      }
      joinAm(out);
    }
    return out.toString();
  }

  private static int folded(int c) {
    if (c < 0x80) {
      return c;
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef
      case '\u0649', '\u06CC', '\u06D2' -> '\u064A'; // yeh
      case '\u06A9' -> '\u0643'; // kaf
      case '\u0629', '\u06C0', '\u06C1', '\u06C2', '\u06C3', '\u06D5' -> '\u0647'; // heh
      case '\u0640' -> DROPPED; // tatweel
      case '\u0450', '\u0451' -> '\u0435'; // е
      case '\u045D' -> '\u0438'; // и
      default -> foldedByKind(c);
    };
  }

  private static int foldedByKind(int c) {
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.DECIMAL_DIGIT_NUMBER -> '0' + UCharacter.digit(c);
      case ECharacterCategory.ENCLOSING_MARK -> DROPPED;
      case ECharacterCategory.NON_SPACING_MARK -> isVowelSign(c) ? DROPPED : c;
      default -> c;
    };
  }

  /** The points and vowel signs of Hebrew (from U+0591) and Arabic (to U+06ED). */
  private static boolean isVowelSign(int c) {
    return c >= 0x0591 && c <= 0x06ED;
  }

  private static boolean isStress(int c) {
    return c == '\u0300' || c == '\u0301';
  }

  private static boolean isCyrillic(StringBuilder before) {
    return !before.isEmpty() && before.charAt(before.length() - 1) >> 8 == 0x04;
  }

  private static void joinAm(StringBuilder out) {
    int last = out.length() - 1;
    if (last < 1) {
      return;
    }
    char am = out.charAt(last) == '\u0E32' ? SARA_AM : LAO_AM;
    char circle = am == SARA_AM ? '\u0E4D' : '\u0ECD';
    if (out.charAt(last - 1) == circle && (am == SARA_AM || out.charAt(last) == '\u0EB2')) {
      out.setLength(last - 1);
      out.append(am);
    }
  }
}
