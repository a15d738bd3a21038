package dev.credence.scoring.match;

import dev.credence.contract.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the matcher makes of labelled pairs, counted. */
final class MatchTable {
  /**
   * A pair and what was said of it.
   *
   * @param pair the pair
   * @param cell the cell of {@link Likelihood} that it falls into; empty where nothing is suggested
   * @param judgement what was said
   */
  record Row(PairTable.Pair pair, Optional<Integer> cell, Judgement judgement) {
    boolean isAutomatic() {
      return judgement.sure() && judgement.verdict() != Verdict.UNDECIDED;
    }

    boolean isRight() {
      return pair.expected().isPresent() && pair.expected().get() == judgement.verdict();
    }
  }

  private final List<Row> rows;

  private MatchTable(List<Row> rows) {
    this.rows = rows;
  }

  /** The pairs of one half. */
  static MatchTable of(boolean tuned) {
    Matcher matcher = new Matcher();
    VerdictRule rule = new VerdictRule();
    List<Row> rows = new ArrayList<>();
    for (PairTable.Pair pair : PairTable.read()) {
      if (pair.fact().isTuned() == tuned) {
        Match match = pair.match(matcher);
        boolean suggests = match.relation() != Relation.UNRELATED;
        Optional<Integer> cell =
            suggests ? Optional.of(Likelihood.doubts(match, pair.stance())) : Optional.empty();
        rows.add(new Row(pair, cell, pair.judge(match, rule)));
      }
    }
    return new MatchTable(List.copyOf(rows));
  }

  List<Row> rows() {
    return rows;
  }

  /** Share of the automatic verdicts that are right. */
  double precision() {
    return (double) count(true, true) / count(true, false);
  }

  /** Share of the pairs with an expected verdict that get it automatically. */
  double coverage() {
    long decidable = rows.stream().filter(row -> row.pair().expected().isPresent()).count();
    return (double) count(true, true) / decidable;
  }

  /** Mean squared error of the probabilities of the suggested verdicts. */
  double brier() {
    return rows.stream()
        .filter(row -> row.cell().isPresent())
        .mapToDouble(row -> Math.pow(row.judgement().probability() - (row.isRight() ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  private long count(boolean automatic, boolean right) {
    return rows.stream()
        .filter(row -> (!automatic || row.isAutomatic()) && (!right || row.isRight()))
        .count();
  }

  /** The lines of {@code match/likelihood.txt}. */
  List<String> likelihoods() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Row row : rows) {
      row.cell().ifPresent(cell -> add(counts, cell.toString(), row.isRight(), true));
    }
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue()[0] + " " + e.getValue()[1])
        .toList();
  }

  private static void add(Map<String, int[]> counts, String key, boolean right, boolean counted) {
    int[] count = counts.computeIfAbsent(key, k -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1] += counted ? 1 : 0;
  }

  /** Precision and recall of each verdict and of each difficulty, as text. */
  String print() {
    StringBuilder text = new StringBuilder();
    line(text, "pairs %d, automatic precision %.3f, coverage %.3f", precision(), coverage());
    Map<String, int[]> byVerdict = new TreeMap<>();
    Map<String, int[]> byDifficulty = new TreeMap<>();
    for (Row row : rows) {
      String expected = row.pair().expected().map(Verdict::name).orElse("NONE");
      String said = row.isAutomatic() ? row.judgement().verdict().name() : "NONE";
      tally(byVerdict, expected, said);
      boolean right = expected.equals(said);
      add(byDifficulty, row.pair().difficulty(), right, true);
    }
    byVerdict.forEach(
        (verdict, n) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-15s expected %3d said %3d right %3d precision %.2f recall %.2f%n",
                    verdict,
                    n[0],
                    n[1],
                    n[2],
                    (double) n[2] / n[1],
                    (double) n[2] / n[0])));
    byDifficulty.forEach(
        (difficulty, n) ->
            text.append(
                String.format(
                    Locale.ROOT, "  %-15s pairs %3d as expected %3d%n", difficulty, n[1], n[0])));
    return text.toString();
  }

  private void line(StringBuilder text, String format, double precision, double coverage) {
    text.append(String.format(Locale.ROOT, format + "%n", rows.size(), precision, coverage));
  }

  private static void tally(Map<String, int[]> counts, String expected, String said) {
    counts.computeIfAbsent(expected, k -> new int[3])[0]++;
    counts.computeIfAbsent(said, k -> new int[3])[1]++;
    if (expected.equals(said)) {
      counts.get(expected)[2]++;
    }
  }
}
