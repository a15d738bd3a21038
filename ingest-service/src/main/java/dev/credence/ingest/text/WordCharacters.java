package dev.credence.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** What a character is to the words of a text, as a set of bits. */
final class WordCharacters {

  /** A letter, digit or mark. */
  static final int WORD = 1;

  /** A combining mark: part of a word, never its start. */
  static final int MARK = 2;

  /** Compared in another spelling, see {@link WordFolding}. */
  static final int FOLDED = 4;

  /** Of a script that does not space its words. */
  static final int UNSPACED = 8;

  /** Chinese or Japanese, where a space between two words means nothing. */
  static final int IDEOGRAPHIC = 16;

  static final int ARABIC = 32;

  private static final byte[] KINDS = kinds();

  private WordCharacters() {}

  /** Half of a pair counts as what the pair is. */
  static int kindAt(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c) ? kind(text.codePointAt(at)) : KINDS[c];
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind(c);
    }
    return kinds;
  }

  private static int kind(int c) {
    int folded = WordFolding.isFolded(c) ? FOLDED : 0;
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK ->
          WORD | MARK | folded;
      case ECharacterCategory.DECIMAL_DIGIT_NUMBER -> WORD | folded;
      case ECharacterCategory.UPPERCASE_LETTER,
          ECharacterCategory.LOWERCASE_LETTER,
          ECharacterCategory.TITLECASE_LETTER,
          ECharacterCategory.MODIFIER_LETTER,
          ECharacterCategory.OTHER_LETTER,
          ECharacterCategory.LETTER_NUMBER ->
          WORD | folded | script(c);
      default -> 0;
    };
  }

  private static int script(int c) {
    if (UScript.hasScript(c, UScript.HAN)
        || UScript.hasScript(c, UScript.HIRAGANA)
        || UScript.hasScript(c, UScript.KATAKANA)) {
      return UNSPACED | IDEOGRAPHIC;
    }
    // Thai, Lao, Khmer, Burmese and their kin.
    if (UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == LineBreak.COMPLEX_CONTEXT) {
      return UNSPACED;
    }
    return UScript.hasScript(c, UScript.ARABIC) ? ARABIC : 0;
  }
}
