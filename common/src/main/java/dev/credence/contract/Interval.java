package dev.credence.contract;

/**
 * A credible interval.
 *
 * @param level the probability that it contains the quantity, in (0, 1)
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double level, double low, double high) {}
