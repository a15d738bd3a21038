package dev.credence.ingest.text;

import static dev.credence.ingest.text.WordCharacters.ARABIC;
import static dev.credence.ingest.text.WordCharacters.FOLDED;
import static dev.credence.ingest.text.WordCharacters.IDEOGRAPHIC;
import static dev.credence.ingest.text.WordCharacters.MARK;
import static dev.credence.ingest.text.WordCharacters.UNSPACED;
import static dev.credence.ingest.text.WordCharacters.WORD;

import java.util.Set;

/** The runs of word characters of a normalised text, from the first to the last. */
final class WordRuns {

  /** Persian prefixes and suffixes that are typed joined, apart, or with a half-space. */
  private static final Set<String> PREFIXES = Set.of("مي", "نمي");

  private static final Set<String> SUFFIXES = Set.of("ها", "هاي", "هايي", "تر", "ترين");
  private static final int LONGEST_AFFIX = 5;

  private final String text;
  private int start;
  private int end;
  private int kinds;

  WordRuns(String text) {
    this.text = text;
  }

  /** Moves to the next run, if there is one. */
  boolean next() {
    int at = end;
    while (at < text.length() && !startsWord(at)) {
      at++;
    }
    start = at;
    end = at;
    kinds = 0;
    if (at == text.length()) {
      return false;
    }
    extend();
    if ((kinds & ARABIC) != 0) {
      joinAffixes();
    }
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isUnspaced() {
    return (kinds & UNSPACED) != 0;
  }

  boolean isFolded() {
    return (kinds & FOLDED) != 0;
  }

  /** The run as it is compared. */
  String folded() {
    return isFolded() ? WordFolding.fold(text, start, end) : text.substring(start, end);
  }

  private boolean startsWord(int at) {
    return (WordCharacters.kindAt(text, at) & (WORD | MARK)) == WORD;
  }

  /** Takes what follows as long as it is of the same kind of script. */
  private void extend() {
    int script = WordCharacters.kindAt(text, end) & UNSPACED;
    while (end < text.length()) {
      int kind = WordCharacters.kindAt(text, end);
      boolean continues = (kind & MARK) != 0 || (kind & (WORD | UNSPACED)) == (WORD | script);
      if (continues) {
        kinds |= kind;
        end += Character.isHighSurrogate(text.charAt(end)) ? 2 : 1;
      } else if (joins(text.charAt(end), script)) {
        kinds |= script == 0 ? 0 : FOLDED;
        end++;
      } else {
        return;
      }
    }
  }

  /** An apostrophe between letters; a space, such as a line break leaves, between ideographs. */
  private boolean joins(char c, int script) {
    if (end == start || end + 1 >= text.length()) {
      return false;
    }
    int after = WordCharacters.kindAt(text, end + 1);
    if (script == 0) {
      return c == '\'' && (after & (WORD | MARK | UNSPACED)) == WORD;
    }
    return c == ' ' && (kinds & after & IDEOGRAPHIC) != 0;
  }

  private void joinAffixes() {
    if (end - start < LONGEST_AFFIX
        && isArabicAfterSpace()
        && PREFIXES.contains(WordFolding.fold(text, start, end))) {
      end++;
      kinds |= FOLDED;
      extend();
    }
    if (isArabicAfterSpace()) {
      int suffixEnd = end + 1;
      while (suffixEnd < text.length()
          && suffixEnd - end <= LONGEST_AFFIX + 1
          && (WordCharacters.kindAt(text, suffixEnd) & WORD) != 0) {
        suffixEnd++;
      }
      if (SUFFIXES.contains(WordFolding.fold(text, end + 1, suffixEnd))) {
        end = suffixEnd;
        kinds |= FOLDED;
      }
    }
  }

  private boolean isArabicAfterSpace() {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && (WordCharacters.kindAt(text, end + 1) & ARABIC) != 0;
  }
}
