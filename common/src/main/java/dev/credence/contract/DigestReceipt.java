package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * What scoring has acknowledged: every digest of the batch, whether it was news or not.
 *
 * @param receivedAt the receiver's clock
 * @param acknowledged the versions that are stored, or that a higher one has replaced
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DigestReceipt(Instant receivedAt, List<AcknowledgedDigest> acknowledged) {}
