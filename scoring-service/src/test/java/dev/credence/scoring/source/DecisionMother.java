package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import dev.credence.contract.SourceDecisionKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions and namings for tests. */
final class DecisionMother {

  private DecisionMother() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Naming naming(String claim, String source, HolderKind kind, String name) {
    return new Naming(
        id("report of " + claim), id(claim), source, kind, SpeakerNames.fold(name), Set.of());
  }

  static Naming board(String claim) {
    return naming(claim, "speaker:board", HolderKind.BODY, "the board");
  }

  static Naming unnamed(String claim, String source, UUID... known) {
    return new Naming(
        id("report of " + claim), id(claim), source, HolderKind.PRIVATE, "", Set.of(known));
  }

  static Naming carrier(String report, String outlet) {
    return new Naming(id(report), null, outlet, HolderKind.OUTLET, "", Set.of());
  }

  static StandingDecision merge(String id, String source, String other) {
    return decision(id, SourceDecisionKind.MERGE, source, other, Set.of(), Set.of());
  }

  static StandingDecision splitByName(String id, String source, String other, String... names) {
    return decision(id, SourceDecisionKind.SPLIT, source, other, folded(names), Set.of());
  }

  static StandingDecision splitByAlias(String id, String source, String other, String... aliases) {
    return decision(id, SourceDecisionKind.SPLIT, source, other, Set.of(), Set.of(aliases));
  }

  static StandingDecision splitByReport(String id, String source, String other, UUID... reports) {
    return new StandingDecision(
        id(id),
        SourceDecisionKind.SPLIT,
        source,
        other,
        Set.of(),
        Set.of(),
        Set.of(reports),
        Set.of());
  }

  static StandingDecision release(String id, String source, String... names) {
    return decision(id, SourceDecisionKind.RELEASE, source, null, folded(names), Set.of());
  }

  static StandingDecision accept(String id, String source, UUID... claims) {
    return new StandingDecision(
        id(id),
        SourceDecisionKind.RELEASE,
        source,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(claims));
  }

  private static Set<String> folded(String... names) {
    return Arrays.stream(names).map(SpeakerNames::fold).collect(Collectors.toSet());
  }

  private static StandingDecision decision(
      String id,
      SourceDecisionKind kind,
      String source,
      @Nullable String other,
      Set<String> names,
      Set<String> aliases) {
    return new StandingDecision(id(id), kind, source, other, names, aliases, Set.of(), Set.of());
  }
}
