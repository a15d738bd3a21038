package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far automatic verdicts can be relied upon, by what people decided, and the thresholds that
 * follow.
 *
 * @param target the share of automatic verdicts that must be right
 * @param confidence how sure that must be
 * @param leastDecisions how many decisions a threshold rests on at least
 * @param lowestThreshold no threshold is lower
 * @param sampleShare the share of automatic verdicts that is listed for checking
 * @param methods each method and version
 */
public record ReviewCalibration(
    double target,
    double confidence,
    int leastDecisions,
    double lowestThreshold,
    double sampleShare,
    List<Method> methods) {

  /**
   * One method and version.
   *
   * @param method it
   * @param ruling what makes its verdicts automatic
   * @param threshold the least probability of an automatic verdict; only if CALIBRATED
   * @param why what the ruling rests on
   * @param decisions decisions that can be counted
   * @param right those of them that found the suggestion right
   * @param counted how many of them the ruling in force takes into account
   * @param evidence the decisions at or above the threshold, or on what the rules were sure of
   * @param bins all decisions, by probability
   * @param changes how the ruling came about, the latest first; at most 50
   */
  public record Method(
      String method,
      Ruling ruling,
      @Nullable Double threshold,
      String why,
      int decisions,
      int right,
      int counted,
      @Nullable Evidence evidence,
      List<Bin> bins,
      List<Change> changes) {}

  /** What makes a verdict automatic. */
  public enum Ruling {
    /** The claim names the question's key: always. */
    EXACT,
    /** The rules' own sureness. */
    RULES,
    /** A probability at or above the threshold. */
    CALIBRATED,
    /** Nothing: what the rules were sure of was wrong too often. */
    PAUSED
  }

  /**
   * Decisions on which a ruling rests.
   *
   * @param decided how many
   * @param right how many found the suggestion right
   * @param lowerBound the one-sided lower confidence bound of the share that is right
   * @param upperBound the one-sided upper bound
   */
  public record Evidence(int decided, int right, double lowerBound, double upperBound) {}

  /**
   * Decisions on suggestions of about one probability.
   *
   * @param from the lowest probability
   * @param to the highest, exclusive; inclusive in the last bin
   * @param decided how many decisions
   * @param right how many found the suggestion right
   * @param meanProbability the mean probability of these suggestions
   * @param interval the Clopper-Pearson interval of the share that is right
   */
  public record Bin(
      double from,
      double to,
      int decided,
      int right,
      @Nullable Double meanProbability,
      @Nullable Interval interval) {}

  /**
   * A ruling that came into force.
   *
   * @param ruling it
   * @param threshold the least probability
   * @param why what it rests on
   * @param counted the decisions taken into account
   * @param at when
   */
  public record Change(
      Ruling ruling, @Nullable Double threshold, String why, int counted, Instant at) {}
}
