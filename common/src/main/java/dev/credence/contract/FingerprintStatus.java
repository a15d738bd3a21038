package dev.credence.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search index of shared passages, and how far it has been moved to the rule in force.
 *
 * @param version the rule in force
 * @param contents how many texts are in the index, each counted once for every day on which it was
 *     published
 * @param outdated how many of them still follow another rule; found meanwhile all the same
 * @param versions how many follow each rule
 * @param months the months that have a partition of their own, {@code 2026-11}
 * @param keptSince the first day of which fingerprints are kept; absent if they are kept for ever
 */
public record FingerprintStatus(
    int version,
    long contents,
    long outdated,
    List<Version> versions,
    List<String> months,
    @Nullable String keptSince) {

  /**
   * A rule.
   *
   * @param version its number
   * @param contents how many texts follow it
   */
  public record Version(int version, long contents) {}
}
