package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does something: names, countries and classes of bodies, as far as the words tell.
 *
 * @param names proper names other than countries
 * @param countries countries named or used as adjectives
 * @param classes {@code government}, {@code insurgent}
 * @param head the stem of the noun at its end, where that is the name of a class; else empty
 * @param phrase how to speak of it
 */
record Actor(
    List<Name> names, Set<String> countries, Set<String> classes, String head, AgentPhrase phrase) {

  static final Actor UNKNOWN = new Actor(List.of(), Set.of(), Set.of(), "", AgentPhrase.NOBODY);

  /** How two actors stand to each other. */
  enum Agreement {
    SAME,
    /** The other is one of those whom this one names by their class. */
    OTHER_IS_NARROWER,
    LIKELY,
    DIFFERENT,
    UNKNOWN
  }

  /** The actor in a span of words; {@link #UNKNOWN} where nothing in it names one. */
  static Actor in(List<Word> words, List<Name> names, int from, int to) {
    List<Name> named = new ArrayList<>();
    Set<String> countries = new HashSet<>();
    for (Name name : names) {
      if (name.start() >= from && name.end() <= to) {
        if (name.isCountry()) {
          countries.addAll(name.parts());
        } else {
          named.add(name);
        }
      }
    }
    Set<String> classes = new HashSet<>();
    boolean troops = false;
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (word.is("insurgent")) {
        classes.add("insurgent");
      } else if (word.is("government") || word.folded().equals("anti")) {
        classes.add("government");
      }
      troops |= word.is("troops");
    }
    if (troops && named.isEmpty() && classes.isEmpty() && !countries.isEmpty()) {
      classes.add("government");
    }
    if (named.isEmpty() && countries.isEmpty() && classes.isEmpty()) {
      return UNKNOWN;
    }
    AgentPhrase phrase = AgentPhrase.of(words.subList(from, to), countries, !named.isEmpty());
    return new Actor(
        List.copyOf(named),
        Set.copyOf(countries),
        Set.copyOf(classes),
        head(words, from, to),
        phrase);
  }

  private static String head(List<Word> words, int from, int to) {
    int last = to - 1;
    while (last > from && (words.get(last).is("auxiliary") || words.get(last).is("negation"))) {
      last--;
    }
    Word head = words.get(last);
    return head.is("insurgent") || head.is("government") ? head.stem() : "";
  }

  boolean isKnown() {
    return !phrase.text().isEmpty();
  }

  Agreement compare(Actor other) {
    if (!isKnown() || !other.isKnown()) {
      return Agreement.UNKNOWN;
    }
    if (!names.isEmpty() && !other.names.isEmpty()) {
      return compareNames(other);
    }
    if (!names.isEmpty()) {
      return compareNamed(this, other);
    }
    if (!other.names.isEmpty()) {
      boolean sameHead = !head.isEmpty() && head.equals(other.head);
      return sameHead ? Agreement.OTHER_IS_NARROWER : compareNamed(other, this);
    }
    boolean bothHaveCountries = !countries.isEmpty() && !other.countries.isEmpty();
    if (bothHaveCountries && disjoint(countries, other.countries)) {
      return Agreement.DIFFERENT;
    }
    if (classes.isEmpty() || other.classes.isEmpty()) {
      return bothHaveCountries ? Agreement.SAME : Agreement.UNKNOWN;
    }
    return disjoint(classes, other.classes) ? Agreement.DIFFERENT : Agreement.SAME;
  }

  private Agreement compareNames(Actor other) {
    Agreement best = Agreement.DIFFERENT;
    for (Name name : names) {
      for (Name otherName : other.names) {
        switch (name.likeness(otherName)) {
          case SAME, SHORTENED -> {
            return Agreement.SAME;
          }
          case SIMILAR -> best = Agreement.LIKELY;
          case DIFFERENT -> {}
        }
      }
    }
    return best;
  }

  private static Agreement compareNamed(Actor named, Actor generic) {
    boolean namedIsGovernment = named.classes.contains("government");
    if (generic.classes.contains("insurgent")) {
      return namedIsGovernment ? Agreement.DIFFERENT : Agreement.LIKELY;
    }
    if (generic.classes.contains("government")) {
      return namedIsGovernment ? Agreement.LIKELY : Agreement.DIFFERENT;
    }
    return Agreement.UNKNOWN;
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    return a.stream().noneMatch(b::contains);
  }
}
