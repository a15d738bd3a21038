package dev.credence.ingest.dedup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Measures the link rule and the fingerprints on real news texts with hand-labelled pairs and
 * prints Markdown tables.
 *
 * <p>Arguments: the folder with {@code reuse_labels.csv} and {@code train_bodies.csv}, and a file
 * to write to (optional). The pairs are in two halves that share no text. "Held out" counts a half
 * with thresholds that were fitted on the other one.
 */
public final class LinkQuality {

  private static final String COUNTS_HEADING =
      "| | pairs | copies | linked | right | precision | recall |\n|---|---|---|---|---|---|---|";

  private final List<String> lines = new ArrayList<>();
  private final List<LabelledPair> pairs;

  private LinkQuality(List<LabelledPair> pairs) {
    this.pairs = pairs;
  }

  /** Prints the tables, and writes them if a file is given. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, String> bodies = NewsBodies.read(folder);
    LinkQuality quality = new LinkQuality(LabelledPair.read(folder, bodies));
    quality.folds(false);
    quality.folds(true);
    quality.confusion();
    quality.comparison();
    quality.candidates(bodies);
    quality.disagreements();
    String report = String.join("\n", quality.lines) + "\n";
    System.out.print(report);
    if (arguments.length > 1) {
      Files.writeString(Path.of(arguments[1]), report);
    }
  }

  private void folds(boolean corrected) {
    lines.add("### Links against labels, " + (corrected ? "with corrections" : "as labelled"));
    lines.add("");
    lines.add(COUNTS_HEADING);
    LinkCounts held = new LinkCounts(0, 0, 0, 0);
    for (boolean isFirst : new boolean[] {true, false}) {
      List<LabelledPair> half = half(pairs, isFirst);
      LinkThresholds fitted = FittedThresholds.on(half(pairs, !isFirst), corrected);
      LinkCounts counts =
          LinkCounts.of(
              half,
              pair -> pair.isCopy(corrected),
              pair -> FittedThresholds.isLinked(pair, fitted));
      held = held.plus(counts);
      row("half " + (isFirst ? 1 : 2) + " held out", counts);
      System.out.println("fitted on the other half: " + fitted);
    }
    row("both held out", held);
    for (boolean isFirst : new boolean[] {true, false}) {
      row(
          "half " + (isFirst ? 1 : 2) + ", the rule as it is",
          LinkCounts.of(
              half(pairs, isFirst), pair -> pair.isCopy(corrected), LabelledPair::isLinked));
    }
    row(
        "all, the rule as it is",
        LinkCounts.of(pairs, pair -> pair.isCopy(corrected), LabelledPair::isLinked));
    lines.add("");
  }

  static List<LabelledPair> half(List<LabelledPair> pairs, boolean isFirst) {
    return pairs.stream().filter(pair -> pair.isFirstHalf() == isFirst).toList();
  }

  private void row(String name, LinkCounts counts) {
    lines.add("| " + name + " | " + counts.row() + " |");
  }

  private void confusion() {
    List<String> kinds =
        List.of("EXACT", "NEAR", "DERIVED", "CITES", "SAME_QUOTATION", "PASSAGE", "none");
    Map<Character, Map<String, Integer>> counts = new TreeMap<>();
    for (LabelledPair pair : pairs) {
      counts
          .computeIfAbsent(pair.label(), label -> new TreeMap<>())
          .merge(pair.kind(), 1, Integer::sum);
    }
    lines.add("### Label and link");
    lines.add("");
    lines.add("| | " + String.join(" | ", kinds) + " |");
    lines.add("|---" + "|---".repeat(kinds.size()) + "|");
    counts.forEach(
        (label, row) ->
            lines.add(
                "| "
                    + label
                    + " | "
                    + String.join(
                        " | ", kinds.stream().map(kind -> "" + row.getOrDefault(kind, 0)).toList())
                    + " |"));
    lines.add("");
  }

  private void comparison() {
    lines.add("### Other rules on the same pairs, as labelled");
    lines.add("");
    lines.add(COUNTS_HEADING);
    row("this rule", LinkCounts.of(pairs, pair -> pair.isCopy(false), LabelledPair::isLinked));
    best("Jaccard of 3-grams", pair -> overlap(pair).jaccard3());
    best("containment of 5-grams", pair -> overlap(pair).containment5());
    row(
        "Jaccard of 5-grams >= 0.8, as deduplicators have it",
        LinkCounts.of(
            pairs,
            pair -> pair.isCopy(false),
            pair -> Grams.jaccard(pair.textA().gram5(), pair.textB().gram5()) >= 0.8));
    lines.add("");
  }

  private static Overlap overlap(LabelledPair pair) {
    return new Overlap(pair.textA(), pair.textB());
  }

  /** One measure at the threshold with the highest F1 on all pairs, which flatters it. */
  private void best(String name, ToDoubleFunction<LabelledPair> measure) {
    LinkCounts best = new LinkCounts(0, 1, 0, 0);
    double at = 0;
    for (LabelledPair candidate : pairs) {
      double threshold = measure.applyAsDouble(candidate);
      Predicate<LabelledPair> isLinked = pair -> measure.applyAsDouble(pair) >= threshold;
      LinkCounts counts = LinkCounts.of(pairs, pair -> pair.isCopy(false), isLinked);
      if (counts.f1() > best.f1()) {
        best = counts;
        at = threshold;
      }
    }
    row(String.format(Locale.ROOT, "%s >= %.3f, its best", name, at), best);
  }

  private void candidates(Map<String, String> bodies) {
    lines.add("### Candidates against an exact comparison of all pairs");
    lines.add("");
    lines.addAll(
        new CandidateRecall(bodies.values().stream().map(TextProfile::of).toList()).table());
    lines.add("");
  }

  private void disagreements() {
    lines.add("### Pairs where label and link disagree");
    lines.add("");
    lines.add("| | | label | corrected | link | reason |");
    lines.add("|---|---|---|---|---|---|");
    for (LabelledPair pair : pairs) {
      if (pair.isCopy(false) != pair.isLinked() || pair.label() != pair.corrected()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                pair.a(),
                pair.b(),
                pair.label(),
                pair.corrected(),
                pair.kind(),
                pair.reason()));
      }
    }
  }
}
