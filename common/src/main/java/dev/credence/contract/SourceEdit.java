package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor may say of a source.
 *
 * @param name its display name
 * @param description free text; cleared when absent
 */
public record SourceEdit(
    @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 5000) String description) {}
