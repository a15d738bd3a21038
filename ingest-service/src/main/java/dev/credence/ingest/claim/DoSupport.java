package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes "did", "does" and "do" out of a clause whose negation has gone: "did capture". */
final class DoSupport {

  private static final int MAX_ADVERBS = 3;
  private static final WordSet ADVERBS =
      WordSet.of("even", "ever", "also", "then", "again", "yet", "immediately");
  private static final WordSet NO_VERBS =
      WordSet.of(
          "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we",
          "you", "i", "his", "her", "its", "their", "our", "and", "or", "but", "so", "in", "on",
          "at", "to", "by", "for", "as", "because", "until", "after", "before", "when", "if", "not",
          "either");

  private final Map<String, String> irregular = new HashMap<>();
  private final WordSet doubling;

  DoSupport() {
    Lexicon past = Lexicon.load("past");
    for (String entry : past.entries("irregular")) {
      String[] forms = entry.split("=", -1);
      irregular.put(forms[0].strip(), forms[1].strip());
    }
    doubling = past.words("doubling");
  }

  /**
   * Lets the main verb carry the tense of its auxiliary.
   *
   * @param auxiliary the form of "do" that the verb stood with, in lower case
   * @param from where the verb is looked for, behind the negation
   * @return whether the verb was found and put into its finite form
   */
  boolean inflect(List<Token> tokens, String auxiliary, int from, int to, Edits edits) {
    int verb = from;
    while (verb < Math.min(to, from + MAX_ADVERBS) && isAdverb(tokens.get(verb))) {
      verb++;
    }
    if (verb >= to || !isBaseForm(tokens.get(verb))) {
      return false;
    }
    boolean second =
        verb + 1 < to && (tokens.get(verb + 1).is("or") || tokens.get(verb + 1).is("and"));
    if (second) {
      return false;
    }
    String base = tokens.get(verb).lower();
    switch (auxiliary) {
      case "did" -> edits.replace(verb, past(base));
      case "does" -> edits.replace(verb, thirdPerson(base));
      default -> {
        // The base form is the finite form.
      }
    }
    return true;
  }

  private static boolean isAdverb(Token token) {
    return ADVERBS.contains(token.lower()) || token.lower().endsWith("ly");
  }

  private static boolean isBaseForm(Token token) {
    return token.lower().length() > 1
        && token.text().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !NO_VERBS.contains(token.lower());
  }

  /** The simple past: the listed irregular verbs, else the spelling rules of regular ones. */
  private String past(String base) {
    String form = irregular.get(base);
    if (form != null) {
      return form;
    }
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && !endsInVowel(base.substring(0, base.length() - 1))) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return doubling.contains(base) ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
  }

  private static String thirdPerson(String base) {
    if (base.equals("have")) {
      return "has";
    }
    if (base.endsWith("y") && !endsInVowel(base.substring(0, base.length() - 1))) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean sibilant =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh")
            || base.endsWith("o");
    return base + (sibilant ? "es" : "s");
  }

  private static boolean endsInVowel(String word) {
    return !word.isEmpty() && "aeiou".indexOf(word.charAt(word.length() - 1)) >= 0;
  }
}
