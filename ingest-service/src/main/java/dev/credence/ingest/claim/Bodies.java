package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the name of a body, so that its different spellings give one key. */
final class Bodies {

  private static final WordSet IGNORED =
      WordSet.of("the", "a", "an", "'s", "'", "its", "their", "his", "her", "’", "country", "own");

  private static final WordSet PREPOSITIONS = WordSet.of("of", "for", "in");

  private final Countries countries;
  private final WordSet bodyNouns;
  private final WordSet stateNouns;
  private final WordSet followers;
  private final WordSet modifiers;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> knownNames = new HashMap<>();

  Bodies(Lexicon speakers, Countries countries) {
    this.countries = countries;
    this.bodyNouns = speakers.words("body");
    this.stateNouns = speakers.words("state");
    this.followers = speakers.words("followers");
    this.modifiers = speakers.words("modifier");
    for (String line : speakers.lines("known")) {
      String[] parts = line.split("=", -1);
      for (String spelling : parts[1].split(",", -1)) {
        known.put(spelling.strip(), parts[0].strip());
      }
      knownNames.put(parts[0].strip(), parts[1].split(",", -1)[0].strip());
    }
  }

  boolean isBodyNoun(String word) {
    return bodyNouns.contains(word);
  }

  /** Whether it stands before the name of a body: "the militant group X". */
  boolean namesBody(Token noun) {
    return isBodyNoun(noun.lower()) || followers.contains(noun.lower());
  }

  /** Whether the last word before a preposition is a noun for bodies. */
  boolean endsAsBody(List<Token> name) {
    return isBodyNoun(name.get(NounPhrases.coreEnd(name) - 1).lower())
        || isBodyNoun(name.get(name.size() - 1).lower());
  }

  boolean isStateNoun(String word) {
    return stateNouns.contains(word);
  }

  /** Whether the words are one of the names that stand for a body by themselves. */
  boolean isKnown(String name) {
    return known.containsKey(name);
  }

  /** The body that the tokens name, or null where they name none. */
  @Nullable Body read(List<Token> name, SpeakerMemory memory) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : name) {
      if (!IGNORED.contains(token.lower()) && (token.isWord() || token.isNumber())) {
        tokens.add(token);
      }
    }
    Body remembered = remembered(tokens, memory);
    if (remembered != null || tokens.isEmpty()) {
      return remembered;
    }
    List<String> words = new ArrayList<>(tokens.stream().map(Token::lower).toList());
    Body asKnown = known(words);
    if (asKnown != null) {
      return asKnown;
    }
    Countries.Found country = countries.first(words);
    if (country != null && country.capital() && !standsForGovernment(words, country)) {
      country = null;
    }
    boolean proper = isProper(tokens, country);
    if (country != null) {
      remove(words, country);
    }
    String base = canonical(words);
    boolean definite = name.get(0).is("the") || isBodyNoun(tokens.get(tokens.size() - 1).lower());
    String written = (definite ? "the " : "") + SpeakerReader.text(tokens);
    return named(base, country == null ? null : country.adjective(), proper, written, memory);
  }

  private @Nullable Body named(
      String base, @Nullable String country, boolean proper, String written, SpeakerMemory memory) {
    if (base.isEmpty()) {
      return country == null ? null : body("government", country, written);
    }
    String head = base.substring(base.lastIndexOf(' ') + 1);
    if (!isBodyNoun(head) && !base.contains(" of ") && !proper) {
      return null;
    }
    String of = country;
    if (of == null && !proper && isStateNoun(head)) {
      of = memory.countryOf(base);
    }
    if (Slug.of(base).isEmpty()) {
      return null;
    }
    boolean names = of != null || proper || (head.equals("ministry") && base.contains(" "));
    Body surveyed = names ? null : memory.surveyedBody(head);
    if (surveyed != null && surveyed.base().endsWith(base)) {
      return surveyed;
    }
    return names ? body(base, of, written) : null;
  }

  private static Body body(String base, @Nullable String country, String written) {
    return country == null
        ? new Body(Slug.of(base), written, base, null)
        : new Body(
            Slug.of(country + " " + base),
            "the " + Countries.display(country) + " " + base,
            base,
            country);
  }

  private @Nullable Body remembered(List<Token> tokens, SpeakerMemory memory) {
    if (tokens.size() != 1) {
      return null;
    }
    Body before = memory.bodyByHead(tokens.get(0).lower());
    return before == null ? memory.surveyedBody(tokens.get(0).lower()) : before;
  }

  private @Nullable Body known(List<String> words) {
    int end = words.size();
    while (true) {
      String slug = known.get(String.join(" ", words.subList(0, end)));
      if (slug != null) {
        return knownBody(slug);
      }
      if (end <= 1 || !followers.contains(words.get(end - 1))) {
        break;
      }
      end--;
    }
    int of = words.lastIndexOf("of");
    boolean followersOf = of > 0 && words.subList(0, of).stream().allMatch(followers::contains);
    String slug =
        followersOf ? known.get(String.join(" ", words.subList(of + 1, words.size()))) : null;
    return slug == null ? null : knownBody(slug);
  }

  private Body knownBody(String slug) {
    String name = knownNames.getOrDefault(slug, slug);
    String shown = name.length() <= 4 ? name.toUpperCase(Locale.ROOT) : titled(name);
    return new Body(slug, "the " + shown, name, null);
  }

  private static String titled(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return text.toString();
  }

  private boolean standsForGovernment(List<String> words, Countries.Found capital) {
    int rest = words.size() - capital.length();
    int before = capital.index() - 1;
    return rest == 0
        || (before > 0 && words.get(before).equals("in"))
        || (rest == 1 && words.get(words.size() - 1).equals("government"));
  }

  /** Whether a capital letter makes it a name, beyond the country, the noun and plain modifiers. */
  private boolean isProper(List<Token> tokens, Countries.@Nullable Found country) {
    Token last = tokens.get(tokens.size() - 1);
    boolean longName =
        tokens.size() > 2
            && country == null
            && last.isCapitalised()
            && isBodyNoun(last.lower())
            && tokens.stream().allMatch(Token::isCapitalised);
    if (longName) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean inCountry =
          country != null && i >= country.index() && i < country.index() + country.length();
      Token token = tokens.get(i);
      if (!inCountry
          && token.isCapitalised()
          && !isBodyNoun(token.lower())
          && !modifiers.contains(token.lower())
          && !followers.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  private static void remove(List<String> words, Countries.Found country) {
    for (int i = 0; i < country.length(); i++) {
      words.remove(country.index());
    }
    int before = country.index() - 1;
    if (before >= 0 && PREPOSITIONS.contains(words.get(before))) {
      words.remove(before);
    }
  }

  /** "Ministry of the Interior", "Interior Ministry" and "interior ministry" are one. */
  private static String canonical(List<String> words) {
    List<String> result = new ArrayList<>();
    int of = words.indexOf("of");
    if (of == 1 && (words.get(0).equals("ministry") || words.get(0).equals("department"))) {
      result.addAll(words.subList(2, words.size()));
      result.add(words.get(0));
    } else {
      result.addAll(words);
    }
    result.replaceAll(
        word ->
            switch (word) {
              case "defense" -> "defence";
              case "organization" -> "organisation";
              case "centre" -> "center";
              default -> word;
            });
    String base = String.join(" ", result);
    return base.equals("foreign affairs ministry") ? "foreign ministry" : base;
  }
}
