package dev.credence.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where sentences end in lines of other scripts than Latin, by Unicode's rules (UAX 29), without
 * the ends that they see behind initials and abbreviations. One thread's own.
 *
 * <p>Thai and Lao mark no end of a sentence. Their lines are cut at spaces, which stand between
 * clauses, into pieces long enough to state something.
 */
final class UnicodeSentences {

  /** About fourteen words; up to eight without a full stop would look like a heading. */
  private static final int SHORTEST_CLAUSES = 60;

  private static final int LONGEST_ABBREVIATION = 8;

  /** Abbreviations that are followed by a name and therefore end no sentence. */
  private static final Set<String> TITLES =
      Set.of(
          "г.", "гг.", "ул.", "пр.", "просп.", "пер.", "пл.", "им.", "ген.", "полк.", "проф.",
          "акад.", "доц.", "св.", "гр.", "тов.", "оз.", "пос.", "дер.", "стр.", "рис.", "см.",
          "ср.", "напр.", "т.е.", "т.н.", "вул.", "м.", "डॉ.", "श्री.", "प्रो.", "κ.", "δρ.");

  private static final BreakIterator PROTOTYPE = BreakIterator.getSentenceInstance(ULocale.ROOT);

  private final BreakIterator breaks = PROTOTYPE.clone();

  /** Whether most letters of a line are of other scripts. */
  static boolean areIn(String line) {
    int latin = 0;
    int others = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else if (Character.isHighSurrogate(c) ? isHan(line, i) : Character.isLetter(c)) {
        if (c < 0x370 && UScript.getScript(c) == UScript.LATIN) {
          latin++;
        } else {
          others++;
        }
      }
    }
    return others > latin;
  }

  /** The ends of the sentences of a line, ascending; the last is that of the line. */
  List<Integer> ends(String line) {
    List<Integer> ends = new ArrayList<>();
    breaks.setText(line);
    int start = 0;
    int counted = 0;
    boolean quotes = false;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      for (; counted < next; counted++) {
        quotes ^= line.charAt(counted) == '"';
      }
      int end = next < line.length() ? beforeOpening(line, start, next, quotes) : next;
      if (end == line.length() || !isFalseEnd(line, start, end)) {
        addClauses(line, start, end, ends);
        ends.add(end);
        start = end;
      }
    }
    return ends;
  }

  /** Unicode's rules leave a quotation mark behind a full stop to the sentence before it. */
  private static int beforeOpening(String line, int start, int end, boolean quotes) {
    int at = end;
    while (at > start + 1 && isOpening(line.charAt(at - 1), quotes)) {
      at--;
    }
    return at;
  }

  private static boolean isOpening(char c, boolean quotes) {
    return c == '“' || c == '«' || c == '「' || c == '『' || c == '《' || (c == '"' && quotes);
  }

  private static boolean isHan(String line, int at) {
    return UScript.getScript(line.codePointAt(at)) == UScript.HAN;
  }

  private static boolean isFalseEnd(String line, int start, int end) {
    if (Character.isLowerCase(firstLetter(line, end))) {
      return true;
    }
    int to = end;
    while (to > start && line.charAt(to - 1) == ' ') {
      to--;
    }
    if (to == start || line.charAt(to - 1) != '.') {
      return false;
    }
    int from = to - 1;
    while (from > start && to - from <= LONGEST_ABBREVIATION && !isGap(line.charAt(from - 1))) {
      from--;
    }
    String last = line.substring(from, to);
    return isInitial(last)
        || isListNumber(last, from == start)
        || (TITLES.contains(UCharacter.toLowerCase(ULocale.ROOT, last)) && !isYear(line, from));
  }

  /** What a dash stands before: «…!» — said he. */
  private static char firstLetter(String line, int from) {
    int at = from;
    while (at < line.length() && at - from < 4 && " \u00A0—–-".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at < line.length() ? line.charAt(at) : ' ';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00A0' || c == '(' || c == '"' || c == '«' || c == '“' || c == '„';
  }

  /** А. or А.С. or د. */
  private static boolean isInitial(String word) {
    int at = word.length() - 2;
    return at >= 0
        && (at == 0 || word.charAt(at - 1) == '.')
        && Character.isLetter(word.charAt(at))
        && !Character.isLowerCase(word.charAt(at));
  }

  private static boolean isListNumber(String word, boolean isFirst) {
    return isFirst && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
  }

  /** In "2026 г." the abbreviation means a year and may end a sentence. */
  private static boolean isYear(String line, int from) {
    return from > 1 && Character.isDigit(line.charAt(from - 2));
  }

  private static void addClauses(String line, int start, int end, List<Integer> ends) {
    int from = start;
    for (int i = start + SHORTEST_CLAUSES; i < end - SHORTEST_CLAUSES; i++) {
      if (i - from >= SHORTEST_CLAUSES
          && line.charAt(i) == ' '
          && isThaiOrLao(line.charAt(i - 1))
          && isThaiOrLao(line.charAt(i + 1))) {
        ends.add(i);
        from = i;
      }
    }
  }

  private static boolean isThaiOrLao(char c) {
    return c >= '\u0E00' && c <= '\u0EFF';
  }
}
