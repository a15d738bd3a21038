package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that an editor has taken on a source. It is kept for ever and holds for whatever is
 * delivered later, until it is undone.
 *
 * @param decisionId its id
 * @param kind MERGE, SPLIT or RELEASE
 * @param source the source that was decided on
 * @param otherSource MERGE: the key that is the same source; SPLIT: the key that is charged instead
 * @param names only claims whose holder has one of these names; any if empty
 * @param aliases only claims whose holder has one of these keys; any if empty
 * @param reportIds only claims of these reports; any if empty
 * @param claimIds only these claims; any if empty
 * @param claims to how many claims it applies now
 * @param actor who decided
 * @param reason why
 * @param decidedAt when
 * @param undoneAt when it was undone; absent while it holds
 * @param undoneBy who undid it
 * @param undoneReason why
 */
public record SourceDecision(
    UUID decisionId,
    SourceDecisionKind kind,
    String source,
    @Nullable String otherSource,
    List<String> names,
    List<String> aliases,
    List<UUID> reportIds,
    List<UUID> claimIds,
    long claims,
    String actor,
    @Nullable String reason,
    Instant decidedAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy,
    @Nullable String undoneReason) {}
