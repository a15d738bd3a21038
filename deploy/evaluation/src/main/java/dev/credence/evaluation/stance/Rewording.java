package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * The same headlines against another wording of what they are about: the first other headline that
 * is for the claim stands in for the claim's own. Shows whether a model clings to how Emergent's
 * editors word a claim.
 */
final class Rewording {

  private Rewording() {}

  static List<Headline> of(List<Headline> headlines) {
    List<Headline> reworded = new ArrayList<>();
    for (Headline headline : headlines) {
      headlines.stream()
          .filter(other -> other.claim().equals(headline.claim()))
          .filter(other -> other.side() == Side.FOR && !other.text().equals(headline.text()))
          .findFirst()
          .ifPresent(
              other ->
                  reworded.add(
                      Headline.of(
                          headline.claim(), other.text(), headline.text(), headline.side())));
    }
    return reworded;
  }
}
