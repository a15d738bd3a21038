package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report names: as the holder of a claim, or as its own outlet.
 *
 * @param reportId the report
 * @param claimId the claim; absent where the report names its outlet
 * @param source the key that the digest gives
 * @param kind what kind of holder
 * @param name the name as the text has it, folded; empty where there is none, or where it has been
 *     erased with the report
 * @param known the decisions that applied when the name was erased; a name that nobody can read any
 *     more still leads where it led
 */
record Naming(
    UUID reportId,
    @Nullable UUID claimId,
    String source,
    HolderKind kind,
    String name,
    Set<UUID> known) {

  Naming {
    known = Set.copyOf(known);
  }
}
