package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Says who is charged for what a report names: the key that it names, led on by each decision that
 * holds, in the order in which they were taken.
 *
 * <ul>
 *   <li>MERGE leads from the other key to the source.
 *   <li>SPLIT leads what it means from the source to the other one.
 *   <li>RELEASE of a private person leads from the private to the speaker.
 *   <li>RELEASE of quotations leads nowhere, but accepts them.
 * </ul>
 *
 * <p>The result follows from what is named and from the decisions alone. So it does not matter
 * which of them came first, and a decision that is undone leaves no trace.
 */
final class ChargeRule {

  private final List<StandingDecision> decisions;

  /** The rule under the decisions that hold, in their order. */
  ChargeRule(List<StandingDecision> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  /** Who is charged. */
  Charge charge(Naming naming) {
    String source = naming.source();
    HolderKind kind = naming.kind();
    boolean accepted = false;
    List<UUID> by = new ArrayList<>();
    Set<String> keys = new HashSet<>(Set.of(source));
    for (StandingDecision decision : decisions) {
      if (!takes(decision, source, kind) || !decision.means(naming, keys)) {
        continue;
      }
      by.add(decision.decisionId());
      if (decision.putsInto() == null) {
        accepted = true;
        continue;
      }
      source = Objects.requireNonNull(decision.putsInto());
      kind = decision.isOfPrivatePerson() ? HolderKind.PERSON : kind;
      keys.add(source);
    }
    return new Charge(source, kind, accepted, by);
  }

  private static boolean takes(StandingDecision decision, String source, HolderKind kind) {
    return decision.isOfPrivatePerson()
        ? kind == HolderKind.PRIVATE
        : kind != HolderKind.PRIVATE
            && kind != HolderKind.ANONYMOUS
            && decision.takesFrom().equals(source);
  }
}
