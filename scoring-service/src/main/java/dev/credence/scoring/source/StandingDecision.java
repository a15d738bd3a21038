package dev.credence.scoring.source;

import dev.credence.contract.SourceDecisionKind;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that holds, as far as it says who is charged. What is named and fits all of its sets
 * is meant; an empty set fits everything.
 *
 * @param decisionId its id
 * @param kind MERGE, SPLIT or RELEASE
 * @param source the source decided on
 * @param otherSource MERGE: the key that is the same source; SPLIT: who is charged instead
 * @param names folded names of holders
 * @param aliases keys that lead to the source
 * @param reportIds reports
 * @param claimIds claims
 */
record StandingDecision(
    UUID decisionId,
    SourceDecisionKind kind,
    String source,
    @Nullable String otherSource,
    Set<String> names,
    Set<String> aliases,
    Set<UUID> reportIds,
    Set<UUID> claimIds) {

  StandingDecision {
    names = Set.copyOf(names);
    aliases = Set.copyOf(aliases);
    reportIds = Set.copyOf(reportIds);
    claimIds = Set.copyOf(claimIds);
  }

  /** Whether it makes a private person a listed speaker. */
  boolean isOfPrivatePerson() {
    return kind == SourceDecisionKind.RELEASE && !names.isEmpty();
  }

  /** The key whose claims it concerns. */
  String takesFrom() {
    return switch (kind) {
      case MERGE -> Objects.requireNonNull(otherSource);
      case SPLIT -> source;
      case RELEASE -> isOfPrivatePerson() ? SourceKey.PRIVATE : source;
      case UNDO -> throw new IllegalStateException("an undo does not stand");
    };
  }

  /** The key that is charged instead; null where quotations are accepted. */
  @Nullable String putsInto() {
    return switch (kind) {
      case MERGE -> source;
      case SPLIT -> otherSource;
      case RELEASE -> isOfPrivatePerson() ? source : null;
      case UNDO -> throw new IllegalStateException("an undo does not stand");
    };
  }

  /** Whether a naming that led over these keys is meant. */
  boolean means(Naming naming, Set<String> keys) {
    return (names.isEmpty() || names.contains(naming.name()) || remembers(naming))
        && (aliases.isEmpty() || aliases.stream().anyMatch(keys::contains))
        && (reportIds.isEmpty() || reportIds.contains(naming.reportId()))
        && (claimIds.isEmpty()
            || (naming.claimId() != null && claimIds.contains(naming.claimId())));
  }

  private boolean remembers(Naming naming) {
    return naming.name().isEmpty() && naming.known().contains(decisionId);
  }

  /** Whether both may mean the same private person in the same claim. */
  boolean mayOverlap(StandingDecision other) {
    return names.stream().anyMatch(other.names::contains)
        && mayMeet(reportIds, other.reportIds)
        && mayMeet(claimIds, other.claimIds);
  }

  private static boolean mayMeet(Set<UUID> one, Set<UUID> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  /** Whether both say the same. */
  boolean isSameAs(StandingDecision other) {
    return kind == other.kind
        && source.equals(other.source)
        && Objects.equals(otherSource, other.otherSource)
        && names.equals(other.names)
        && aliases.equals(other.aliases)
        && reportIds.equals(other.reportIds)
        && claimIds.equals(other.claimIds);
  }
}
