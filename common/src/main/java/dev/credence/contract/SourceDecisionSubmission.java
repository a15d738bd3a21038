package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision on a source. Which fields it needs depends on its kind; others must be left
 * out. Where several of {@code names}, {@code aliases}, {@code reportIds} and {@code claimIds} are
 * given, a claim is meant that fits all of them.
 *
 * @param kind what is decided
 * @param otherSource MERGE: the key that is the same source; SPLIT: the key of the other source,
 *     which may be new
 * @param otherName SPLIT: the display name of the other source, where it is new
 * @param names SPLIT: the names by which texts name the other source; RELEASE: the names of the
 *     private person, of which the first becomes the display name of a new source
 * @param aliases SPLIT: keys merged into this source, or its own, under which texts name the other
 * @param reportIds SPLIT, RELEASE: only claims of these reports
 * @param claimIds SPLIT, RELEASE: only these claims
 * @param decisionId UNDO: the decision that no longer holds
 * @param actor who decides
 * @param reason why
 */
public record SourceDecisionSubmission(
    @NotNull SourceDecisionKind kind,
    @Nullable @Size(max = 260) String otherSource,
    @Nullable @Size(min = 1, max = 200) String otherName,
    @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 500) String> names,
    @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 260) String> aliases,
    @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> reportIds,
    @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> claimIds,
    @Nullable UUID decisionId,
    @NotBlank @Size(max = 200) String actor,
    @Nullable @Size(max = 2000) String reason) {}
