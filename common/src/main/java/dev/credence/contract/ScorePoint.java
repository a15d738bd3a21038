package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A source's score right after the facts of one moment.
 *
 * @param asOf the moment
 * @param mean the posterior mean
 * @param interval the 95 % interval
 * @param grade the grade
 * @param settled how many trials counted
 * @param effective their summed weight
 * @param factIds the facts that moved it
 */
public record ScorePoint(
    Instant asOf,
    double mean,
    Interval interval,
    Grade grade,
    int settled,
    double effective,
    List<UUID> factIds) {}
