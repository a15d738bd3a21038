package dev.credence.ingest.dedup;

import dev.credence.ingest.text.Words;
import java.util.List;
import java.util.stream.LongStream;

/** The word runs of one text, ready to be compared with those of another. */
public final class TextProfile {

  private static final int SHORT_GRAM = 3;
  static final int LONG_GRAM = 5;

  private final long[] words;
  private final long[] gram3;
  private final long[] gram5;
  private final long[] narrative5;

  private TextProfile(String normalised) {
    this.words = Grams.words(Words.of(normalised));
    this.gram3 = Grams.sortedDistinct(Grams.sequence(words, SHORT_GRAM));
    this.gram5 = Grams.sortedDistinct(Grams.sequence(words, LONG_GRAM));
    List<String> narrative = Quotations.outside(normalised);
    this.narrative5 = narrative.size() == 1 ? gram5 : gram5(narrative);
  }

  /** The profile of a normalised text. */
  public static TextProfile of(String normalised) {
    return new TextProfile(normalised);
  }

  /** No run reaches across a removed quotation: its two sides were never next to each other. */
  private static long[] gram5(List<String> parts) {
    return Grams.sortedDistinct(
        parts.stream()
            .map(part -> Grams.sequence(Grams.words(Words.of(part)), LONG_GRAM))
            .flatMapToLong(LongStream::of)
            .toArray());
  }

  /** How many words the text has. */
  public int wordCount() {
    return words.length;
  }

  /** The words' hashes, in order. */
  long[] words() {
    return words;
  }

  /** The 3-grams, sorted and distinct. */
  long[] gram3() {
    return gram3;
  }

  /** The 5-grams, sorted and distinct. */
  long[] gram5() {
    return gram5;
  }

  /** The 5-grams outside quotations, sorted and distinct. */
  long[] narrative5() {
    return narrative5;
  }
}
