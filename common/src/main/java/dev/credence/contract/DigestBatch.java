package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record DigestBatch(
    @NotNull Instant sentAt,
    @NotNull @Size(max = 500) List<@Valid @NotNull ReportDigest> digests) {}
