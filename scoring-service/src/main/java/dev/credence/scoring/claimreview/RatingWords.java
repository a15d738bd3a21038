package dev.credence.scoring.claimreview;

import dev.credence.scoring.match.Answers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of ratings, from {@code claimreview/ratings.txt}. Words are compared without case,
 * accents and punctuation, whatever their language: no word in the file is true in one language and
 * false in another. Immutable.
 */
final class RatingWords {

  private static final String FILE = "/claimreview/ratings.txt";

  /** A rating is a word or a short sentence; nothing further on is read. */
  private static final int MAX_LENGTH = 1_000;

  private static final String HEAD_ENDS = ".:;,!(\u2013\u2014";

  private final Map<String, Meaning> phrases = new HashMap<>();
  private final Set<String> qualifiers = new HashSet<>();
  private final Set<String> labels = new HashSet<>();

  /** What words say. */
  enum Meaning {
    TRUE,
    FALSE,
    BETWEEN,
    CONTRADICTORY,
    UNKNOWN;

    /** What two phrases of one rating say together. */
    Meaning and(Meaning other) {
      if (this == other || other == UNKNOWN) {
        return this;
      }
      if (this == UNKNOWN) {
        return other;
      }
      return this == BETWEEN || other == BETWEEN ? BETWEEN : CONTRADICTORY;
    }
  }

  private static final class Holder {
    static final RatingWords KNOWN = new RatingWords();
  }

  private RatingWords() {
    try (InputStream file = RatingWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the data file. */
  static RatingWords known() {
    return Holder.KNOWN;
  }

  private void read(BufferedReader file) throws IOException {
    String section = "";
    for (String line = file.readLine(); line != null; line = file.readLine()) {
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (entry.startsWith("[")) {
        section = entry;
        continue;
      }
      for (String phrase : entry.split(",", -1)) {
        add(section, fold(phrase));
      }
    }
  }

  private void add(String section, String phrase) {
    switch (section) {
      case "[qualifier]" -> qualifiers.add(phrase);
      case "[label]" -> labels.add(phrase);
      case "[true]" -> define(phrase, Meaning.TRUE);
      case "[false]" -> define(phrase, Meaning.FALSE);
      case "[between]" -> define(phrase, Meaning.BETWEEN);
      default -> throw new IllegalStateException(FILE + ": " + phrase + " stands in no section");
    }
  }

  private void define(String phrase, Meaning meaning) {
    Meaning before = phrases.put(phrase, meaning);
    if (before != null && before != meaning) {
      throw new IllegalStateException(FILE + ": " + phrase + " has two meanings");
    }
  }

  /** What a phrase says as a whole; a word that qualifies, anywhere in it, takes its plainness. */
  Meaning meaning(String phrase) {
    String text = phrase.length() > MAX_LENGTH ? phrase.substring(0, MAX_LENGTH) : phrase;
    String unlabelled = withoutLabel(text);
    String folded = fold(unlabelled);
    Meaning whole = phrases.get(folded);
    if (whole != null) {
      return whole;
    }
    Set<String> tokens = Set.copyOf(java.util.Arrays.asList(folded.split(" ", -1)));
    if (tokens.stream().anyMatch(qualifiers::contains)) {
      return Meaning.BETWEEN;
    }
    return ofHead(unlabelled);
  }

  /** "False: the photograph is older" says what "False" says, unless the rest says otherwise. */
  private Meaning ofHead(String text) {
    int end = 0;
    while (end < text.length() && HEAD_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Meaning head = phrases.getOrDefault(fold(text.substring(0, end)), Meaning.UNKNOWN);
    if (head == Meaning.UNKNOWN || head == Meaning.BETWEEN) {
      return head;
    }
    for (String token : fold(text.substring(end)).split(" ", -1)) {
      Meaning other = phrases.getOrDefault(token, head);
      if (other != head) {
        return Meaning.UNKNOWN;
      }
    }
    return head;
  }

  private String withoutLabel(String text) {
    int colon = text.indexOf(':');
    return colon >= 0 && labels.contains(fold(text.substring(0, colon)))
        ? text.substring(colon + 1)
        : text;
  }

  /** Letters, digits and apostrophes, in lower case and without accents, single blanks between. */
  private static String fold(String text) {
    StringBuilder words = new StringBuilder(text.length());
    Answers.fold(text)
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '\'' ? c : ' ')
        .forEach(
            c -> {
              boolean blank = c == ' ';
              if (!blank || (words.length() > 0 && words.charAt(words.length() - 1) != ' ')) {
                words.appendCodePoint(c);
              }
            });
    return words.toString().strip();
  }
}
