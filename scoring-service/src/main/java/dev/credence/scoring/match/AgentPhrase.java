package dev.credence.scoring.match;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An agent as the subject of a sentence.
 *
 * @param text for example "rebels", "the government", "Iran"
 * @param isPlural whether its verb is in the plural
 */
record AgentPhrase(String text, boolean isPlural) {
  static final AgentPhrase NOBODY = new AgentPhrase("", false);

  private static final Set<String> PLURALS = Set.of("police", "personnel", "military");
  private static final Set<String> ADJECTIVES =
      Set.of("security", "national", "federal", "governmental", "loyalist");

  /** The phrase for a span of words that names an agent. */
  static AgentPhrase of(List<Word> span, Set<String> countries, boolean named) {
    int from = 0;
    int to = span.size();
    while (from < to - 1 && isLoose(span.get(from))) {
      from++;
    }
    while (to > from + 1 && isLoose(span.get(to - 1))) {
      to--;
    }
    List<Word> words = span.subList(from, to);
    String text = String.join(" ", words.stream().map(Word::text).toList());
    Word head = words.get(words.size() - 1);
    boolean classWord = head.is("insurgent") || head.is("government") || head.is("troops");
    if (!classWord) {
      boolean onlyCountry = !named && countries.size() == 1 && words.size() <= 2;
      return onlyCountry ? country(countries.iterator().next()) : new AgentPhrase(text, true);
    }
    if (ADJECTIVES.contains(head.folded())) {
      return new AgentPhrase(text + " forces", true);
    }
    boolean onlyClass = countries.isEmpty() && !named;
    if (onlyClass || words.size() == 1) {
      text = uncapitalised(text, words.get(0));
    }
    boolean the = from > 0 && span.get(from - 1).folded().equals("the");
    String article = the ? "the " : "";
    boolean plural = head.folded().endsWith("s") || head.folded().endsWith("men");
    if (plural || PLURALS.contains(head.folded())) {
      return new AgentPhrase(article + text, true);
    }
    if (head.is("insurgent")) {
      String before = text.substring(0, text.length() - head.text().length());
      return new AgentPhrase(article + before + English.plural(head.folded()), true);
    }
    return new AgentPhrase("the " + text, false);
  }

  /** "Control", or "controls" of a single one. */
  String does(String verb) {
    return isPlural ? verb : verb + "s";
  }

  String auxiliary() {
    return isPlural ? "do" : "does";
  }

  private static AgentPhrase country(String country) {
    String article = country.startsWith("united ") ? "the " : "";
    return new AgentPhrase(article + English.capitalised(country), false);
  }

  private static String uncapitalised(String text, Word first) {
    return first.sentenceStart()
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private static boolean isLoose(Word word) {
    boolean name = word.isCapitalised() && !word.sentenceStart();
    return !name
        && (word.is("article")
            || (word.is("auxiliary") && !word.is("insurgent") && !word.is("government"))
            || word.is("negation")
            || word.is("preposition")
            || word.folded().endsWith("ly"));
  }
}
