package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.Stances;
import java.util.ArrayList;
import java.util.List;

/** Invented headlines. */
final class HeadlineMother {

  private static final List<String> PLACES =
      List.of("Talmora", "Karsa", "Ilven", "Vesmar", "Karvel", "Orsk", "Belm", "Tarn");
  private static final List<String> THINGS =
      List.of("bridge", "harbour", "ferry", "mill", "tower", "library", "tunnel", "market");

  private HeadlineMother() {}

  /** Three headlines for each of 64 claims, one of each side. */
  static List<Headline> headlines() {
    List<Headline> headlines = new ArrayList<>();
    for (String place : PLACES) {
      for (String thing : THINGS) {
        String claim = place + " " + thing;
        String statement = "The " + thing + " of " + place + " was sold";
        headlines.add(Headline.of(claim, statement, place + " sells its " + thing, Side.FOR));
        headlines.add(
            Headline.of(claim, statement, "No, " + place + " did not sell " + thing, Side.AGAINST));
        headlines.add(
            Headline.of(
                claim, statement, "Did " + place + " sell its " + thing + "?", Side.OBSERVING));
      }
    }
    return headlines;
  }

  static Judged judged(Side side, double forIt, double against) {
    return new Judged(
        new Headline("c", "s", "t", side, List.of()),
        new Stances(forIt, against, 1 - forIt - against, List.of()));
  }
}
