package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import dev.credence.contract.SourceDecisionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What decisions that hold say of one another. */
final class DecisionOrder {

  private static final UUID NO_REPORT = new UUID(0, 0);

  private final List<StandingDecision> standing;

  /** The decisions that hold, in their order. */
  DecisionOrder(List<StandingDecision> standing) {
    this.standing = List.copyOf(standing);
  }

  /** The decision that says the same already. */
  Optional<StandingDecision> same(StandingDecision wanted) {
    return standing.stream().filter(wanted::isSameAs).findFirst();
  }

  /** The merge that made a key another source's. */
  Optional<StandingDecision> mergeOf(String source) {
    return standing.stream()
        .filter(decision -> decision.kind() == SourceDecisionKind.MERGE)
        .filter(decision -> source.equals(decision.otherSource()))
        .findFirst();
  }

  /** The key that a key leads to. */
  String survivor(String source) {
    return charge(source).source();
  }

  private Charge charge(String source) {
    Naming key = new Naming(NO_REPORT, null, source, HolderKind.BODY, "", Set.of());
    return new ChargeRule(
            standing.stream().filter(one -> one.kind() == SourceDecisionKind.MERGE).toList())
        .charge(key);
  }

  /** The splits that say that two keys are not the same source. */
  List<UUID> splitsBetween(String one, String other) {
    return standing.stream()
        .filter(decision -> decision.kind() == SourceDecisionKind.SPLIT)
        .filter(
            split ->
                (split.source().equals(one) && other.equals(split.otherSource()))
                    || (split.source().equals(other) && one.equals(split.otherSource())))
        .map(StandingDecision::decisionId)
        .toList();
  }

  /** The releases that may speak of the same private person in the same claims. */
  List<UUID> overlapping(StandingDecision release) {
    return standing.stream()
        .filter(StandingDecision::isOfPrivatePerson)
        .filter(release::mayOverlap)
        .map(StandingDecision::decisionId)
        .toList();
  }

  /**
   * The later decisions that take, under some key, what this one put there. A merge takes all of a
   * key; a split by aliases takes what came over them. Those that mean single claims are told by
   * the claims.
   *
   * @param together the decisions that apply to one claim or report together with this one
   */
  List<UUID> standingOn(StandingDecision earlier, Collection<UUID> together) {
    List<UUID> later = new ArrayList<>();
    boolean passed = false;
    for (StandingDecision decision : standing) {
      if (passed && (together.contains(decision.decisionId()) || takesAllOf(decision, earlier))) {
        later.add(decision.decisionId());
      }
      passed = passed || decision.decisionId().equals(earlier.decisionId());
    }
    return later;
  }

  private boolean takesAllOf(StandingDecision later, StandingDecision earlier) {
    if (later.kind() == SourceDecisionKind.MERGE
        && earlier.kind() != SourceDecisionKind.MERGE
        && later.source().equals(earlier.putsInto())) {
      // The source that the other key became may be one by the earlier decision only.
      return true;
    }
    if (!Objects.equals(later.takesFrom(), earlier.putsInto())) {
      return false;
    }
    return switch (later.kind()) {
      case MERGE -> true;
      case SPLIT ->
          earlier.kind() == SourceDecisionKind.MERGE
              && later.aliases().stream()
                  .anyMatch(alias -> charge(alias).by().contains(earlier.decisionId()));
      case RELEASE, UNDO -> false;
    };
  }
}
