package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import java.util.List;
import java.util.UUID;

/**
 * Who is charged, and by which decisions.
 *
 * @param source the key that is charged
 * @param kind what kind of holder it is
 * @param accepted whether an editor accepted that the holder did say so
 * @param by the decisions that apply, in their order; none where what the report names is charged
 */
public record Charge(String source, HolderKind kind, boolean accepted, List<UUID> by) {

  public Charge {
    by = List.copyOf(by);
  }
}
