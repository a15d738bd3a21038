package dev.credence.scoring.match;

import java.util.List;

/** Relative clauses between commas: they tell in passing what the main clause may contradict. */
final class RelativeClauses {
  /** A clause longer than this is not one that a sentence goes on after. */
  private static final int LONGEST = 30;

  private RelativeClauses() {}

  /** A statement without "which" and "who" clauses that a comma closes before its verb. */
  static String without(String text) {
    List<Word> words = Words.of(text);
    StringBuilder main = new StringBuilder();
    int kept = 0;
    int i = 1;
    while (i < words.size()) {
      int verb = isRelative(words.get(i)) ? verbAfter(words, i) : -1;
      if (verb < 0) {
        i++;
      } else {
        main.append(text, kept, words.get(i - 1).end()).append(' ');
        kept = words.get(verb).start();
        i = verb + 1;
      }
    }
    return main.append(text, kept, text.length()).toString();
  }

  private static boolean isRelative(Word word) {
    boolean pronoun = word.folded().equals("which") || word.folded().equals("who");
    return pronoun && word.breakBefore();
  }

  /** The verb of the main clause; -1 where the relative clause ends the sentence. */
  private static int verbAfter(List<Word> words, int pronoun) {
    for (int i = pronoun + 2; i < Math.min(words.size(), pronoun + LONGEST); i++) {
      Word word = words.get(i);
      if (word.sentenceStart()) {
        return -1;
      }
      if (word.breakBefore() && Clauses.isVerb(word)) {
        return i;
      }
    }
    return -1;
  }
}
