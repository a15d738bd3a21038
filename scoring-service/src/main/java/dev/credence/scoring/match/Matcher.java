package dev.credence.scoring.match;

import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a claim's statement agrees with a fact's. A match is sure only if the most specific
 * name and the predicate agree and nothing contradicts. Stateless.
 */
public final class Matcher {
  /** Version of the rules and their data, kept with every decision. */
  public static final String VERSION = "slots-3";

  private static final Comparator<Match> SUREST_FIRST =
      Comparator.comparing(Match::confidence).thenComparing(Match::ifDenied);

  /**
   * How the claim's statement stands to the fact's. What it says without its relative clauses
   * decides, if it tells surely; else the clause that tells most.
   */
  public Match match(Statement fact, Statement claim) {
    Slots factSlots = Slots.of(fact.text(), fact.quantities());
    String main = RelativeClauses.without(claim.text());
    Match match = match(fact, factSlots, main, claim.quantities());
    if (!match.isSureForAny() && !main.equals(claim.text())) {
      match =
          match(fact, factSlots, claim.text(), claim.quantities())
              .atMostDoubtfulIfDenied("the claim says it in passing");
    }
    return inTime(match, fact, claim);
  }

  private static Match match(
      Statement fact, Slots factSlots, String claim, List<Quantity> quantities) {
    List<Match> matches = new ArrayList<>();
    for (String clause : candidates(claim)) {
      matches.add(Comparison.of(factSlots, Slots.of(clause, quantities)));
    }
    Match whole = Comparison.of(factSlots, Slots.of(claim, quantities));
    boolean severalClauses = matches.size() > 1 && Clauses.of(fact.text()).size() == 1;
    matches.add(
        severalClauses ? whole.atMostDoubtful("no single clause of the claim says it all") : whole);
    return best(matches, whole);
  }

  /** Clauses, and each with a following one that tells only what the first led to. */
  private static List<String> candidates(String text) {
    List<String> clauses = Clauses.of(text);
    List<String> candidates = new ArrayList<>(clauses);
    for (int i = 1; i < clauses.size(); i++) {
      if (isConsequence(Slots.of(clauses.get(i), List.of()))) {
        candidates.add(clauses.get(i - 1) + ", and " + clauses.get(i));
      }
    }
    return candidates;
  }

  private static boolean isConsequence(Slots slots) {
    return slots.names().stream().allMatch(Name::isCountry)
        && !slots.frames().isEmpty()
        && slots.frames().stream().allMatch(f -> Frames.get().has(f.name(), "consequence"));
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
    if (match.relation() == Relation.UNRELATED || fact.when().overlaps(claim.when())) {
      return match;
    }
    return new Match(
        Relation.OTHER_TIME,
        match.confidence(),
        match.ifDenied(),
        match.similarity(),
        match.ratio(),
        Reasons.with(match.reasons(), "the claim speaks of another time than the fact"));
  }
}
