package dev.credence.evaluation.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with their frequencies, and how long reports are. */
public final class Language {

  private static final int INVENTED_WORDS = 20_000;

  /** Zipf and Mandelbrot's law, with the constants usual for English. */
  private static final double ZIPF_EXPONENT = 1.05;

  private static final double ZIPF_SHIFT = 2.7;

  /** The natural logarithm of the median length; with the deviation, a mean of about 370 words. */
  private static final double LOG_MEDIAN_WORDS = 5.68;

  private static final double LOG_DEVIATION = 0.68;
  private static final int SHORTEST = 45;
  private static final int LONGEST = 5_000;

  private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");

  private static final List<String> FUNCTION_WORDS =
      List.of(
          "the", "of", "to", "and", "a", "in", "that", "on", "for", "was", "with", "it", "as", "at",
          "by", "from", "had", "has", "were", "been", "an", "his", "their", "which", "after", "who",
          "its", "would", "about", "more", "this", "one", "into", "over", "also", "two", "when",
          "her", "out", "up", "than", "there", "could", "before", "some", "only", "other", "while");

  /** By these a text marks another as false, and then is no copy of it; copies get random words. */
  private static final Set<String> CUES =
      Set.of(
          "hoax",
          "hoaxes",
          "debunk",
          "debunks",
          "debunked",
          "debunking",
          "snopes",
          "fact",
          "fake",
          "false",
          "falsely",
          "fabricated",
          "satire",
          "satirical",
          "true",
          "truth",
          "untrue",
          "happened",
          "legend");

  private static final String[] SYLLABLES = {
    "ba", "bel", "cor", "den", "dra", "el", "fen", "gar", "hol", "is", "kar", "lan", "lo", "mar",
    "men", "mi", "nar", "no", "or", "pel", "ra", "ren", "ro", "sal", "sen", "sta", "ta", "ter",
    "tor", "ul", "va", "ver", "vin", "wes", "yar", "zel"
  };

  private final String[] words;
  private final double[] cumulated;
  private final int[] lengths;

  private Language(String[] words, double[] weights, int[] lengths) {
    this.words = words;
    this.cumulated = weights;
    Arrays.parallelPrefix(cumulated, Double::sum);
    this.lengths = lengths;
  }

  /** A language without any data: function words of English, invented ones for the rest. */
  public static Language invented() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> words = new ArrayList<>(FUNCTION_WORDS);
    while (words.size() < INVENTED_WORDS) {
      words.add(inventedWord(random, 2 + random.nextInt(3)));
    }
    double[] weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.pow(i + 1 + ZIPF_SHIFT, -ZIPF_EXPONENT);
    }
    return new Language(words.toArray(String[]::new), weights, new int[0]);
  }

  /** The words and the lengths of real texts. */
  public static Language of(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    int[] lengths = new int[texts.size()];
    for (int i = 0; i < lengths.length; i++) {
      Matcher matcher = WORD.matcher(texts.get(i).toLowerCase(Locale.ROOT));
      int length = 0;
      while (matcher.find()) {
        if (!CUES.contains(matcher.group())) {
          counts.merge(matcher.group(), 1, Integer::sum);
        }
        length++;
      }
      lengths[i] = Math.max(SHORTEST, Math.min(LONGEST, length));
    }
    String[] words = counts.keySet().stream().sorted().toArray(String[]::new);
    double[] weights = Arrays.stream(words).mapToDouble(counts::get).toArray();
    return new Language(words, weights, lengths);
  }

  static String inventedWord(SplittableRandom random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  String word(SplittableRandom random) {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, at);
    return words[Math.min(words.length - 1, found < 0 ? -found - 1 : found)];
  }

  /** How many words a report is to have. */
  int length(SplittableRandom random) {
    if (lengths.length > 0) {
      return lengths[random.nextInt(lengths.length)];
    }
    double words = Math.exp(LOG_MEDIAN_WORDS + LOG_DEVIATION * random.nextGaussian());
    return (int) Math.max(SHORTEST, Math.min(LONGEST, words));
  }
}
