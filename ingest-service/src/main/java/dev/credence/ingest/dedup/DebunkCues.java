package dev.credence.ingest.dedup;

import dev.credence.ingest.text.Normaliser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words by which a report marks what it retells as false, or as something that it checks, from
 * {@code debunk-cues.txt}.
 */
public final class DebunkCues {

  /** A headline and the start of a lead. */
  private static final int LEAD_WORDS = 25;

  /** "Not a hoax", "no evidence of a hoax". */
  private static final int NEGATION_WORDS_BEFORE = 4;

  /** "Pas un canular"; farther off it belongs to the sentence before. */
  private static final int NEGATION_WORDS_RIGHT_BEFORE = 2;

  /** Persian puts the verb, and with it the negation, behind. */
  private static final int NEGATION_WORDS_AFTER = 2;

  /** Two Chinese words; Thai ones stand right before. */
  private static final int NEGATION_CHARACTERS_BEFORE = 6;

  private static final Map<String, List<String>> LINES = load();
  private static final WordPhrases CUES = WordPhrases.of(phrases("cue"));
  private static final WordPhrases BEFORE = WordPhrases.of(phrases("not-before"));
  private static final WordPhrases RIGHT_BEFORE = WordPhrases.of(phrases("not-right-before"));
  private static final WordPhrases AFTER = WordPhrases.of(phrases("not-after"));
  private static final List<String> UNSPACED_CUES = phrases("unspaced-cue");
  private static final List<String> UNSPACED_NEGATIONS = phrases("unspaced-not-before");

  private DebunkCues() {}

  /**
   * Whether one of two texts marks as false, or checks, what the other tells as news.
   *
   * <p>A cue that both have is no mark: the later one retells a debunk.
   *
   * @param least how many cues the one must have of which the other has none
   */
  public static boolean oneChecksTheOther(TextProfile a, TextProfile b, int least) {
    int cuesOfA = count(a, least);
    int cuesOfB = count(b, least);
    return Math.max(cuesOfA, cuesOfB) >= least && Math.min(cuesOfA, cuesOfB) == 0;
  }

  /** Whether one of two texts opens with such a word, and the other has none. */
  static boolean oneOpensAsCheck(TextProfile a, TextProfile b) {
    return (opensAsCheck(a) && count(b, 1) == 0) || (opensAsCheck(b) && count(a, 1) == 0);
  }

  private static boolean opensAsCheck(TextProfile text) {
    List<long[]> parts = text.narrative().parts();
    if (parts.isEmpty()) {
      return false;
    }
    long[] words = parts.get(0);
    for (int i = 0; i < Math.min(LEAD_WORDS, words.length); i++) {
      int length = CUES.lengthAt(words, i);
      if (length > 0 && !isNegated(words, i, i + length)) {
        return true;
      }
    }
    return false;
  }

  /** How many cues a text has; a number of at least {@code most} if there are as many. */
  static int count(TextProfile text, int most) {
    int count = 0;
    // What somebody is quoted with is not the report's own word.
    for (long[] words : text.narrative().parts()) {
      for (int i = 0; i < words.length && count < most; i++) {
        int length = CUES.lengthAt(words, i);
        if (length > 0 && !isNegated(words, i, i + length)) {
          count++;
        }
      }
    }
    return count < most ? count + countUnspaced(text.normalised()) : count;
  }

  private static boolean isNegated(long[] words, int start, int end) {
    return BEFORE.occursIn(words, Math.max(0, start - NEGATION_WORDS_BEFORE), start)
        || RIGHT_BEFORE.occursIn(words, Math.max(0, start - NEGATION_WORDS_RIGHT_BEFORE), start)
        || AFTER.occursIn(words, end, Math.min(words.length, end + NEGATION_WORDS_AFTER));
  }

  private static int countUnspaced(String text) {
    int count = 0;
    for (String cue : UNSPACED_CUES) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + cue.length())) {
        String before = text.substring(Math.max(0, at - NEGATION_CHARACTERS_BEFORE), at);
        count += UNSPACED_NEGATIONS.stream().noneMatch(before::contains) ? 1 : 0;
      }
    }
    return count;
  }

  private static List<String> phrases(String kind) {
    return LINES.getOrDefault(kind, List.of());
  }

  /** Phrases by kind. */
  private static Map<String, List<String>> load() {
    try (InputStream in =
            Objects.requireNonNull(DebunkCues.class.getResourceAsStream("/dedup/debunk-cues.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 3))
          .collect(
              Collectors.groupingBy(
                  line -> line[0],
                  Collectors.mapping(
                      line -> Normaliser.normalise(line[2].strip()), Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
