package dev.credence.evaluation.result;

/**
 * A measured figure.
 *
 * @param name what was measured
 * @param goal what it should be; empty where there is no goal
 * @param got what it is
 * @param outcome whether the goal is met
 * @param command how to measure it again
 */
public record Figure(String name, String goal, String got, Outcome outcome, String command) {

  /** What a figure says about its goal. */
  public enum Outcome {
    /** There is no goal. */
    SHOWN,
    /** The goal is met. */
    MET,
    /** A goal of speed or size is missed. */
    MISSED,
    /** What must always hold does not. */
    BROKEN
  }

  /** A figure without a goal. */
  public static Figure shown(String name, String got, String command) {
    return new Figure(name, "", got, Outcome.SHOWN, command);
  }

  /** A figure of speed or size with a goal. */
  public static Figure goal(String name, String goal, String got, boolean met, String command) {
    return new Figure(name, goal, got, met ? Outcome.MET : Outcome.MISSED, command);
  }

  /** A count that must be 0. */
  public static Figure none(String name, long count, String command) {
    return invariant(name, "0", Long.toString(count), count == 0, command);
  }

  /** Something that must always hold. */
  public static Figure invariant(
      String name, String goal, String got, boolean holds, String command) {
    return new Figure(name, goal, got, holds ? Outcome.MET : Outcome.BROKEN, command);
  }
}
