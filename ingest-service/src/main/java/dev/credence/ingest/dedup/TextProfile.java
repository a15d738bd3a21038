package dev.credence.ingest.dedup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The word runs of one text, ready to be compared with those of another. */
public final class TextProfile {

  private static final int SHORT_GRAM = 3;
  static final int LONG_GRAM = 5;

  private final String normalised;
  private final Stretches words;
  private final long[] furniture;
  private final long[] grams5InOrder;
  private final long[] gram5;

  // Most candidates turn out to be nothing by their 5-grams; what follows is made when it is asked
  // for. Made twice by two threads it is the same.
  private volatile long @Nullable [] gram3;
  private volatile @Nullable Narrative narrative;

  /** What the text says outside quotations. */
  @SuppressWarnings("ArrayRecordComponent") // sets on their way, never compared
  private record Narrative(Stretches words, long[] gram3, long[] gram5) {}

  private TextProfile(String normalised, long[] learnt) {
    LearntFurniture.Split split = LearntFurniture.without(words(normalised), learnt);
    this.normalised = normalised;
    this.words = split.rest();
    this.furniture = split.used();
    this.grams5InOrder = words.grams(LONG_GRAM);
    this.gram5 = Grams.sortedDistinct(grams5InOrder.clone());
  }

  private Narrative outsideQuotations() {
    Narrative known = narrative;
    if (known == null) {
      List<String> outside = Quotations.outside(normalised);
      if (outside.size() == 1 && outside.get(0).length() == normalised.length()) {
        known = new Narrative(words, gram3(), gram5);
      } else {
        Stretches rest = narrative(outside, furniture);
        known =
            new Narrative(
                rest,
                Grams.sortedDistinct(rest.grams(SHORT_GRAM)),
                Grams.sortedDistinct(rest.grams(LONG_GRAM)));
      }
      narrative = known;
    }
    return known;
  }

  /** The profile of a normalised text. */
  public static TextProfile of(String normalised) {
    return new TextProfile(normalised, new long[0]);
  }

  /**
   * The profile of a normalised text without the furniture of its outlets. Where that is more than
   * a third of the words, nothing is left out.
   *
   * @param furniture fingerprints, of whatever version, that many reports of these outlets share;
   *     sorted
   */
  public static TextProfile of(String normalised, long[] furniture) {
    return new TextProfile(normalised, furniture);
  }

  static long[] words(String normalised) {
    return Grams.words(normalised);
  }

  private static Stretches narrative(List<String> outside, long[] furniture) {
    List<long[]> parts = new ArrayList<>(outside.size());
    for (String part : outside) {
      long[] partWords = words(part);
      if (furniture.length == 0) {
        parts.add(partWords);
      } else {
        parts.addAll(LearntFurniture.restOfPart(partWords, furniture));
      }
    }
    return new Stretches(parts);
  }

  /** How many words the text has, furniture left out. */
  public int wordCount() {
    return words.wordCount();
  }

  /** The furniture fingerprints that are in this text and were left out, sorted and distinct. */
  public long[] furniture() {
    return furniture.clone();
  }

  String normalised() {
    return normalised;
  }

  Stretches words() {
    return words;
  }

  /** The words outside quotations. */
  Stretches narrative() {
    return outsideQuotations().words();
  }

  /** The 5-grams as they follow each other in the text. */
  long[] grams5InOrder() {
    return grams5InOrder;
  }

  /** The 3-grams, sorted and distinct. */
  long[] gram3() {
    long[] known = gram3;
    if (known == null) {
      known = Grams.sortedDistinct(words.grams(SHORT_GRAM));
      gram3 = known;
    }
    return known;
  }

  /** The 5-grams, sorted and distinct. */
  long[] gram5() {
    return gram5;
  }

  /** The 3-grams outside quotations, sorted and distinct. */
  long[] narrative3() {
    return outsideQuotations().gram3();
  }

  /** The 5-grams outside quotations, sorted and distinct. */
  long[] narrative5() {
    return outsideQuotations().gram5();
  }
}
