package dev.credence.ingest.claim;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plural nouns of English and their singular: the listed ones, the endings -men, -women and
 * -children, else the spelling rules of regular plurals.
 */
final class Plurals {

  private static final Lexicon UNITS = Lexicon.load("units");
  private static final WordMap<String> IRREGULAR = new WordMap<>(UNITS.pairs("irregular"));
  private static final WordSet SAME = UNITS.words("same-in-both");

  /** "Iraqis": -is ends no singular there. */
  private static final WordMap<String> PEOPLES =
      new WordMap<>(
          UNITS.entries("people").stream()
              .collect(Collectors.toMap(name -> name + "s", name -> name)));

  private Plurals() {}

  /** Whether a word in lower case may be a plural noun. */
  static boolean isPlural(String word) {
    return isIrregular(word)
        || PEOPLES.has(word)
        || (word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is"));
  }

  /** Whether the plural is not made with -s. */
  static boolean isIrregular(String word) {
    return SAME.contains(word) || IRREGULAR.has(word) || compound(word) != null;
  }

  /** Whether singular and plural are the same word. */
  static boolean isSameInBoth(String word) {
    return SAME.contains(word);
  }

  /** The singular in lower case; a word that is no plural is its own. */
  static String singular(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    if (SAME.contains(word)) {
      return word;
    }
    String listed = IRREGULAR.get(word);
    listed = listed == null ? PEOPLES.get(word) : listed;
    listed = listed == null ? compound(word) : listed;
    if (listed != null) {
      return listed;
    }
    return isPlural(word) ? regular(word) : word;
  }

  /** "Policewomen", "grandchildren"; null for another word. */
  private static @Nullable String compound(String word) {
    if (word.endsWith("women")) {
      return word.substring(0, word.length() - 2) + "an";
    }
    if (word.endsWith("children")) {
      return word.substring(0, word.length() - 3);
    }
    boolean men = word.endsWith("men") && word.length() > 5 && !SAME.contains(word);
    return men ? word.substring(0, word.length() - 2) + "an" : null;
  }

  private static String regular(String word) {
    int length = word.length();
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    boolean sibilant =
        word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes")
            || word.endsWith("sses")
            || word.endsWith("oes");
    return word.substring(0, length - (sibilant ? 2 : 1));
  }
}
