package dev.credence.ingest.dedup;

import dev.credence.ingest.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The word runs of one text, ready to be compared with those of another. */
public final class TextProfile {

  private static final int SHORT_GRAM = 3;
  static final int LONG_GRAM = 5;

  private final String normalised;
  private final Stretches words;
  private final long[] furniture;
  private final long[] grams5InOrder;
  private final long[] gram3;
  private final long[] gram5;
  private final Stretches narrative;
  private final long[] narrative3;
  private final long[] narrative5;

  private TextProfile(String normalised, long[] learnt) {
    LearntFurniture.Split split = LearntFurniture.without(words(normalised), learnt);
    this.normalised = normalised;
    this.words = split.rest();
    this.furniture = split.used();
    this.grams5InOrder = words.grams(LONG_GRAM);
    this.gram3 = Grams.sortedDistinct(words.grams(SHORT_GRAM));
    this.gram5 = Grams.sortedDistinct(grams5InOrder.clone());
    List<String> outside = Quotations.outside(normalised);
    if (outside.size() == 1 && outside.get(0).length() == normalised.length()) {
      this.narrative = words;
      this.narrative3 = gram3;
      this.narrative5 = gram5;
    } else {
      this.narrative = narrative(outside, furniture);
      this.narrative3 = Grams.sortedDistinct(narrative.grams(SHORT_GRAM));
      this.narrative5 = Grams.sortedDistinct(narrative.grams(LONG_GRAM));
    }
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
    return Grams.words(Words.of(normalised));
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
    return narrative;
  }

  /** The 5-grams as they follow each other in the text. */
  long[] grams5InOrder() {
    return grams5InOrder;
  }

  /** The 3-grams, sorted and distinct. */
  long[] gram3() {
    return gram3;
  }

  /** The 5-grams, sorted and distinct. */
  long[] gram5() {
    return gram5;
  }

  /** The 3-grams outside quotations, sorted and distinct. */
  long[] narrative3() {
    return narrative3;
  }

  /** The 5-grams outside quotations, sorted and distinct. */
  long[] narrative5() {
    return narrative5;
  }
}
