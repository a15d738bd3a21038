package dev.credence.scoring.belief;

import dev.credence.contract.Stance;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which way each origin's text speaks, so that copies of one text never count on both sides. Of the
 * sources that affirm through one origin, those count that make the affirmation speak for the
 * statement; only if there are none, the others. Denials mirror this. A hedge next to an
 * affirmation of the same origin adds nothing against it: the text speaks once, and firmly.
 */
final class CopiedText {

  private final Map<String, SignSet> affirmed = new HashMap<>();
  private final Map<String, SignSet> denied = new HashMap<>();
  private final Map<String, SignSet> hedged = new HashMap<>();

  CopiedText(Collection<Utterance> utterances) {
    for (Utterance utterance : utterances) {
      for (String origin : utterance.byOrigin().keySet()) {
        of(utterance.finalStance())
            .computeIfAbsent(origin, key -> new SignSet())
            .add(utterance.ratio());
      }
    }
  }

  /** The origins through which an utterance may count, in their order. */
  Collection<String> originsOf(Utterance utterance) {
    SortedMap<String, Voice> byOrigin = utterance.byOrigin();
    return byOrigin.keySet().stream().filter(origin -> mayCount(utterance, origin)).toList();
  }

  private boolean mayCount(Utterance utterance, String origin) {
    int sign = (int) Math.signum(utterance.ratio());
    SignSet affirmations = affirmed.get(origin);
    return switch (utterance.finalStance()) {
      case AFFIRMS -> sign == prevailing(affirmed, origin, 1);
      case DENIES -> sign == prevailing(denied, origin, -1);
      case HEDGES ->
          affirmations == null
              ? sign == prevailing(hedged, origin, 1)
              // A louder hedge for the statement stays, or its turning into an affirmation by a
              // quieter source would lower the belief.
              : sign > 0 && affirmations.prevailing(1) > 0;
    };
  }

  private static int prevailing(Map<String, SignSet> text, String origin, int preferred) {
    return text.getOrDefault(origin, new SignSet()).prevailing(preferred);
  }

  private Map<String, SignSet> of(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> affirmed;
      case DENIES -> denied;
      case HEDGES -> hedged;
    };
  }

  /** Which signs occur among the ratios of a text. */
  private static final class SignSet {
    private boolean positive;
    private boolean negative;

    void add(double ratio) {
      positive |= ratio > 0;
      negative |= ratio < 0;
    }

    /** The preferred sign if it occurs, else the opposite, else 0. */
    int prevailing(int preferred) {
      boolean hasPreferred = preferred > 0 ? positive : negative;
      boolean hasOpposite = preferred > 0 ? negative : positive;
      return hasPreferred ? preferred : hasOpposite ? -preferred : 0;
    }
  }
}
