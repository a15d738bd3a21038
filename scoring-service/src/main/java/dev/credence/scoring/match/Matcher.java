package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a claim's statement agrees with a fact's. A match is sure only if the most specific
 * name and the predicate agree and nothing contradicts. It remembers the slots of the statements
 * that it saw last, and nothing else; it can be used by several threads.
 */
public final class Matcher {
  /** Version of the rules and their data, kept with every decision. */
  public static final String VERSION = "slots-4";

  private static final Comparator<Match> SUREST_FIRST =
      Comparator.comparing(Match::confidence).thenComparing(Match::ifDenied);

  private final LastSeen seen = new LastSeen();

  /** How the claim's statement stands to the fact's. */
  public Match match(Statement fact, Statement claim) {
    return match(seen.prepare(fact), seen.prepare(claim));
  }

  /**
   * How the claim's statement stands to the fact's. What it says without its relative clauses
   * decides, if it tells surely; else the clause that tells most.
   */
  public Match match(Prepared fact, Prepared claim) {
    Match match = match(fact, claim.main());
    if (!match.isSureForAny() && claim.hasAsides()) {
      match = match(fact, claim.full()).atMostDoubtfulIfDenied("the claim says it in passing");
    }
    return inTime(withReserve(match, fact, claim), fact.statement(), claim.statement());
  }

  /** A statement that hedges, asks, or calls something untrue says less than its clauses do. */
  private static Match withReserve(Match match, Prepared fact, Prepared claim) {
    if (claim.hedges() && !fact.hedges()) {
      return match.atMostDoubtfulUnlessHedged("the claim's own words hedge it");
    }
    if (claim.asks() && !fact.asks()) {
      return match.atMostDoubtful("the claim is put as a question");
    }
    if (claim.isFiction() && !fact.isFiction()) {
      return match.atMostDoubtful("the claim may tell of what was only played");
    }
    boolean denies = match.relation() == Relation.SAME && claim.denies() && !fact.denies();
    if (denies) {
      return match.atMostDoubtful("the claim tells of a denial");
    }
    return claim.debunks() && !fact.speaksOfTruth()
        ? match.atMostDoubtful("the claim calls something untrue")
        : match;
  }

  private static Match match(Prepared fact, Prepared.Reading claim) {
    Slots factSlots = fact.full().whole();
    Match whole = Comparison.of(factSlots, claim.whole());
    if (claim.isOneClause()) {
      return whole;
    }
    List<Match> matches = new ArrayList<>();
    claim.parts().forEach(part -> matches.add(Comparison.of(factSlots, part)));
    boolean severalClauses = fact.full().isOneClause();
    matches.add(
        severalClauses ? whole.atMostDoubtful("no single clause of the claim says it all") : whole);
    return best(matches, whole);
  }

  private static Match best(List<Match> matches, Match whole) {
    Match best = null;
    for (Match match : matches) {
      if (match.relation() == Relation.UNRELATED) {
        continue;
      }
      if (best != null && best.relation() != match.relation() && areSureAtOnce(best, match)) {
        return match.atMostDoubtful("two clauses of the claim contradict each other");
      }
      if (best == null || SUREST_FIRST.compare(match, best) < 0) {
        best = match;
      }
    }
    return best == null ? whole : best;
  }

  private static boolean areSureAtOnce(Match a, Match b) {
    return Stream.of(Stance.AFFIRMS, Stance.DENIES)
        .anyMatch(
            stance ->
                a.confidenceFor(stance) == Confidence.SURE
                    && b.confidenceFor(stance) == Confidence.SURE);
  }

  private static Match inTime(Match match, Statement fact, Statement claim) {
    if (match.relation() == Relation.UNRELATED) {
      return match;
    }
    boolean ownDate =
        StatementDate.windowOf(claim.text(), null).map(fact.when()::overlaps).orElse(true);
    if (ownDate && fact.when().overlaps(claim.when())) {
      return match;
    }
    return match.ofOtherTime("the claim speaks of another time than the fact");
  }
}
