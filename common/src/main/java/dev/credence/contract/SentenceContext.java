package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a quote. A sentence longer than 400 characters is cut, with "…" at the cut.
 *
 * @param before the sentence before it; absent at the start of the text
 * @param after the sentence after it; absent at the end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentenceContext(@Nullable String before, @Nullable String after) {}
