package dev.credence.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision on many assessments: either those named, each with the version that was seen, or
 * those of a fact that wait and fit a filter.
 *
 * @param factId the fact that all of them are of; needed with a filter
 * @param assessments the assessments, as they were seen
 * @param filter which of the fact's waiting assessments
 * @param action what is done
 * @param verdict CHANGE: the verdict
 * @param actor who decides
 * @param reason why
 */
public record BulkDecision(
    @Nullable UUID factId,
    @Nullable @Size(min = 1, max = 500) List<@Valid @NotNull Seen> assessments,
    @Nullable @Valid Filter filter,
    @NotNull ReviewAction action,
    @Nullable Verdict verdict,
    @NotBlank @Size(max = 200) String actor,
    @Nullable @Size(max = 2000) String reason) {

  /**
   * An assessment as a person saw it.
   *
   * @param assessmentId it
   * @param version its version then
   */
  public record Seen(@NotNull UUID assessmentId, @NotNull Long version) {}

  /**
   * Which assessments; what is absent does not matter.
   *
   * @param verdict suggested so
   * @param source held by this source
   * @param outlet carried by this outlet
   * @param minProbability at least that likely right
   * @param maxProbability at most that likely right
   * @param seenAt when the list was read: what has changed since is left alone
   */
  public record Filter(
      @Nullable Verdict verdict,
      @Nullable @Size(max = 300) String source,
      @Nullable @Size(max = 300) String outlet,
      @Nullable Double minProbability,
      @Nullable Double maxProbability,
      java.time.@Nullable Instant seenAt) {}
}
