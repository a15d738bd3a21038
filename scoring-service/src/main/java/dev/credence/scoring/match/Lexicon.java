package dev.credence.scoring.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that the matcher knows, read once from the data files beside it. Immutable. */
final class Lexicon {
  /** A section is one bit of a long, so that a word knows all of its sections at once. */
  private static final int MOST_SECTIONS = 64;

  private final Map<String, Long> bits = new HashMap<>();
  private final Map<String, Long> sections = new HashMap<>();
  private final Map<String, Long> formSections = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, String> synonyms = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  private static final class Holder {
    static final Lexicon LEXICON = new Lexicon();
  }

  private Lexicon() {
    readSections();
    for (String line : lines("irregular.txt")) {
      String[] forms = line.split(" ", -1);
      for (String form : forms) {
        bases.putIfAbsent(form, forms[0]);
      }
    }
    sections.forEach((word, bit) -> formSections.merge(stem(word), bit, (a, b) -> a | b));
    for (String line : lines("spellings.txt")) {
      String[] forms = line.split(" ", -1);
      for (String form : forms) {
        spellings.putIfAbsent(Transliteration.form(form), Transliteration.form(forms[0]));
      }
    }
    for (String line : lines("synonyms.txt")) {
      String[] forms = line.split(" ", -1);
      for (String form : forms) {
        synonyms.putIfAbsent(stem(form), stem(forms[0]));
      }
    }
    for (String line : lines("countries.txt")) {
      String country = line.substring(0, line.indexOf(':'));
      countries.put(country, country);
      readCountryNames(country, line.substring(line.indexOf(':') + 1).strip());
    }
    for (String line : lines("kinds.txt")) {
      String kind = line.substring(0, line.indexOf(':'));
      for (String word : line.substring(line.indexOf(':') + 1).strip().split(" ", -1)) {
        kinds.put(word, kind);
      }
    }
  }

  static Lexicon get() {
    return Holder.LEXICON;
  }

  boolean is(String section, String folded) {
    return (sections.getOrDefault(folded, 0L) & bit(section)) != 0;
  }

  /** The bit of a section; none for a section that there is not. */
  long bit(String section) {
    return bits.getOrDefault(section, 0L);
  }

  /** The sections that list a folded word or its base form, as bits. */
  long sectionsOf(String folded) {
    return sections.getOrDefault(folded, 0L) | sections.getOrDefault(base(folded), 0L);
  }

  /** The sections that list a word with this stem, as bits. */
  long formSectionsOf(String stem) {
    return formSections.getOrDefault(stem, 0L);
  }

  /** The base form of an irregular word; the word itself where none is known. */
  String base(String folded) {
    return bases.getOrDefault(folded, folded);
  }

  /** The stem under which all forms of a folded word meet. */
  String stem(String folded) {
    return Stem.of(base(folded));
  }

  /** One stem for all words that newsrooms use for the same. */
  String meaning(String stem) {
    return synonyms.getOrDefault(stem, stem);
  }

  /** One spelling for all known transliterations of a name part. */
  String spelling(String folded) {
    String form = Transliteration.form(folded);
    return spellings.getOrDefault(form, form);
  }

  /** The country that a folded name, adjective or demonym stands for. */
  Optional<String> country(String folded) {
    return Optional.ofNullable(countries.get(folded));
  }

  /** The kind of place that a folded noun names. */
  Optional<String> kind(String folded) {
    String kind = kinds.get(folded);
    return Optional.ofNullable(kind != null ? kind : kinds.get(Stem.singularOf(folded)));
  }

  /** The lines of a data file, without comments. */
  static List<String> lines(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/match/" + file)) {
      if (in == null) {
        throw new IllegalStateException("data file match/" + file + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("data file match/" + file + " cannot be read", e);
    }
  }

  private void readSections() {
    long bit = 0;
    for (String line : lines("words.txt")) {
      if (line.startsWith("[")) {
        if (bits.size() == MOST_SECTIONS) {
          throw new IllegalStateException("words.txt has more sections than a word has bits");
        }
        bit = 1L << bits.size();
        bits.put(line.substring(1, line.length() - 1), bit);
      } else {
        for (String word : line.split(" ", -1)) {
          sections.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
  }

  /** Adjectives are single words, except where the country's own name has two ("south korean"). */
  private void readCountryNames(String country, String names) {
    int space = country.indexOf(' ');
    String first = space < 0 ? "" : country.substring(0, space);
    String[] words = names.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (!first.isEmpty() && words[i].equals(first) && i + 1 < words.length) {
        countries.put(words[i] + " " + words[i + 1], country);
        i++;
      } else {
        countries.putIfAbsent(words[i], country);
      }
    }
  }
}
