package dev.credence.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One publication by one outlet, as handed in. Either {@code text} or {@code html} is needed.
 *
 * @param outlet the publisher's registrable domain or a slug; folded to lower case
 * @param url the canonical address; identifies the report within its outlet
 * @param externalId the outlet's own id; identifies the report before its URL does
 * @param title the headline
 * @param text the plain text, at most 5,000,000 characters
 * @param html the page, from which the text is taken
 * @param language BCP 47, for example {@code en}
 * @param publishedAt when the outlet published it; when we first saw it, if absent; never in the
 *     future
 * @param updatedAt when the outlet changed it to this text
 * @param credit a wire that the outlet credits outside the text, for example {@code Reuters}
 * @param claims claims extracted by the caller; absent means that we extract, empty means none
 */
public record ReportSubmission(
    @NotBlank @Size(max = 253) @Schema(examples = "harbour-wire.example") String outlet,
    @Nullable @Size(max = 2048) String url,
    @Nullable @Size(max = 512) String externalId,
    @Nullable @Size(max = 2000) String title,
    @Nullable @Size(max = MAX_TEXT_LENGTH) String text,
    @Nullable @Size(max = MAX_TEXT_LENGTH) String html,
    @Nullable
        @Size(max = 35)
        @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
            message = "must be a BCP 47 language tag")
        String language,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable @Size(max = 200) String credit,
    @Nullable @Size(max = 1000) List<@Valid @NotNull ClaimSubmission> claims) {

  /** The longest text that a report may have, in UTF-16 units. */
  public static final int MAX_TEXT_LENGTH = 5_000_000;
}
