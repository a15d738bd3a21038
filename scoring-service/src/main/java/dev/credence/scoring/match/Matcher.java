package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a claim's statement agrees with a fact's. A match is sure only if the most specific
 * name and the predicate agree and nothing contradicts. Stateless.
 */
public final class Matcher {
  /** Version of the rules and their data, kept with every decision. */
  public static final String VERSION = "slots-1";

  /** How the claim's statement stands to the fact's; the clause that tells most decides. */
  public Match match(Statement fact, Statement claim) {
    Slots factSlots = Slots.of(fact.text(), fact.quantities());
    List<Match> matches = new ArrayList<>();
    for (String clause : candidates(claim.text())) {
      matches.add(Comparison.of(factSlots, Slots.of(clause, claim.quantities())));
    }
    Match whole = Comparison.of(factSlots, Slots.of(claim.text(), claim.quantities()));
    boolean severalClauses = matches.size() > 1 && Clauses.of(fact.text()).size() == 1;
    matches.add(
        severalClauses ? whole.atMostDoubtful("no single clause of the claim says it all") : whole);
    return inTime(best(matches, whole), fact, claim);
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
      boolean contradictory =
          best != null
              && best.confidence() == Confidence.SURE
              && match.confidence() == Confidence.SURE
              && best.relation() != match.relation();
      if (contradictory) {
        return match.atMostDoubtful("two clauses of the claim contradict each other");
      }
      if (best == null || match.confidence().compareTo(best.confidence()) < 0) {
        best = match;
      }
    }
    return best == null ? whole : best;
  }

  private static Match inTime(Match match, Statement fact, Statement claim) {
    if (match.relation() == Relation.UNRELATED || fact.when().overlaps(claim.when())) {
      return match;
    }
    return new Match(
        Relation.OTHER_TIME,
        match.confidence(),
        match.similarity(),
        match.ratio(),
        Reasons.with(match.reasons(), "the claim speaks of another time than the fact"));
  }
}
