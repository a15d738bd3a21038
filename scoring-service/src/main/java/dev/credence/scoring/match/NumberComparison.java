package dev.credence.scoring.match;

import dev.credence.contract.Comparator;
import dev.credence.contract.Quantity;
import dev.credence.scoring.match.NumberFinding.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of a claim with those of a fact, unit by unit. */
final class NumberComparison {
  /** How far off a number may be, relative to the fact's, and still count as half right. */
  static final double NEAR = 0.25;

  /** What "about" allows, relative to the number. */
  private static final double ABOUT = 0.10;

  /** The same for a bound, which says on which side the number lies. */
  private static final double NEAR_BOUND = 0.10;

  /** A bound farther off than this factor says too little to be sure of. */
  private static final double TELLING_BOUND = 2;

  /** Below this, trailing zeros are counts, not rounding: thirty dead are thirty. */
  private static final double ROUNDED_FROM = 100;

  private static final double UNBOUNDED = Double.MAX_VALUE;

  private NumberComparison() {}

  private record Range(double low, double high) {}

  private record Finding(Outcome outcome, double ratio, List<String> doubts, String reason) {}

  static NumberFinding of(Slots fact, Slots claim) {
    Finding worst = null;
    boolean missing = false;
    for (NumberSlot wanted : fact.numbers()) {
      Finding best = null;
      for (NumberSlot candidate : claim.numbers()) {
        Finding finding = compare(wanted, candidate);
        boolean better =
            finding != null && (best == null || finding.outcome().compareTo(best.outcome()) < 0);
        best = better ? finding : best;
      }
      missing |= best == null;
      boolean worse =
          best != null && (worst == null || best.outcome().compareTo(worst.outcome()) > 0);
      worst = worse ? best : worst;
    }
    if (fact.numbers().isEmpty()) {
      return new NumberFinding(Outcome.NONE, null, List.of(), List.of(), List.of());
    }
    List<String> doubts = new ArrayList<>();
    if (missing && (worst == null || worst.outcome() == Outcome.AGREE)) {
      doubts.add("the claim does not give every number of the fact");
    }
    if (worst == null) {
      return new NumberFinding(Outcome.MISSING, null, List.of(), doubts, List.of("number:missing"));
    }
    doubts.addAll(worst.doubts());
    return new NumberFinding(
        worst.outcome(),
        worst.ratio(),
        List.of(worst.reason()),
        doubts,
        List.of(Cue.number(label(worst), worst.ratio())));
  }

  private static String label(Finding finding) {
    return switch (finding.outcome()) {
      case AGREE -> finding.ratio() == 1 ? "agrees" : "within-tolerance";
      case NEAR -> "near";
      default -> "differs";
    };
  }

  private static @Nullable Finding compare(NumberSlot fact, NumberSlot claim) {
    boolean otherFrame =
        fact.frame() != null && claim.frame() != null && !fact.frame().equals(claim.frame());
    Quantity inFact = fact.quantity();
    Quantity inClaim = claim.quantity();
    boolean persons = isPerson(inFact.unit()) && isPerson(inClaim.unit());
    Optional<BigDecimal> converted =
        persons
            ? Optional.of(inClaim.value())
            : Units.convert(inClaim.value(), inClaim.unit(), inFact.unit());
    if (otherFrame || converted.isEmpty()) {
      return null;
    }
    double factor =
        inClaim.value().signum() == 0
            ? 1
            : converted.get().doubleValue() / inClaim.value().doubleValue();
    boolean counts = counts(fact) || counts(claim);
    Range factRange = range(fact, 1, counts);
    Range claimRange = range(claim, factor, counts);
    double value = inFact.value().doubleValue();
    double ratio =
        value == 0
            ? (converted.get().signum() == 0 ? 1 : UNBOUNDED)
            : converted.get().doubleValue() / value;
    boolean bounds = isBound(claimRange);
    Outcome outcome = outcome(factRange, claimRange, bounds ? NEAR_BOUND : NEAR, value);
    if (inClaim.comparator() == Comparator.BETWEEN && value != 0) {
      double nearest = Math.max(claimRange.low(), Math.min(claimRange.high(), value));
      ratio = nearest / value;
    }
    List<String> doubts = new ArrayList<>();
    if (outcome == Outcome.AGREE
        && bounds
        && (ratio < 1 / TELLING_BOUND || ratio > TELLING_BOUND)) {
      doubts.add("the claim's bound is far from the fact's number");
    }
    boolean far = ratio > 1 + NEAR || ratio < 1 - NEAR;
    boolean weaker = bounds && ratio < 1 == (factRange.high() == UNBOUNDED);
    if (outcome == Outcome.AGREE && isBound(factRange) && far && !weaker) {
      doubts.add("the fact gives a bound only, which is far from the claim's number");
    }
    if (outcome != Outcome.AGREE && !sameUnit(inFact.unit(), inClaim.unit())) {
      doubts.add("the numbers may count different things");
    }
    return new Finding(outcome, ratio, doubts, reason(inFact, inClaim, outcome));
  }

  private static boolean isBound(Range range) {
    return range.high() == UNBOUNDED || range.low() == -UNBOUNDED;
  }

  private static Outcome outcome(Range fact, Range claim, double near, double value) {
    if (fact.low() <= claim.high() && claim.low() <= fact.high()) {
      return Outcome.AGREE;
    }
    double gap = fact.low() > claim.high() ? fact.low() - claim.high() : claim.low() - fact.high();
    return gap <= near * Math.abs(value) ? Outcome.NEAR : Outcome.DIFFER;
  }

  /** A bare number beside no known predicate may be a label, which nobody rounds. */
  private static boolean counts(NumberSlot number) {
    return number.quantity().unit() != null || number.frame() != null;
  }

  private static Range range(NumberSlot number, double factor, boolean rounded) {
    Quantity quantity = number.quantity();
    double value = quantity.value().doubleValue();
    double slack = rounded ? rounding(quantity.value()) : 0;
    if (number.isShare()) {
      slack = ABOUT * Math.abs(value);
    }
    BigDecimal upper = quantity.high();
    Range range =
        switch (quantity.comparator()) {
          case EXACTLY -> new Range(value - slack, value + slack);
          case ABOUT -> {
            double about = Math.max(slack, ABOUT * Math.abs(value));
            yield new Range(value - about, value + about);
          }
          case AT_LEAST, MORE_THAN -> new Range(value, UNBOUNDED);
          case AT_MOST, LESS_THAN -> new Range(-UNBOUNDED, value);
          case BETWEEN -> new Range(value, upper == null ? value : upper.doubleValue());
        };
    return factor == 1 ? range : new Range(scale(range.low(), factor), scale(range.high(), factor));
  }

  private static double scale(double bound, double factor) {
    return Math.abs(bound) == UNBOUNDED ? bound : bound * factor;
  }

  /** Half a unit in the last stated digit; a count below {@link #ROUNDED_FROM} is exact. */
  private static double rounding(BigDecimal value) {
    if (value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
      return 0.5 * Math.pow(10, -value.scale());
    }
    if (Math.abs(value.doubleValue()) < ROUNDED_FROM) {
      return 0;
    }
    return value.stripTrailingZeros().scale() < 0
        ? 0.5 * Math.pow(10, -value.stripTrailingZeros().scale())
        : 0;
  }

  private static boolean isPerson(@Nullable String unit) {
    return unit == null || Lexicon.get().is("person", unit);
  }

  private static boolean sameUnit(@Nullable String a, @Nullable String b) {
    return a == null
        || b == null
        || Objects.equals(Stem.singular(a), Stem.singular(b))
        || (Units.isMeasure(a) && Units.isMeasure(b));
  }

  private static String reason(Quantity fact, Quantity claim, Outcome outcome) {
    String factText = English.counted(fact.value(), fact.unit());
    String claimText = English.counted(claim.value(), claim.unit());
    return switch (outcome) {
      case AGREE -> "the numbers agree: " + factText;
      case NEAR -> "the claim's number, " + claimText + ", is near the fact's, " + factText;
      default -> "the fact says " + factText + ", the claim " + claimText;
    };
  }
}
