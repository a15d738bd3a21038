package dev.credence.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another name or key under which texts name a source.
 *
 * @param source the key under which it is named
 * @param name the name; absent where any name under the key is meant
 * @param since seen by the rules: when the first text that has it was published; set by an editor:
 *     when he decided
 * @param by who says so
 * @param actor the editor
 * @param decisionId the editor's decision
 * @param claims how many claims name it so; absent for an editor's
 */
public record SourceAlias(
    String source,
    @Nullable String name,
    Instant since,
    RegisteredBy by,
    @Nullable String actor,
    @Nullable UUID decisionId,
    @Nullable Long claims) {}
