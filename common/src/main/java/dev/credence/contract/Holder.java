package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The source that vouches for a claim.
 *
 * @param source who is charged: {@code outlet:reuters.com}, {@code
 *     speaker:afghan-interior-ministry}
 * @param name the name as the text has it; a spokesman's own name when his body is charged
 * @param kind what kind of source it is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Holder(String source, String name, HolderKind kind) {}
