package dev.credence.scoring.trial;

import org.jspecify.annotations.Nullable;

/**
 * One report's word that somebody said something.
 *
 * @param outlet the outlet that carries it, as a source key
 * @param origin the origin of the text
 * @param credit the agency that the claim or the report is credited to
 * @param foldedQuote the quoted words, folded; blank where nothing is quoted
 */
public record Testimony(String outlet, String origin, @Nullable String credit, String foldedQuote) {

  /** The testimony of a sentence. */
  public static Testimony of(
      String outlet, String origin, @Nullable String credit, String sentence) {
    return new Testimony(outlet, origin, credit, QuotedWords.of(sentence));
  }

  /**
   * Whether two reports vouch independently: of different outlets, origins and credits.
   *
   * @param sameWordsCount whether the same words, verbatim, may come from two reporters
   */
  public boolean isIndependentOf(Testimony other, boolean sameWordsCount) {
    if (origin.equals(other.origin) || outlet.equals(other.outlet)) {
      return false;
    }
    if (credit != null && credit.equals(other.credit)) {
      return false;
    }
    boolean sameWords = !foldedQuote.isBlank() && foldedQuote.equals(other.foldedQuote);
    return !sameWords || sameWordsCount;
  }
}
