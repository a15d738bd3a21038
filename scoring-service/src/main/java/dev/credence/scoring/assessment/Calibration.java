package dev.credence.scoring.assessment;

import dev.credence.contract.ReviewCalibration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From what people decided on suggestions of one method to what makes its verdicts automatic. The
 * result depends on the first whole portions of checks only, each of {@code leastDecisions}, so
 * that it changes at most once a portion.
 *
 * <p>A threshold t is good if, of at least {@code leastDecisions} checks at or above it, so many
 * were right that the share is at least the target with the wanted confidence. Thresholds are tried
 * from 1 downwards in hundredths; of the last one before the first that fails, the lowest
 * probability that was checked is taken. Tried in a fixed order up to the first failure, they need
 * no correction for their number (fixed sequence testing; Angelopoulos, Bates, Candes, Jordan, Lei,
 * Learn then Test, 2021, section 3). It assumes that the checks at or above t are like the
 * automatic verdicts there. The queue gives more of the less likely ones than the sample of
 * automatic verdicts does, which makes it careful.
 */
final class Calibration {

  private static final int HUNDREDTHS = 100;
  private static final int BINS = 10;

  private final Policy policy;

  Calibration(Policy policy) {
    this.policy = policy;
  }

  /**
   * What holds by these checks.
   *
   * @param checks what people decided, in the order of their decisions
   */
  Result of(List<Check> checks) {
    int counted = checks.size() / policy.leastDecisions() * policy.leastDecisions();
    List<Check> first = checks.subList(0, counted);
    Double threshold = lowest(first);
    if (threshold != null) {
      Evidence evidence = evidence(first, atLeast(threshold));
      return new Result(
          Ruling.calibrated(threshold),
          String.format(
              Locale.ROOT,
              "of %d decisions at or above %.3f, %d found the suggestion right: at least %.4f with"
                  + " %.0f %% confidence",
              evidence.decided(),
              threshold,
              evidence.right(),
              evidence.lower(),
              100 * policy.confidence()),
          counted,
          evidence);
    }
    Evidence sure = evidence(first, Check::sure);
    if (sure.decided() >= policy.leastDecisions() && sure.upper() < policy.target()) {
      return new Result(
          Ruling.PAUSED,
          String.format(
              Locale.ROOT,
              "of %d decisions on what the rules were sure of, only %d found it right: at most %.4f",
              sure.decided(),
              sure.right(),
              sure.upper()),
          counted,
          sure);
    }
    return new Result(
        Ruling.RULES, "no threshold is proved good enough by the decisions so far", counted, sure);
  }

  private @Nullable Double lowest(List<Check> checks) {
    int[] decided = new int[HUNDREDTHS + 1];
    int[] right = new int[HUNDREDTHS + 1];
    for (Check check : checks) {
      int hundredth = (int) (check.probability() * HUNDREDTHS + HUNDREDTHS * Ruling.EPSILON);
      decided[Math.min(HUNDREDTHS, hundredth)]++;
      right[Math.min(HUNDREDTHS, hundredth)] += check.right() ? 1 : 0;
    }
    Double lowest = null;
    int decidedAbove = 0;
    int rightAbove = 0;
    for (int hundredth = HUNDREDTHS; hundredth >= 0; hundredth--) {
      double threshold = hundredth / (double) HUNDREDTHS;
      decidedAbove += decided[hundredth];
      rightAbove += right[hundredth];
      if (threshold < policy.lowestThreshold() - Ruling.EPSILON) {
        break;
      }
      if (decidedAbove < policy.leastDecisions()) {
        continue;
      }
      BinomialBounds bounds = new BinomialBounds(decidedAbove, rightAbove);
      if (bounds.lower(policy.confidence()) < policy.target()) {
        break;
      }
      lowest = threshold;
    }
    return lowest == null ? null : lowestChecked(checks, atLeast(lowest));
  }

  /** Where nothing has been checked, nothing is known. */
  private static double lowestChecked(List<Check> checks, Predicate<Check> which) {
    return checks.stream().filter(which).mapToDouble(Check::probability).min().orElseThrow();
  }

  private static Predicate<Check> atLeast(double threshold) {
    return check -> check.probability() >= threshold - Ruling.EPSILON;
  }

  private Evidence evidence(List<Check> checks, Predicate<Check> which) {
    List<Check> chosen = checks.stream().filter(which).toList();
    int right = (int) chosen.stream().filter(Check::right).count();
    BinomialBounds bounds = new BinomialBounds(chosen.size(), right);
    return new Evidence(
        chosen.size(), right, bounds.lower(policy.confidence()), bounds.upper(policy.confidence()));
  }

  /** The checks by tenths of probability. */
  List<ReviewCalibration.Bin> bins(List<Check> checks) {
    return IntStream.range(0, BINS).mapToObj(bin -> bin(bin, checks)).toList();
  }

  private ReviewCalibration.Bin bin(int bin, List<Check> checks) {
    List<Check> inside =
        checks.stream()
            .filter(c -> Math.min(BINS - 1, (int) (c.probability() * BINS + Ruling.EPSILON)) == bin)
            .toList();
    int right = (int) inside.stream().filter(Check::right).count();
    return new ReviewCalibration.Bin(
        bin / (double) BINS,
        (bin + 1) / (double) BINS,
        inside.size(),
        right,
        inside.isEmpty()
            ? null
            : inside.stream().mapToDouble(Check::probability).average().orElseThrow(),
        inside.isEmpty()
            ? null
            : new BinomialBounds(inside.size(), right).interval(policy.confidence()));
  }

  /**
   * What is asked of automatic verdicts.
   *
   * @param target the share that must be right
   * @param confidence how sure that must be
   * @param leastDecisions how many checks a threshold rests on at least
   * @param lowestThreshold no threshold is lower
   */
  record Policy(double target, double confidence, int leastDecisions, double lowestThreshold) {}

  /**
   * What a person decided on a suggestion.
   *
   * @param probability how likely it was held to be right
   * @param sure whether the rules were sure of it
   * @param right whether the person found it right
   */
  record Check(double probability, boolean sure, boolean right) {}

  /**
   * Checks that were counted.
   *
   * @param decided how many
   * @param right how many found the suggestion right
   * @param lower the lower bound of the share
   * @param upper the upper bound
   */
  record Evidence(int decided, int right, double lower, double upper) {}

  /**
   * What holds.
   *
   * @param ruling what makes verdicts automatic
   * @param why what that rests on
   * @param counted how many checks were taken into account
   * @param evidence those at or above the threshold, or on what the rules were sure of
   */
  record Result(Ruling ruling, String why, int counted, Evidence evidence) {}
}
