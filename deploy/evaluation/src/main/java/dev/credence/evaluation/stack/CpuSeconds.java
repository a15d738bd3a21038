package dev.credence.evaluation.stack;

import java.util.Locale;

/**
 * Processor time, user and system.
 *
 * @param service of the ingest service, in seconds
 * @param postgres of all processes of PostgreSQL, in seconds
 * @param client of this program, in seconds
 * @param known false on a system that does not tell
 */
public record CpuSeconds(double service, double postgres, double client, boolean known) {

  /** Nothing used. */
  public static final CpuSeconds NONE = new CpuSeconds(0, 0, 0, true);

  /** What was used since. */
  public CpuSeconds since(CpuSeconds earlier) {
    return new CpuSeconds(
        service - earlier.service,
        postgres - earlier.postgres,
        client - earlier.client,
        known && earlier.known);
  }

  /** Both together. */
  public CpuSeconds plus(CpuSeconds other) {
    return new CpuSeconds(
        service + other.service,
        postgres + other.postgres,
        client + other.client,
        known && other.known);
  }

  /** The split for people: milliseconds of processor time per report. */
  public String perReport(long reports) {
    return known
        ? String.format(
            Locale.ROOT,
            "service %.2f, database %.2f, client %.2f ms/report",
            1000 * service / reports,
            1000 * postgres / reports,
            1000 * client / reports)
        : "not known on this system";
  }
}
