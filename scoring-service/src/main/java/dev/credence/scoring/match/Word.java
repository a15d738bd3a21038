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
 * @param sections the sections of the lexicon that list it, as bits
 * @param formSections the sections that list any form of it, as bits
 */
record Word(
    String text,
    String folded,
    String stem,
    int start,
    int end,
    boolean joined,
    boolean breakBefore,
    boolean sentenceStart,
    long sections,
    long formSections) {

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it is any form of a word of the section; a capitalised May is a month. */
  boolean isFormOf(String section) {
    boolean month = isCapitalised() && !sentenceStart && is("month");
    return !month && (formSections & Lexicon.get().bit(section)) != 0;
  }

  boolean is(String section) {
    return (sections & Lexicon.get().bit(section)) != 0;
  }
}
