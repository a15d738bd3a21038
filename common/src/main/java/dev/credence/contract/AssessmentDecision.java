package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on an assessment. {@link Verdict#UNDECIDED} says that the fact is not about
 * the claim. No verdict undoes the decision and gives the assessment back to the rules.
 *
 * @param verdict the verdict
 * @param actor who decides
 * @param reason why
 */
public record AssessmentDecision(
    @Nullable Verdict verdict,
    @NotBlank @Size(max = 200) String actor,
    @Nullable @Size(max = 2000) String reason) {}
