package dev.credence.contract;

import org.jspecify.annotations.Nullable;

/**
 * A row of the scoreboard.
 *
 * @param source the source
 * @param kind what it is
 * @param name its display name
 * @param mean the posterior mean
 * @param interval the 95 % interval
 * @param grade the grade
 * @param settled how many trials count
 * @param effective their summed weight
 * @param held the weight of those that held
 * @param refuted the weight of those that were refuted
 * @param relayed what it passed on; for an outlet
 * @param attributed what others put into its mouth
 */
public record ScoredSource(
    String source,
    SourceKind kind,
    String name,
    double mean,
    Interval interval,
    Grade grade,
    int settled,
    double effective,
    double held,
    double refuted,
    Score.@Nullable RelayedRecord relayed,
    Score.AttributedRecord attributed) {}
