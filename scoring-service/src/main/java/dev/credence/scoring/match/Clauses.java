package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a statement at coordinated clauses. Subordinate clauses of time and cause stay with their
 * main clause: they tell of the same event.
 */
final class Clauses {
  private static final int MAX_CLAUSES = 8;

  private Clauses() {}

  static List<String> of(String text) {
    List<Word> words = Words.of(text);
    Set<Word> verbs = verbs(words);
    List<int[]> spans = spans(text, words, verbs);
    List<String> clauses = new ArrayList<>();
    String subject = "";
    String copula = "";
    for (int[] span : spans) {
      List<Word> own = words.subList(span[0], span[1]);
      String clause = text.substring(own.get(0).start(), own.get(own.size() - 1).end());
      if (startsWithVerb(own, verbs) && !subject.isEmpty()) {
        clause = subject + " " + clause;
      } else if (!copula.isEmpty() && isPredicateOnly(own)) {
        clause = copula + " " + clause;
      } else {
        subject = subject(text, own, verbs);
        copula = subjectWithCopula(text, own, verbs);
      }
      clauses.add(clause);
    }
    return List.copyOf(clauses);
  }

  private static List<int[]> spans(String text, List<Word> words, Set<Word> verbs) {
    List<int[]> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size() - 1 && spans.size() < MAX_CLAUSES - 1; i++) {
      boolean semicolon = isAfter(text, words, i, ';') || words.get(i).sentenceStart();
      boolean coordinator = words.get(i).is("coordinator");
      if ((!semicolon && !coordinator) || !hasVerb(words, from, i, verbs)) {
        continue;
      }
      boolean that = coordinator && words.get(i + 1).folded().equals("that");
      int next = coordinator ? i + (that ? 2 : 1) : i;
      int end = nextCandidate(text, words, next);
      if (next < words.size() && (that || hasVerb(words, next, end, verbs))) {
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

  private static String subject(String text, List<Word> words, Set<Word> verbs) {
    for (int i = 0; i < words.size(); i++) {
      if (verbs.contains(words.get(i))) {
        return i == 0 ? "" : text.substring(words.get(0).start(), words.get(i - 1).end());
      }
    }
    return "";
  }

  /** "The bridge was", where what follows may be continued; nothing where it is negated. */
  private static String subjectWithCopula(String text, List<Word> words, Set<Word> verbs) {
    for (int i = 1; i < words.size(); i++) {
      if (verbs.contains(words.get(i))) {
        boolean be = words.get(i).stem().equals(Lexicon.get().stem("be"));
        boolean negated = i + 1 < words.size() && words.get(i + 1).is("negation");
        return be && !negated ? text.substring(words.get(0).start(), words.get(i).end()) : "";
      }
    }
    return "";
  }

  /** "Under government control": a predicate with a preposition, without a verb of its own. */
  private static boolean isPredicateOnly(List<Word> words) {
    int first = 0;
    while (first < words.size() - 1 && isAdverb(words.get(first))) {
      first++;
    }
    int start = first;
    return words.stream().noneMatch(word -> word.is("finite"))
        && FrameReader.read(words, Names.of(words)).stream().anyMatch(f -> f.start() == start);
  }

  private static boolean isAdverb(Word word) {
    return word.is("auxiliary") || word.folded().endsWith("ly");
  }

  private static boolean startsWithVerb(List<Word> words, Set<Word> verbs) {
    int first = 0;
    while (first < words.size() - 1 && words.get(first).folded().endsWith("ly")) {
      first++;
    }
    return verbs.contains(words.get(first));
  }

  private static boolean hasVerb(List<Word> words, int from, int to, Set<Word> verbs) {
    return words.subList(from, Math.min(to, words.size())).stream().anyMatch(verbs::contains);
  }

  private static Set<Word> verbs(List<Word> words) {
    NounUse nounUse = new NounUse(words, Names.of(words));
    Set<Word> verbs = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (isVerb(words.get(i)) && !nounUse.isAt(i)) {
        verbs.add(words.get(i));
      }
    }
    return verbs;
  }

  static boolean isVerb(Word word) {
    String folded = word.folded();
    boolean past = folded.length() > 4 && folded.endsWith("ed");
    boolean predicate = FrameReader.isFrameWord(word) && !word.sentenceStart();
    return word.is("finite") || past || predicate;
  }
}
