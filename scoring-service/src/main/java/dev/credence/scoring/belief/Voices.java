package dev.credence.scoring.belief;

import dev.credence.contract.DateInterval;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Matcher;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.match.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns claims into what they say of a statement. */
final class Voices {

  private final Matcher matcher = new Matcher();

  /** The claims that surely speak of the statement, with their stance towards it. */
  List<Voice> onStatement(Statement statement, List<StoredClaim> candidates) {
    List<Heard> heard = new ArrayList<>();
    for (StoredClaim claim : candidates) {
      stanceTowards(statement, claim).ifPresent(stance -> heard.add(new Heard(claim, stance)));
    }
    return voices(heard);
  }

  private Optional<Stance> stanceTowards(Statement statement, StoredClaim claim) {
    Match match =
        matcher.match(
            statement, new Statement(claim.statement(), claim.quantities(), claim.eventDate()));
    if (match.confidence() != Confidence.SURE || !overlaps(statement.when(), claim.eventDate())) {
      return Optional.empty();
    }
    if (match.relation() == Relation.SAME) {
      return Optional.of(claim.stance());
    }
    return match.relation() == Relation.OPPOSITE
        ? Optional.of(opposite(claim.stance()))
        : Optional.empty();
  }

  private static boolean overlaps(DateInterval window, DateInterval when) {
    return window.overlaps(when);
  }

  private static Stance opposite(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> Stance.DENIES;
      case DENIES -> Stance.AFFIRMS;
      case HEDGES -> Stance.HEDGES;
    };
  }

  /** Claims that name the question or answer themselves, with the stance that they have. */
  static List<Voice> keyed(Collection<StoredClaim> claims) {
    return voices(claims.stream().map(claim -> new Heard(claim, claim.stance())).toList());
  }

  /** What only one origin puts into a speaker's mouth is attributed to him. */
  private static List<Voice> voices(List<Heard> heard) {
    Map<String, Set<String>> origins = new HashMap<>();
    for (Heard one : heard) {
      origins
          .computeIfAbsent(one.claim().holder().source() + one.stance(), key -> new HashSet<>())
          .add(witness(one.claim()));
    }
    return heard.stream()
        .map(
            one -> {
              StoredClaim claim = one.claim();
              boolean ownVoice = claim.holder().source().equals(claim.outlet());
              boolean secondOrigin =
                  origins.getOrDefault(claim.holder().source() + one.stance(), Set.of()).size() > 1;
              return new Voice(
                  claim.claimId(),
                  claim.reportId(),
                  claim.holder().source(),
                  claim.holder().kind(),
                  claim.outlet(),
                  one.stance(),
                  claim.publishedAt(),
                  claim.origin(),
                  !ownVoice && (claim.holder().kind() == HolderKind.ANONYMOUS || !secondOrigin),
                  claim.quote());
            })
        .toList();
  }

  /** Two reports with one credit, or one origin, are one witness to what somebody said. */
  private static String witness(StoredClaim claim) {
    return claim.credit() == null ? claim.origin() : "credit:" + claim.credit();
  }

  private record Heard(StoredClaim claim, Stance stance) {}
}
