package dev.credence.scoring.match;

/** English suffix stripping, light: enough to bring the forms of a verb or noun together. */
final class Stem {
  private Stem() {}

  /** The stem of a folded word. It is a key, not a word. */
  static String of(String word) {
    String stem = withoutEnding(word);
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 2 && stem.endsWith("y") && !isVowel(stem.charAt(stem.length() - 2))) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    return stem;
  }

  /** A noun without its plural ending. */
  static String singular(String noun) {
    String known = Lexicon.get().base(noun);
    return known.equals(noun) ? singularOf(noun) : known;
  }

  /** A regular noun without its plural ending. */
  static String singularOf(String noun) {
    if (noun.length() > 4 && noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.length() > 4 && (noun.endsWith("sses") || noun.endsWith("ches"))) {
      return noun.substring(0, noun.length() - 2);
    }
    return isPlural(noun) ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String withoutEnding(String word) {
    int n = word.length();
    if (n > 4 && (word.endsWith("ies") || word.endsWith("ied"))) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 5 && word.endsWith("ing") && hasVowel(word, n - 3)) {
      return undoubled(word.substring(0, n - 3));
    }
    if (n > 4 && word.endsWith("ed") && hasVowel(word, n - 2)) {
      return undoubled(word.substring(0, n - 2));
    }
    if (n > 4 && (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes"))) {
      return word.substring(0, n - 2);
    }
    return isPlural(word) ? word.substring(0, n - 1) : word;
  }

  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    boolean doubled = n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return doubled && "lsz".indexOf(stem.charAt(n - 1)) < 0 ? stem.substring(0, n - 1) : stem;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
