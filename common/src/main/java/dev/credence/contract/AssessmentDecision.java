package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on an assessment. {@link Verdict#UNDECIDED} says that the fact is not about
 * the claim. Without an action, a verdict decides and no verdict gives the assessment back to the
 * rules.
 *
 * @param verdict the verdict; for CHANGE, or where no action is named
 * @param actor who decides
 * @param reason why
 * @param action what is done; may be left out
 * @param decisionId UNDO: the decision that is taken back, the last one that stands
 */
public record AssessmentDecision(
    @Nullable Verdict verdict,
    @NotBlank @Size(max = 200) String actor,
    @Nullable @Size(max = 2000) String reason,
    @Nullable ReviewAction action,
    @Nullable Long decisionId) {}
