package dev.credence.contract;

import java.util.UUID;

/**
 * What is left of a deleted report.
 *
 * @param reportId its id
 * @param version the version of the tombstone; a resubmission continues above it
 */
public record ReportDeletion(UUID reportId, long version) {}
