package dev.credence.scoring.provider;

import dev.credence.contract.Stance;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an opinion does to a doubtful match: it may change which verdict is suggested, and never
 * makes the match sure. Where numbers or times have decided, it changes nothing. Stateless.
 */
public final class OpinionWeight {

  /**
   * A match and a stance after an opinion.
   *
   * @param match the match; doubtful for either stance
   * @param stance the stance that the suggestion goes by
   */
  public record Weighed(Match match, Stance stance) {}

  /** The match and stance that the suggestion follows from. */
  public Weighed weigh(Match rules, Stance stance, Opinion opinion) {
    Relation relation = opinion.relation();
    Stance read = opinion.stance();
    List<String> reasons = new ArrayList<>(rules.reasons());
    reasons.add(opinion.provider() + " " + reading(relation, read));
    boolean vetoed = relation != null && relation != rules.relation() && isSettledBySlots(rules);
    if (vetoed) {
      reasons.add("names, numbers and times decide, whatever a second reader reads");
    }
    Match match =
        new Match(
            relation == null || vetoed ? rules.relation() : relation,
            atMostDoubtful(rules.confidence()),
            atMostDoubtful(rules.ifDenied()),
            atMostDoubtful(rules.ifHedged()),
            rules.similarity(),
            rules.ratio(),
            rules.negationOnly(),
            reasons,
            rules.doubts(),
            rules.cues(),
            rules.contradictions());
    return new Weighed(match, read == null ? stance : read);
  }

  private static boolean isSettledBySlots(Match rules) {
    Double ratio = rules.ratio();
    boolean otherNumber = ratio != null && BigDecimal.valueOf(ratio).compareTo(BigDecimal.ONE) != 0;
    return otherNumber
        || !rules.contradictions().isEmpty()
        || rules.relation() == Relation.PARTLY
        || rules.relation() == Relation.OTHER_TIME;
  }

  private static Confidence atMostDoubtful(Confidence confidence) {
    return confidence == Confidence.SURE ? Confidence.DOUBTFUL : confidence;
  }

  private static String reading(@Nullable Relation relation, @Nullable Stance stance) {
    List<String> parts = new ArrayList<>();
    if (relation != null) {
      parts.add(
          switch (relation) {
            case SAME -> "reads the claim's statement as saying what the fact says";
            case OPPOSITE -> "reads the claim's statement as saying the contrary";
            default -> "reads the claim's statement as being about something else";
          });
    }
    if (stance != null) {
      parts.add("reads the holder's stance as " + stance.name().toLowerCase(Locale.ROOT));
    }
    return parts.isEmpty() ? "cannot tell" : String.join(" and ", parts);
  }
}
