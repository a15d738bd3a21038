package dev.credence.contract;

import java.util.UUID;

/**
 * A digest that scoring has stored.
 *
 * @param reportId the report
 * @param version the version that was sent
 */
public record AcknowledgedDigest(UUID reportId, long version) {}
