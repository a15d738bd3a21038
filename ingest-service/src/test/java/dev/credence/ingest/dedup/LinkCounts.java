package dev.credence.ingest.dedup;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many pairs are copies, how many are called so, and how many of these are. */
record LinkCounts(int pairs, int copies, int linked, int right) {

  static LinkCounts of(
      List<LabelledPair> pairs, Predicate<LabelledPair> isCopy, Predicate<LabelledPair> isLinked) {
    int copies = (int) pairs.stream().filter(isCopy).count();
    int linked = (int) pairs.stream().filter(isLinked).count();
    int right = (int) pairs.stream().filter(isCopy.and(isLinked)).count();
    return new LinkCounts(pairs.size(), copies, linked, right);
  }

  LinkCounts plus(LinkCounts other) {
    return new LinkCounts(
        pairs + other.pairs, copies + other.copies, linked + other.linked, right + other.right);
  }

  double precision() {
    return linked == 0 ? 1 : (double) right / linked;
  }

  double recall() {
    return copies == 0 ? 1 : (double) right / copies;
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return copies + linked == 0 ? 1 : 2.0 * right / (copies + linked);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %d | %d | %.3f | %.3f",
        pairs,
        copies,
        linked,
        right,
        precision(),
        recall());
  }
}
