package dev.credence.ingest.text;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/**
 * The normal form in which two texts count as the same text.
 *
 * <p>NFKC with case folding (which also drops invisible characters such as soft hyphens), straight
 * quotes, and every run of white space as one space. Content ids are hashes of this form, so it
 * never changes: it comes from ICU rather than the JDK and is limited to characters that Unicode
 * 16.0 assigns, whose mappings Unicode guarantees; later ones stay as they are. A lone surrogate
 * becomes U+FFFD, and of more than 30 combining marks in a row 30 are kept.
 *
 * <p>See <a href="https://www.unicode.org/policies/stability_policy.html">Unicode Character
 * Encoding Stability Policies</a>.
 */
public final class Normaliser {

  private static final Normalizer2 FOLD =
      new FilteredNormalizer2(
          Normalizer2.getNFKCCasefoldInstance(), new UnicodeSet("[:age=16.0:]").freeze());

  /** Quotation marks, apostrophes and dashes. */
  private static final String PLAIN_MARKS = "\u2013\u2014\u2018\u2019\u201C\u201D";

  private Normaliser() {}

  /** The normal form of a text. Normalising twice changes nothing. */
  public static String normalise(String text) {
    return isPlain(text) ? collapsePlain(text) : normaliseAny(text);
  }

  /** Whether a text has ASCII and the marks of English print only, of which the folds are known. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && PLAIN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String collapsePlain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      int c = straight(text.charAt(i));
      if (isWhiteSpace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      }
    }
    return out.toString();
  }

  /** The same for every text; the plain ones only take longer. */
  static String normaliseAny(String text) {
    // Before folding, because NFKC takes some quote marks apart (an acute accent becomes a space
    // and a combining mark); after it, because it produces others (half-width corner brackets).
    return collapse(FOLD.normalize(straighten(text)));
  }

  private static String straighten(String text) {
    StringBuilder out = new StringBuilder(text.length());
    MarkRun marks = new MarkRun();
    text.codePoints()
        .filter(c -> !marks.isExceededBy(c))
        .map(c -> isSurrogate(c) ? 0xFFFD : straight(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    MarkRun marks = new MarkRun();
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = straight(text.codePointAt(i));
      i += Character.charCount(c);
      boolean isTooMany = marks.isExceededBy(c);
      if (isWhiteSpace(c)) {
        gap = true;
      } else if (!isTooMany) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Title marks (U+300A, U+300B) are no quotes: in Chinese they name books and laws. */
  private static int straight(int c) {
    return switch (c) {
      case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036' -> '"';
      case '\u275D', '\u275E', '\u2760', '\u2E42', '\u301D', '\u301E', '\u301F' -> '"';
      case '\u300C', '\u300D', '\uFE41', '\uFE42', '\uFF62', '\uFF63', '\uFF02' -> '"';
      case '`', '\u00B4', '\u02BB', '\u02BC', '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
      case '\u2032', '\u2035', '\u2039', '\u203A', '\u275B', '\u275C', '\u275F', '\uFF07' -> '\'';
      case '\u300E', '\u300F', '\uFE43', '\uFE44' -> '\'';
      default -> c;
    };
  }

  /** Unicode's White_Space, spelled out because a later version may extend it. */
  private static boolean isWhiteSpace(int c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u1680' -> true;
      case '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }
}
