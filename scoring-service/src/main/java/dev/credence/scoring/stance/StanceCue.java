package dev.credence.scoring.stance;

/**
 * What moved a judgement, for an analyst to read.
 *
 * @param name the feature: what was seen, and where
 * @param side the side that it speaks for
 * @param weight how much it adds to the logarithm of that side's odds against the average side,
 *     above 0
 */
public record StanceCue(String name, Side side, double weight) {}
