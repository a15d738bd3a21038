package dev.credence.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An independent origin of a story.
 *
 * @param key {@code report:<id>} or {@code wire:<agency>}
 * @param kind what it is
 * @param name the outlet, or the agency
 * @param reportId the ingested report, for an origin that is one
 * @param explains the members that count as this origin
 * @param confidence how sure that is, 0 to 1
 * @param reasons what decided it
 */
public record Origin(
    String key,
    OriginKind kind,
    String name,
    @Nullable UUID reportId,
    List<UUID> explains,
    double confidence,
    List<String> reasons) {}
