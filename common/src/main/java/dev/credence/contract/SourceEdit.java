package dev.credence.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor may say of a source.
 *
 * @param name its display name
 * @param description free text; cleared when absent
 * @param roles the offices that it holds or held; left as they are when absent
 */
public record SourceEdit(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 5000) String description,
    @Nullable @Size(max = 100) List<@NotNull @Valid SourceRole> roles) {}
