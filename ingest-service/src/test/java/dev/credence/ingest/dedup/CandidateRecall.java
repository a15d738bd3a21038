package dev.credence.ingest.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many of the related pairs of a set of texts share enough fingerprints to be among the
 * candidates of either text, against an exact comparison of all pairs.
 */
final class CandidateRecall {

  private static final int MOST_CANDIDATES = 50;
  private static final int PASSAGE_WORDS = 25;

  /** Two texts by index, how much they share and in how long a run. */
  private record Related(int a, int b, double containment5, int longestRun) {}

  private final List<TextProfile> texts;
  private final List<Related> related = new ArrayList<>();

  CandidateRecall(List<TextProfile> all) {
    this.texts = all.stream().filter(text -> text.wordCount() >= LinkRule.FEWEST_WORDS).toList();
    for (int[] pair : sharing(texts.stream().map(TextProfile::gram5).toList(), 8)) {
      Overlap overlap = new Overlap(texts.get(pair[0]), texts.get(pair[1]));
      int run =
          overlap.shared5() > PASSAGE_WORDS - TextProfile.LONG_GRAM ? overlap.longestRun() : 0;
      if (overlap.containment5() >= 0.2 || run >= PASSAGE_WORDS) {
        related.add(new Related(pair[0], pair[1], overlap.containment5(), run));
      }
    }
  }

  /** Rows of a Markdown table. */
  List<String> table() {
    List<String> rows = new ArrayList<>();
    rows.add("| fingerprints | per text | C5 >= .2 | C5 >= .3 | C5 >= .5 | run >= 25 words |");
    rows.add("|---|---|---|---|---|---|");
    for (int window : new int[] {8, 9, 10, 11, 12, 13, 16}) {
      rows.add(
          row(
              "window " + window + ", >= 2 shared",
              texts.stream().map(t -> Winnowing.values(t.grams5InOrder(), window)).toList(),
              false));
    }
    for (int version : Fingerprints.known()) {
      rows.add(row("version " + version, fingerprints(version), version > 1));
    }
    return rows;
  }

  /** The recall of the current version at a containment of 0.2. */
  double current() {
    return recall(found(fingerprints(Fingerprints.CURRENT), true), related(0.2, 0));
  }

  /** Fingerprints per text of the current version. */
  double currentSize() {
    return size(fingerprints(Fingerprints.CURRENT));
  }

  private List<long[]> fingerprints(int version) {
    return texts.stream().map(text -> Fingerprints.of(text, version)).toList();
  }

  private static double size(List<long[]> prints) {
    return prints.stream().mapToInt(some -> some.length).average().orElse(0);
  }

  private String row(String name, List<long[]> prints, boolean fewerForShort) {
    boolean[][] found = found(prints, fewerForShort);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %s | %s | %s | %s |",
        name,
        size(prints),
        share(found, 0.2, 0),
        share(found, 0.3, 0),
        share(found, 0.5, 0),
        share(found, 0, PASSAGE_WORDS));
  }

  private String share(boolean[][] found, double containment5, int run) {
    List<Related> pairs = related(containment5, run);
    return String.format(
        Locale.ROOT, "%.4f (%d of %d)", recall(found, pairs), hits(found, pairs), pairs.size());
  }

  private List<Related> related(double containment5, int run) {
    return related.stream()
        .filter(pair -> pair.containment5() >= containment5 && pair.longestRun() >= run)
        .toList();
  }

  private static double recall(boolean[][] found, List<Related> pairs) {
    return pairs.isEmpty() ? 1 : (double) hits(found, pairs) / pairs.size();
  }

  private static long hits(boolean[][] found, List<Related> pairs) {
    return pairs.stream()
        .filter(pair -> found[pair.a()][pair.b()] && found[pair.b()][pair.a()])
        .count();
  }

  /** Which text is among the best candidates of which. */
  private boolean[][] found(List<long[]> prints, boolean fewerForShort) {
    int[][] shared = new int[texts.size()][texts.size()];
    for (int[] pair : sharing(prints, 1)) {
      int words = Math.min(texts.get(pair[0]).wordCount(), texts.get(pair[1]).wordCount());
      if (pair[2] >= (fewerForShort ? Fingerprints.leastShared(words) : 2)) {
        shared[pair[0]][pair[1]] = pair[2];
        shared[pair[1]][pair[0]] = pair[2];
      }
    }
    boolean[][] found = new boolean[texts.size()][texts.size()];
    for (int i = 0; i < found.length; i++) {
      int[] row = shared[i];
      Integer[] best = new Integer[row.length];
      Arrays.setAll(best, j -> j);
      Arrays.sort(best, (x, y) -> Integer.compare(row[y], row[x]));
      for (int k = 0; k < MOST_CANDIDATES && k < best.length && row[best[k]] > 0; k++) {
        found[i][best[k]] = true;
      }
    }
    return found;
  }

  /** Pairs a < b of sets that share values, with how many these are. */
  private static List<int[]> sharing(List<long[]> sets, int least) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    for (int b = 0; b < sets.size(); b++) {
      int[] shared = new int[b];
      for (long value : sets.get(b)) {
        List<Integer> earlier = holders.computeIfAbsent(value, v -> new ArrayList<>());
        earlier.forEach(a -> shared[a]++);
        earlier.add(b);
      }
      for (int a = 0; a < b; a++) {
        if (shared[a] >= least) {
          pairs.add(new int[] {a, b, shared[a]});
        }
      }
    }
    return pairs;
  }
}
