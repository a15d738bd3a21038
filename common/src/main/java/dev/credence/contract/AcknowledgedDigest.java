package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * A digest that scoring has stored.
 *
 * @param reportId the report
 * @param version the version that was sent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AcknowledgedDigest(UUID reportId, long version) {}
