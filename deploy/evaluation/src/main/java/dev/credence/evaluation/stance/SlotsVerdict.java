package dev.credence.evaluation.stance;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Matcher;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.match.Statement;
import dev.credence.scoring.stance.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the matcher by slots says of the same pairs, the headline taken for an affirmation. */
final class SlotsVerdict {

  private final Matcher matcher = new Matcher();
  private final Map<List<String>, Match> known = new HashMap<>();

  private Match match(Headline headline) {
    return known.computeIfAbsent(
        List.of(headline.statement(), headline.text()),
        texts ->
            matcher.match(
                Statement.of(texts.get(0), DateInterval.OPEN),
                Statement.of(texts.get(1), DateInterval.OPEN)));
  }

  /** The side, where the matcher is sure. */
  Optional<Side> sure(Headline headline) {
    return match(headline).confidenceFor(Stance.AFFIRMS) == Confidence.SURE
        ? side(headline)
        : Optional.empty();
  }

  /** Whether the matcher sees the contrary of what is judged, or another number or time. */
  boolean contradicts(Headline headline, Side judged) {
    Relation relation = match(headline).relation();
    return switch (relation) {
      case PARTLY, OTHER_TIME -> true;
      case OPPOSITE -> judged == Side.FOR;
      case SAME -> judged == Side.AGAINST && sure(headline).isPresent();
      case UNRELATED -> false;
    };
  }

  private Optional<Side> side(Headline headline) {
    return switch (match(headline).relation()) {
      case SAME -> Optional.of(Side.FOR);
      case OPPOSITE -> Optional.of(Side.AGAINST);
      case PARTLY, OTHER_TIME, UNRELATED -> Optional.empty();
    };
  }
}
