package dev.credence.scoring.belief;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Matcher;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.match.Statement;
import dev.credence.scoring.trial.Testimony;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns claims into what they say of a statement. */
final class Voices {

  private static final String TRUE = "true";
  private static final String FALSE = "false";

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
    if (!claim.provider().isSure()) {
      return Optional.empty();
    }
    Match match =
        matcher.match(
            statement, new Statement(claim.statement(), claim.quantities(), claim.eventDate()));
    if (match.confidenceFor(claim.stance()) != Confidence.SURE
        || !statement.when().overlaps(claim.eventDate())) {
      return Optional.empty();
    }
    if (match.relation() == Relation.SAME) {
      return Optional.of(claim.stance());
    }
    return match.relation() == Relation.OPPOSITE
        ? Optional.of(opposite(claim.stance()))
        : Optional.empty();
  }

  private static Stance opposite(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> Stance.DENIES;
      case DENIES -> Stance.AFFIRMS;
      case HEDGES -> Stance.HEDGES;
    };
  }

  /**
   * Claims that answer a boolean question by its key: whoever affirms "false" denies, and an answer
   * that is neither says nothing of it.
   */
  static List<Voice> onBoolean(Collection<StoredClaim> claims) {
    List<Heard> heard = new ArrayList<>();
    for (StoredClaim claim : claims) {
      String answer = claim.answer() == null ? TRUE : claim.answer().strip();
      if (answer.equalsIgnoreCase(TRUE)) {
        heard.add(new Heard(claim, claim.stance()));
      } else if (answer.equalsIgnoreCase(FALSE)) {
        heard.add(new Heard(claim, opposite(claim.stance())));
      }
    }
    return voices(heard);
  }

  /** Claims on one answer of a question, with the stance that they have towards it. */
  static List<Voice> onAnswer(Collection<StoredClaim> claims) {
    return voices(claims.stream().map(claim -> new Heard(claim, claim.stance())).toList());
  }

  /**
   * The voices after editors accepted claims: what such a claim says, its holder did say, whoever
   * else has him say it.
   */
  static List<Voice> accepting(List<Voice> voices, Set<UUID> accepted) {
    if (accepted.isEmpty()) {
      return voices;
    }
    Set<String> sides = new HashSet<>();
    for (Voice voice : voices) {
      if (accepted.contains(voice.claimId())) {
        sides.add(voice.side());
      }
    }
    return voices.stream()
        .map(voice -> sides.contains(voice.side()) ? voice.accepted() : voice)
        .toList();
  }

  /** What no second, independent report puts into a speaker's mouth is attributed to him. */
  private static List<Voice> voices(List<Heard> heard) {
    Map<String, List<Testimony>> testimonies = new HashMap<>();
    for (Heard one : heard) {
      testimonies.computeIfAbsent(one.side(), side -> new ArrayList<>()).add(one.testimony());
    }
    return heard.stream()
        .map(one -> one.toVoice(isAttributed(one, testimonies.getOrDefault(one.side(), List.of()))))
        .toList();
  }

  private static boolean isAttributed(Heard one, List<Testimony> sameSide) {
    StoredClaim claim = one.claim();
    if (claim.holder().source().equals(claim.outlet())) {
      return false;
    }
    List<Testimony> different = sameSide.stream().distinct().toList();
    return claim.holder().kind() == HolderKind.ANONYMOUS
        || different.stream()
            .noneMatch(a -> different.stream().anyMatch(b -> a.isIndependentOf(b, false)));
  }

  /** A claim and what it says of the statement or answer in question. */
  private record Heard(StoredClaim claim, Stance stance) {

    String side() {
      return claim.holder().source() + " " + stance;
    }

    Testimony testimony() {
      return Testimony.of(claim.outlet(), claim.origin(), claim.credit(), claim.quote());
    }

    Voice toVoice(boolean attributed) {
      return new Voice(
          claim.claimId(),
          claim.reportId(),
          claim.holder().source(),
          claim.holder().kind(),
          claim.outlet(),
          stance,
          claim.publishedAt(),
          claim.origin(),
          attributed,
          claim.quote());
    }
  }
}
