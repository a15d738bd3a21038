package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;

/** The first names of persons, and which pronoun goes with them. */
final class GivenNames {

  private final WordSet female;
  private final WordSet male;
  private final WordSet either;
  private final WordSet femaleNouns;
  private final WordSet maleNouns;

  GivenNames(Lexicon speakers) {
    Lexicon names = Lexicon.load("given-names");
    female = names.words("female");
    male = names.words("male");
    either = names.words("either");
    femaleNouns = speakers.words("female");
    maleNouns = speakers.words("male");
  }

  boolean isGivenName(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return female.contains(folded) || male.contains(folded) || either.contains(folded);
  }

  /** Whether words with capitals start as a person's name does: "Jane Roe". */
  boolean opensPersonName(List<Token> name) {
    return name.size() > 1 && isGivenName(name.get(0).lower());
  }

  /** What the first name, or the nouns of a description, say of the one they stand for. */
  Gender genderOf(String nameOrDescription) {
    String[] words = nameOrDescription.toLowerCase(Locale.ROOT).split(" ");
    if (female.contains(words[0])) {
      return Gender.FEMALE;
    }
    if (male.contains(words[0])) {
      return Gender.MALE;
    }
    for (String word : words) {
      if (femaleNouns.contains(word) || word.endsWith("woman")) {
        return Gender.FEMALE;
      }
      if (maleNouns.contains(word)) {
        return Gender.MALE;
      }
    }
    return Gender.UNKNOWN;
  }
}
