package dev.credence.scoring.stance;

/**
 * One thing seen in a pair of statement and sentence.
 *
 * @param name the group and what was seen, readable for an analyst
 * @param value how strongly, 0 or more
 */
public record Feature(String name, double value) {}
