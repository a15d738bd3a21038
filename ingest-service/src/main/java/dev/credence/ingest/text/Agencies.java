package dev.credence.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The news agencies that Credence knows, with their spellings, from {@code agencies.csv}. */
public final class Agencies {

  private static final Agencies BUNDLED = load();

  /** From here on letters are not Latin. */
  private static final int AFTER_LATIN = 0x250;

  private static final int PUNCTUATION = 0x2000;
  private static final int AFTER_PUNCTUATION = 0x2070;

  private final Map<String, Agency> bySpelling;
  private final Map<String, List<String>> byLongestWord = new HashMap<>();

  /** How long the longest words are that start with a letter, a bit for each length. */
  private final long[] lengths = new long[AFTER_LATIN];

  private Agencies(Map<String, Agency> bySpelling) {
    this.bySpelling = bySpelling;
    for (String spelling : bySpelling.keySet()) {
      String telling = "";
      for (int at = nextWord(spelling, 0); at < spelling.length(); ) {
        int end = endOfWord(spelling, at);
        telling = end - at > telling.length() ? word(spelling, at, end) : telling;
        at = nextWord(spelling, end);
      }
      byLongestWord.computeIfAbsent(telling, word -> new ArrayList<>()).add(spelling);
      if (!telling.isEmpty() && telling.charAt(0) < AFTER_LATIN) {
        lengths[telling.charAt(0)] |= 1L << telling.length();
      }
    }
  }

  /**
   * Whether an agency may be named somewhere in a line. A line in Latin script has one of its
   * spellings; of other scripts nothing is known in advance.
   */
  public boolean mayBeNamedIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= AFTER_LATIN && (c < PUNCTUATION || c >= AFTER_PUNCTUATION)) {
        return true;
      }
    }
    for (int at = nextWord(line, 0); at < line.length(); ) {
      int end = endOfWord(line, at);
      if (mayBeLongestWord(line, at, end) && hasSpellingWith(word(line, at, end), line)) {
        return true;
      }
      at = nextWord(line, end);
    }
    return false;
  }

  /** Certain if not: no agency has a word that starts so and is so long. */
  private boolean mayBeLongestWord(String line, int from, int end) {
    char first = Character.toLowerCase(line.charAt(from));
    return first >= AFTER_LATIN
        || (lengths[first] & (1L << (withoutStops(line, from, end) - from))) != 0;
  }

  private boolean hasSpellingWith(String longestWord, String line) {
    List<String> spellings = byLongestWord.getOrDefault(longestWord, List.of());
    if (spellings.isEmpty()) {
      return false;
    }
    String lower = line.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return spellings.stream().anyMatch(lower::contains);
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Full stops are part of an abbreviation. */
  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static int withoutStops(String text, int from, int end) {
    int to = end;
    while (to > from && text.charAt(to - 1) == '.') {
      to--;
    }
    return to;
  }

  private static String word(String text, int from, int end) {
    return text.substring(from, withoutStops(text, from, end)).toLowerCase(Locale.ROOT);
  }

  /** The list that ships with the service. */
  public static Agencies bundled() {
    return BUNDLED;
  }

  /** The agency that has exactly this spelling, whatever its case, width or quotes. */
  public Optional<Agency> named(String spelling) {
    return Optional.ofNullable(bySpelling.get(fold(spelling)));
  }

  /** Arabic and Persian letters that are printed in several ways count as one. */
  private static String fold(String spelling) {
    return Normaliser.normalise(spelling)
        .replace('\u064A', '\u06CC')
        .replace('\u0649', '\u06CC')
        .replace('\u0643', '\u06A9')
        .replace('\u0623', '\u0627')
        .replace('\u0625', '\u0627');
  }

  /** Lines of {@code slug,name,spelling|spelling}; {@code #} starts a comment. */
  private static Agencies load() {
    Map<String, Agency> agencies = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Agencies.class.getResourceAsStream("/agencies.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 3))
          .forEach(
              columns -> {
                Agency agency = new Agency(columns[0], columns[1]);
                agencies.put(fold(agency.name()), agency);
                for (String spelling : columns[2].split("\\|", -1)) {
                  agencies.put(fold(spelling), agency);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Agencies(agencies);
  }
}
