package dev.credence.ingest.dedup;

import java.util.Arrays;
import java.util.Set;

/** The quotation marks of a normalised text, with what each of them can be, in order. */
final class QuotationMarks {

  static final int OPENS = 1;
  static final int CLOSES = 2;

  /** Opens behind the end of a sentence, as each paragraph of a longer speech does. */
  static final int PARAGRAPH = 4;

  /** A single mark behind a letter, where an apostrophe can stand as well. */
  static final int WEAK = 8;

  /** A double mark behind a digit, where inches and seconds are meant as well. */
  static final int INCH = 16;

  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "em", "til", "till", "cause", "cos", "n", "bout", "round");

  private final String text;
  private int[] starts = new int[16];
  private byte[] lengths = new byte[16];
  private byte[] roles = new byte[16];
  private int count;

  private QuotationMarks(String text) {
    this.text = text;
  }

  /** Double marks: straight ones, two single ones in a row, and angles typed as {@code << >>}. */
  static QuotationMarks doubled(String text) {
    QuotationMarks marks = new QuotationMarks(text);
    if (!text.contains("''") && !text.contains("<<") && !text.contains(">>")) {
      for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
        marks.add(i, 1, marks.doubleRole(i, i + 1));
      }
      return marks;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        marks.add(i, 1, marks.doubleRole(i, i + 1));
      } else if ((c == '\'' || c == '<' || c == '>') && marks.isAt(i + 1, c)) {
        int role = c == '\'' ? marks.doubleRole(i, i + 2) : c == '<' ? OPENS : CLOSES;
        marks.add(i++, 2, role);
      }
    }
    return marks;
  }

  /** Single marks that are no apostrophes, outside the given ascending stretches. */
  static QuotationMarks single(String text, Spans outside) {
    QuotationMarks marks = new QuotationMarks(text);
    int next = 0;
    for (int i = text.indexOf('\''); i >= 0; i = text.indexOf('\'', i + 1)) {
      while (next < outside.count() && outside.end(next) <= i) {
        next++;
      }
      if (marks.isAt(i + 1, '\'')) {
        i++;
      } else if (next == outside.count() || i < outside.start(next)) {
        marks.add(i, 1, marks.singleRole(i));
      }
    }
    return marks;
  }

  int count() {
    return count;
  }

  int start(int mark) {
    return starts[mark];
  }

  int end(int mark) {
    return starts[mark] + lengths[mark];
  }

  boolean is(int mark, int role) {
    return (roles[mark] & role) != 0;
  }

  private void add(int start, int length, int role) {
    if (role == 0) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
      roles = Arrays.copyOf(roles, 2 * count);
    }
    starts[count] = start;
    lengths[count] = (byte) length;
    roles[count] = (byte) role;
    count++;
  }

  /** A mark that can be either, as between Chinese words or with spaces inside, is both. */
  private int doubleRole(int start, int end) {
    boolean before = start > 0 && " ([".indexOf(text.charAt(start - 1)) < 0;
    boolean after = end < text.length() && " .,;:!?)]。、".indexOf(text.charAt(end)) < 0;
    if (before && after && isHebrewAcronym(start, end)) {
      return 0;
    }
    if (before && after && text.charAt(start - 1) == ':') {
      return OPENS;
    }
    boolean inch = before && isDigit(text.charAt(start - 1));
    int role = (!before || after) && !inch ? OPENS : 0;
    role |= before || !after ? CLOSES : 0;
    role |= inch ? INCH : 0;
    return role | (endsSentence(start) ? PARAGRAPH : 0);
  }

  private int singleRole(int at) {
    boolean before = at > 0 && " ([\":—–".indexOf(text.charAt(at - 1)) < 0;
    boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (!before) {
      return after && !isElision(at + 1) ? OPENS | (endsSentence(at) ? PARAGRAPH : 0) : 0;
    }
    if (after) {
      return 0;
    }
    char last = text.charAt(at - 1);
    boolean ends = at + 1 == text.length() || ".,;:!?)".indexOf(text.charAt(at + 1)) >= 0;
    if (".,!?".indexOf(last) >= 0) {
      return CLOSES;
    }
    // "The boys' club" has an apostrophe, "the 'boys', he said" has none.
    return last != 's' || ends ? CLOSES | WEAK : 0;
  }

  /** The army's name in Hebrew is written with a double mark before its last letter. */
  private boolean isHebrewAcronym(int start, int end) {
    return isHebrew(text.charAt(start - 1))
        && isHebrew(text.charAt(end))
        && (end + 1 == text.length() || !isHebrew(text.charAt(end + 1)));
  }

  /** A decade as in '90s, or a word that has lost its start. */
  private boolean isElision(int from) {
    int to = from;
    while (to < text.length() && to - from < 6 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    boolean isYear = to - from >= 2 && isDigit(text.charAt(from)) && isDigit(text.charAt(from + 1));
    return isYear
        ? to - from == 2 || text.charAt(from + 2) == 's'
        : ELISIONS.contains(text.substring(from, to));
  }

  private boolean endsSentence(int at) {
    return at == 0
        || (at > 1 && text.charAt(at - 1) == ' ' && ".!?".indexOf(text.charAt(at - 2)) >= 0);
  }

  private boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHebrew(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }
}
