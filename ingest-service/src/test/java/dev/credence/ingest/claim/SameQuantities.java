package dev.credence.ingest.claim;

import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether two lists hold the same quantities, in any order: the same value (fractions to a
 * thousandth of it) and comparator, and a unit of which the first or the last word is the same in
 * the singular: "head shot" is "shot".
 */
final class SameQuantities {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  private SameQuantities() {}

  static boolean isSame(List<Quantity> gold, List<Quantity> found) {
    return areSame(gold, found, (a, b) -> isSameValue(a, b) && isSameUnit(a.unit(), b.unit()));
  }

  static boolean isSameButForUnits(List<Quantity> gold, List<Quantity> found) {
    return areSame(gold, found, SameQuantities::isSameValue);
  }

  /** What is different, in a word; empty for the same quantities. */
  static String difference(List<Quantity> gold, List<Quantity> found) {
    if (isSame(gold, found)) {
      return "";
    }
    if (gold.size() != found.size()) {
      return found.size() < gold.size() ? "missing" : "too many";
    }
    if (isSameButForUnits(gold, found)) {
      return "unit";
    }
    boolean sameNumbers = areSame(gold, found, (a, b) -> isNear(a.value(), b.value()));
    return sameNumbers ? "comparator" : "value";
  }

  private static boolean areSame(
      List<Quantity> gold, List<Quantity> found, BiPredicate<Quantity, Quantity> isSame) {
    List<Quantity> left = new ArrayList<>(found);
    for (Quantity quantity : gold) {
      int at = 0;
      while (at < left.size() && !isSame.test(quantity, left.get(at))) {
        at++;
      }
      if (at == left.size()) {
        return false;
      }
      left.remove(at);
    }
    return left.isEmpty();
  }

  private static boolean isSameValue(Quantity a, Quantity b) {
    return a.comparator() == b.comparator()
        && isNear(a.value(), b.value())
        && isNear(upperEnd(a), upperEnd(b));
  }

  private static BigDecimal upperEnd(Quantity quantity) {
    return Objects.requireNonNullElse(quantity.high(), quantity.value());
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(a.abs().multiply(TOLERANCE)) <= 0;
  }

  private static boolean isSameUnit(@Nullable String a, @Nullable String b) {
    Set<String> ends = ends(a);
    ends.retainAll(ends(b));
    return !ends.isEmpty();
  }

  /** The first and the last word of a unit; an empty word for a number without one. */
  private static Set<String> ends(@Nullable String unit) {
    String[] words = Objects.requireNonNullElse(unit, "").strip().split("\\s+", -1);
    Set<String> ends = new HashSet<>();
    ends.add(Units.singular(words[0]));
    ends.add(Units.singular(words[words.length - 1]));
    return ends;
  }
}
