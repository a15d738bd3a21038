package dev.credence.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Digests on their way to scoring.
 *
 * @param sentAt the sender's clock
 * @param digests at most one per report
 */
public record DigestBatch(
    @NotNull Instant sentAt, @NotNull @Size(max = 500) List<@NotNull ReportDigest> digests) {}
