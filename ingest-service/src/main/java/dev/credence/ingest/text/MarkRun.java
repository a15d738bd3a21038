package dev.credence.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Counts combining marks in a row. Normalisation sorts them, which takes quadratic time, so that
 * those beyond the 30 of Unicode's Stream-Safe Text Format (UAX #15) are dropped; no language comes
 * near.
 */
final class MarkRun {

  private static final int LONGEST = 30;
  private static final int FIRST_MARK = 0x300;

  private int length;

  /** Whether this character, the next of the text, is a mark too many. */
  boolean isExceededBy(int c) {
    if (c >= FIRST_MARK && UCharacter.getCombiningClass(c) != 0) {
      length++;
      return length > LONGEST;
    }
    // Folding removes these, and the marks on both sides meet.
    if (!UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      length = 0;
    }
    return false;
  }
}
