package dev.credence.ingest.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out of a text what its outlet prints in many reports, known by its fingerprints.
 *
 * <p>A furniture fingerprint covers the words of its 5-gram. Two that follow each other in the
 * winnowed sequence with none between them cover the words between them as well. As the hash of a
 * gram is the same in every version of {@link Fingerprints}, values learnt under an older version
 * serve on; "follow each other" is therefore tried in the sequence of each window.
 */
final class LearntFurniture {

  /**
   * Furniture that is more of the text than one part in three is content: else an outlet could hide
   * a copy by printing its sentences in a few junk reports first.
   */
  private static final int LARGEST_PART = 3;

  private LearntFurniture() {}

  /** A text taken apart into furniture and the rest. */
  static final class Split {

    private final Stretches rest;
    private final long[] used;

    private Split(Stretches rest, long[] used) {
      this.rest = rest;
      this.used = used;
    }

    /** The words that are no furniture. */
    Stretches rest() {
      return rest;
    }

    /** The furniture fingerprints that are in the text, sorted and distinct. */
    long[] used() {
      return used;
    }
  }

  /** The words without furniture, whose fingerprints are sorted. */
  static Split without(long[] words, long[] furniture) {
    Split nothing = new Split(Stretches.whole(words), new long[0]);
    if (furniture.length == 0) {
      return nothing;
    }
    long[] grams = Grams.sequence(words, TextProfile.LONG_GRAM);
    boolean[] covered = covered(grams, furniture);
    int count = count(covered);
    return count == 0 || count * LARGEST_PART > words.length
        ? nothing
        : new Split(rest(words, covered), used(grams, furniture));
  }

  /** The same in a part of a text that has less furniture than the whole is allowed. */
  static List<long[]> restOfPart(long[] words, long[] furniture) {
    boolean[] covered = covered(Grams.sequence(words, TextProfile.LONG_GRAM), furniture);
    return rest(words, covered).parts();
  }

  private static boolean[] covered(long[] grams, long[] furniture) {
    boolean[] isFurniture = new boolean[grams.length];
    boolean[] covered =
        new boolean[grams.length == 0 ? 0 : grams.length + TextProfile.LONG_GRAM - 1];
    boolean any = false;
    for (int i = 0; i < grams.length; i++) {
      isFurniture[i] = Arrays.binarySearch(furniture, Winnowing.fingerprint(grams[i])) >= 0;
      if (isFurniture[i]) {
        Arrays.fill(covered, i, i + TextProfile.LONG_GRAM, true);
        any = true;
      }
    }
    if (any) {
      for (int window : Fingerprints.WINDOWS) {
        int[] sequence = Winnowing.positions(grams, window);
        for (int i = 1; i < sequence.length; i++) {
          if (isFurniture[sequence[i - 1]] && isFurniture[sequence[i]]) {
            Arrays.fill(covered, sequence[i - 1], sequence[i], true);
          }
        }
      }
    }
    return covered;
  }

  private static int count(boolean[] covered) {
    int count = 0;
    for (boolean word : covered) {
      count += word ? 1 : 0;
    }
    return count;
  }

  private static Stretches rest(long[] words, boolean[] covered) {
    List<long[]> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= words.length; i++) {
      if (i == words.length || (i < covered.length && covered[i])) {
        if (i > start) {
          parts.add(Arrays.copyOfRange(words, start, i));
        }
        start = i + 1;
      }
    }
    return new Stretches(parts);
  }

  private static long[] used(long[] grams, long[] furniture) {
    return Grams.sortedDistinct(
        Arrays.stream(grams)
            .map(Winnowing::fingerprint)
            .filter(print -> Arrays.binarySearch(furniture, print) >= 0)
            .toArray());
  }
}
