package dev.credence.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An office that a source holds or held.
 *
 * @param title the office: "spokesman"
 * @param body the source whose office it is, as a key; absent where none is known
 * @param from since when; seen by the rules: the first text that says so
 * @param to until when; seen by the rules: the last text that says so
 * @param by who says so; EDITOR in an edit, also where it is left out
 */
public record SourceRole(
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 260) String body,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable RegisteredBy by) {}
