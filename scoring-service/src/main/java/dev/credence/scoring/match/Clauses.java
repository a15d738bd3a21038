package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a statement at coordinated clauses. Subordinate clauses of time and cause stay with their
 * main clause: they tell of the same event.
 */
final class Clauses {
  private static final int MAX_CLAUSES = 8;

  private Clauses() {}

  static List<String> of(String text) {
    List<Word> words = Words.of(text);
    List<int[]> spans = spans(text, words);
    List<String> clauses = new ArrayList<>();
    String subject = "";
    for (int[] span : spans) {
      List<Word> own = words.subList(span[0], span[1]);
      String clause = text.substring(own.get(0).start(), own.get(own.size() - 1).end());
      if (startsWithVerb(own) && !subject.isEmpty()) {
        clause = subject + " " + clause;
      } else {
        subject = subject(text, own);
      }
      clauses.add(clause);
    }
    return List.copyOf(clauses);
  }

  private static List<int[]> spans(String text, List<Word> words) {
    List<int[]> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size() - 1 && spans.size() < MAX_CLAUSES - 1; i++) {
      boolean semicolon = isAfter(text, words, i, ';') || words.get(i).sentenceStart();
      boolean coordinator = words.get(i).is("coordinator");
      if ((!semicolon && !coordinator) || !hasVerb(words, from, i)) {
        continue;
      }
      boolean that = coordinator && words.get(i + 1).folded().equals("that");
      int next = coordinator ? i + (that ? 2 : 1) : i;
      int end = nextCandidate(text, words, next);
      if (next < words.size() && (that || hasVerb(words, next, end))) {
        spans.add(new int[] {from, i});
        from = next;
        i = next;
      }
    }
    if (from < words.size()) {
      spans.add(new int[] {from, words.size()});
    }
    return spans;
  }

  private static int nextCandidate(String text, List<Word> words, int from) {
    for (int i = from + 1; i < words.size(); i++) {
      if (words.get(i).is("coordinator") || isAfter(text, words, i, ';')) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean isAfter(String text, List<Word> words, int i, char mark) {
    int at = text.indexOf(mark, words.get(i - 1).end());
    return words.get(i).breakBefore() && at >= 0 && at < words.get(i).start();
  }

  private static String subject(String text, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isVerb(words.get(i))) {
        return i == 0 ? "" : text.substring(words.get(0).start(), words.get(i - 1).end());
      }
    }
    return "";
  }

  private static boolean startsWithVerb(List<Word> words) {
    int first = 0;
    while (first < words.size() - 1 && words.get(first).folded().endsWith("ly")) {
      first++;
    }
    return isVerb(words.get(first));
  }

  private static boolean hasVerb(List<Word> words, int from, int to) {
    return words.subList(from, Math.min(to, words.size())).stream().anyMatch(Clauses::isVerb);
  }

  private static boolean isVerb(Word word) {
    String folded = word.folded();
    boolean past = folded.length() > 4 && folded.endsWith("ed");
    boolean predicate = FrameReader.isFrameWord(word) && !word.sentenceStart();
    return word.is("finite") || past || predicate;
  }
}
