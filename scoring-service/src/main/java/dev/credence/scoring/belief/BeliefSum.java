package dev.credence.scoring.belief;

import java.util.List;

/**
 * How likely a statement is, and the sum that says so: {@code logOdds} = {@code priorLogOdds} + the
 * terms' contributions, added in their order, + {@code clampedLogOdds}.
 *
 * @param priorLogOdds what it was before anyone spoke
 * @param terms one per independent origin and source, largest contribution first
 * @param clampedLogOdds what the limit on little-known sources took away or gave
 * @param logOdds ln(p / (1 - p)), always finite
 * @param probability p, 0 to 1
 * @param independentOrigins how many distinct origins are among the terms
 */
public record BeliefSum(
    double priorLogOdds,
    List<WeighedTerm> terms,
    double clampedLogOdds,
    double logOdds,
    double probability,
    int independentOrigins) {}
