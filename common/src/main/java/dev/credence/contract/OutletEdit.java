package dev.credence.contract;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor may say of an outlet. Absent fields are cleared.
 *
 * @param name its display name
 * @param description free text
 * @param homepage its address
 */
public record OutletEdit(
    @Nullable @Size(max = 200) String name,
    @Nullable @Size(max = 5000) String description,
    @Nullable @Size(max = 2048) String homepage) {}
