package dev.credence.scoring.match;

/**
 * One word, number or sign of a statement.
 *
 * @param text as written, without a possessive ending
 * @param folded in lower case, without accents
 * @param stem the key under which its forms meet
 * @param start where it starts, in UTF-16 units
 * @param end where it ends, exclusive
 * @param joined whether a hyphen joins it to the word before
 * @param breakBefore whether punctuation stands between it and the word before
 * @param sentenceStart whether a capital here says nothing
 */
record Word(
    String text,
    String folded,
    String stem,
    int start,
    int end,
    boolean joined,
    boolean breakBefore,
    boolean sentenceStart) {

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it is any form of a word of the section; a capitalised May is a month. */
  boolean isFormOf(String section) {
    boolean month = isCapitalised() && !sentenceStart && is("month");
    return !month && Lexicon.get().hasStem(section, stem);
  }

  boolean is(String section) {
    Lexicon lexicon = Lexicon.get();
    return lexicon.is(section, folded) || lexicon.is(section, lexicon.base(folded));
  }
}
