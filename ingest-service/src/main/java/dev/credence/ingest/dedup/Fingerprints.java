package dev.credence.ingest.dedup;

import java.util.List;

/**
 * A sample of a text's word 5-grams by which texts that share a passage find each other.
 *
 * <p>Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): the least hash of every window of
 * successive grams. Any two texts with 4 words more than the window in a row in common share one.
 *
 * <p>A fingerprint is 32 bits wide, in the range of an int: of a million texts a probe meets one by
 * mere chance now and then, and never two of one text.
 *
 * <p>A version says which grams are sampled. The hash of a gram is the same in all versions, so
 * that rows of several versions can be probed at once, with the union of a text's fingerprints of
 * these versions: a value that is found stands for a shared gram whatever the version of the row.
 */
public final class Fingerprints {

  /**
   * The version in which new fingerprints are stored.
   *
   * <p>Version 1 takes windows of 8 grams. Version 2 takes windows of 12, which make 60
   * fingerprints of an average news report, and of 4 in texts of under 150 words, which else share
   * too few.
   */
  public static final int CURRENT = 2;

  private static final int WINDOW_OF_VERSION_1 = 8;
  private static final int WINDOW = 12;
  private static final int WINDOW_OF_SHORT_TEXT = 4;

  /** Texts of fewer words are sampled more densely. */
  public static final int SHORT_TEXT_WORDS = 150;

  /** All windows by which stored fingerprints may have been chosen. */
  static final List<Integer> WINDOWS = List.of(WINDOW_OF_SHORT_TEXT, WINDOW_OF_VERSION_1, WINDOW);

  private Fingerprints() {}

  /** All versions that can be computed, the oldest first. */
  public static List<Integer> known() {
    return List.of(1, CURRENT);
  }

  /** The current fingerprints of a text, sorted and distinct; empty for a text of under 5 words. */
  public static long[] of(TextProfile profile) {
    return of(profile, CURRENT);
  }

  /**
   * The fingerprints of a text, sorted and distinct.
   *
   * @throws IllegalArgumentException if the version is not known
   */
  public static long[] of(TextProfile profile, int version) {
    long[] grams = profile.grams5InOrder();
    return Winnowing.values(grams, window(version, grams.length));
  }

  /** The current fingerprints of a normalised text, without the cost of its profile. */
  public static long[] of(String normalised) {
    return of(normalised, new long[0], CURRENT);
  }

  /**
   * The fingerprints of a normalised text, without the cost of its profile.
   *
   * @param furniture see {@link TextProfile#of(String, long[])}
   * @throws IllegalArgumentException if the version is not known
   */
  public static long[] of(String normalised, long[] furniture, int version) {
    long[] grams =
        LearntFurniture.without(TextProfile.words(normalised), furniture)
            .rest()
            .grams(TextProfile.LONG_GRAM);
    return Winnowing.values(grams, window(version, grams.length));
  }

  /**
   * How many fingerprints two texts must share to be worth a comparison: 2, or 1 if one of them is
   * short. Of texts of 40 to 80 words with a fifth of their grams in another text up to half share
   * only one.
   *
   * @param words of the shorter of the two texts
   */
  public static int leastShared(int words) {
    return words < SHORT_TEXT_WORDS ? 1 : 2;
  }

  /** How many successive 5-grams of a text are sampled once. */
  private static int window(int version, int grams) {
    return switch (version) {
      case 1 -> WINDOW_OF_VERSION_1;
      case CURRENT ->
          grams + TextProfile.LONG_GRAM - 1 < SHORT_TEXT_WORDS ? WINDOW_OF_SHORT_TEXT : WINDOW;
      default -> throw new IllegalArgumentException("no fingerprint version " + version);
    };
  }
}
