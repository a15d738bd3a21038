package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet or a speaker.
 *
 * @param source its key
 * @param kind what it is
 * @param name its display name
 * @param description free text by an editor
 * @param aliases the keys and names under which texts name it: an editor's first, then those seen
 *     by the rules, of a speaker the most frequent 100
 * @param roles the offices that it holds or held: an editor's, and bodies for which texts have it
 *     speak
 * @param createdAt when it was first named
 * @param version raised by every edit; also the ETag
 */
public record Source(
    String source,
    SourceKind kind,
    String name,
    @Nullable String description,
    List<SourceAlias> aliases,
    List<SourceRole> roles,
    Instant createdAt,
    long version) {}
