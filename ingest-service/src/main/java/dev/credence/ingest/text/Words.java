package dev.credence.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a normalised text, in order: runs of letters, digits and combining marks, with
 * apostrophes inside. Scripts that do not space their words are cut by ICU's dictionaries.
 */
public final class Words {

  private Words() {}

  /** The words of a text that {@link Normaliser} has normalised. */
  public static List<String> of(String normalised) {
    List<String> words = new ArrayList<>(normalised.length() / 6 + 1);
    int length = normalised.length();
    int at = 0;
    while (at < length) {
      int start = at;
      boolean unspaced = false;
      while (at < length) {
        int c = normalised.codePointAt(at);
        if (isWordCharacter(c)) {
          unspaced |= isUnspaced(c);
        } else if (c != '\'' || at == start || !isWordAt(normalised, at + 1)) {
          break;
        }
        at += Character.charCount(c);
      }
      if (at == start) {
        at += Character.charCount(normalised.codePointAt(at));
      } else if (unspaced) {
        cut(normalised.substring(start, at), words);
      } else {
        words.add(normalised.substring(start, at));
      }
    }
    return words;
  }

  private static boolean isWordAt(String text, int at) {
    return at < text.length() && isWordCharacter(text.codePointAt(at));
  }

  private static boolean isWordCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK ->
          true;
      default -> UCharacter.isLetterOrDigit(c);
    };
  }

  private static boolean isUnspaced(int c) {
    // Thai (U+0E00) is the first of these scripts.
    if (c < 0x0E00) {
      return false;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  private static void cut(String run, List<String> words) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(run);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (isWordAt(run, start)) {
        words.add(run.substring(start, end));
      }
    }
  }
}
