package dev.credence.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a normalised text, in order, in the spelling in which they are compared: runs of
 * letters, digits and combining marks, with apostrophes inside. Scripts that do not space their
 * words are cut by ICU's dictionaries.
 *
 * <p>Spellings that a copy changes without changing a word count as one: see {@link WordFolding}.
 * Latin words stay as the {@link Normaliser} leaves them.
 */
public final class Words {

  private Words() {}

  /** Takes the words of a text one by one. */
  @FunctionalInterface
  public interface WordConsumer {

    /**
     * Takes a word.
     *
     * @param text what the word is part of: the normalised text itself, or a folded piece of it
     * @param start where the word starts in {@code text}
     * @param end where it ends in {@code text}, exclusive
     * @param position where its run of characters starts in the normalised text, whatever {@code
     *     text} is; no punctuation lies between it and the word
     */
    void accept(String text, int start, int end, int position);
  }

  /** The words of a text that {@link Normaliser} has normalised. */
  public static List<String> of(String normalised) {
    List<String> words = new ArrayList<>(normalised.length() / 6 + 1);
    forEach(normalised, (text, start, end, position) -> words.add(text.substring(start, end)));
    return words;
  }

  /** Shows the words of a normalised text to a consumer, without a String for each plain word. */
  public static void forEach(String normalised, WordConsumer consumer) {
    WordRuns runs = new WordRuns(normalised);
    UnspacedWords unspaced = null;
    while (runs.next()) {
      int start = runs.start();
      if (runs.isUnspaced()) {
        unspaced = unspaced == null ? new UnspacedWords() : unspaced;
        unspaced.cut(runs.folded(), start, consumer);
      } else if (runs.isFolded()) {
        String folded = runs.folded();
        consumer.accept(folded, 0, folded.length(), start);
      } else {
        consumer.accept(normalised, start, runs.end(), start);
      }
    }
  }
}
