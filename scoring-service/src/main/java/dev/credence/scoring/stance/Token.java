package dev.credence.scoring.stance;

/**
 * A word, a number or a punctuation mark.
 *
 * @param lower folded to lower case, without accents, with straight apostrophes
 * @param form the form under which its inflections and near synonyms meet; the mark itself for a
 *     punctuation mark
 * @param isWord whether it is a word or a number
 * @param spaceBefore whether white space or the start of the text stands before it
 */
record Token(String lower, String form, boolean isWord, boolean spaceBefore) {

  boolean isNumber() {
    return isWord && Character.isDigit(lower.charAt(0));
  }
}
