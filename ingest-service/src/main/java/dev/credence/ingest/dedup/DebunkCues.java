package dev.credence.ingest.dedup;

import dev.credence.ingest.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which a report marks what it retells as false, or as something that it checks. */
public final class DebunkCues {

  /** "Fake" or "false" alone is left out: passports and alarms are fake and false in plain news. */
  private static final Map<String, List<List<String>>> BY_FIRST_WORD =
      Stream.of(
              "hoax",
              "hoaxes",
              "debunk",
              "debunks",
              "debunked",
              "debunking",
              "fact check",
              "fact checked",
              "fact checkers",
              "fact checking",
              "snopes",
              "fake news",
              "fake story",
              "is fake",
              "was fake",
              "is a fake",
              "was a fake",
              "false story",
              "false report",
              "false reports",
              "false claim",
              "false claims",
              "false rumor",
              "false rumors",
              "false rumour",
              "false rumours",
              "is false",
              "was false",
              "falsely claimed",
              "falsely reported",
              "fabricated story",
              "story was fabricated",
              "no truth to",
              "is not true",
              "isn't true",
              "was not true",
              "wasn't true",
              "is untrue",
              "was untrue",
              "satirical website",
              "satirical site",
              "satire site",
              "satire website",
              "never happened",
              "urban legend")
          .map(cue -> Arrays.asList(cue.split(" ")))
          .collect(Collectors.groupingBy(cue -> cue.get(0)));

  private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "isn't", "wasn't");

  /** "Not a hoax", "no evidence of a hoax". */
  private static final int NEGATION_WORDS_BEFORE = 4;

  private DebunkCues() {}

  /**
   * Whether the later text marks as false, or checks, what the earlier one tells as news.
   *
   * <p>A cue that the earlier text has as well is no mark: the later one retells a debunk.
   */
  public static boolean marksAsFalse(String normalisedLaterText, String normalisedEarlierText) {
    return hasCue(normalisedLaterText) && !hasCue(normalisedEarlierText);
  }

  private static boolean hasCue(String normalised) {
    List<String> words = Words.of(normalised);
    for (int i = 0; i < words.size(); i++) {
      for (List<String> cue : BY_FIRST_WORD.getOrDefault(words.get(i), List.of())) {
        if (isAt(i, cue, words) && !isNegated(i, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(int i, List<String> cue, List<String> words) {
    return i + cue.size() <= words.size() && words.subList(i, i + cue.size()).equals(cue);
  }

  private static boolean isNegated(int i, List<String> words) {
    return words.subList(Math.max(0, i - NEGATION_WORDS_BEFORE), i).stream()
        .anyMatch(NEGATIONS::contains);
  }
}
