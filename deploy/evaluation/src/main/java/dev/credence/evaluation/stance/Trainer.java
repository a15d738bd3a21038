package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Feature;
import dev.credence.scoring.stance.StanceModel;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fits coefficients: all features of enough rows first, then the weightiest of them alone. What it
 * gives is what the service reads, rounding included. Deterministic.
 *
 * @param l2 how strongly large weights are held back
 * @param minRows in how many rows a feature must be seen
 * @param kept how many features are kept at most
 * @param allowed which features may be used, by name
 */
record Trainer(double l2, int minRows, int kept, Predicate<String> allowed) {

  private static final Set<String> NAMING_WORDS =
      Set.of("word", "words", "form", "shape", "shared");

  /** Chosen on all of Emergent by cross-validation, before the folds that are reported. */
  static final Trainer STANDARD = new Trainer(12, 2, 8_000, name -> true);

  /** The words alone. */
  static final Trainer BAG_OF_WORDS =
      new Trainer(3, 2, Integer.MAX_VALUE, name -> name.startsWith("word "));

  /** Cues, places, scopes, overlap and phrases, but nothing that names a word. */
  static final Trainer WITHOUT_WORDS =
      new Trainer(12, 2, Integer.MAX_VALUE, name -> !NAMING_WORDS.contains(group(name)));

  /** Whether a weight counts depends less on how often its feature is seen than on its size. */
  private static final double RARITY = .25;

  /** A model whose probabilities are those of the fit. */
  StanceModel model(List<Headline> headlines) {
    return StanceModel.read(new StringReader(coefficients(headlines, "trained", 1)));
  }

  /** The coefficients, as the service reads them. */
  String coefficients(List<Headline> headlines, String version, double scale) {
    return Coefficients.text(fit(headlines), version, scale);
  }

  private static String group(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The same without the second fit, where what is kept does not matter. */
  Trainer unpruned() {
    return new Trainer(l2, minRows, Integer.MAX_VALUE, allowed);
  }

  private Fit fit(List<Headline> headlines) {
    Samples all = Samples.of(headlines, names(headlines));
    Fit fit = Fit.of(all, l2);
    if (all.names().size() <= kept) {
      return fit;
    }
    double[] squares = all.squares();
    List<Integer> best =
        IntStream.range(0, all.names().size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer i) -> -fit.size(i) * StrictMath.pow(squares[i], RARITY))
                    .thenComparing(i -> i))
            .limit(kept)
            .sorted()
            .toList();
    Samples some = Samples.of(headlines, best.stream().map(i -> all.names().get(i)).toList());
    return Fit.of(some, l2, fit.of(best));
  }

  private List<String> names(List<Headline> headlines) {
    Map<String, Integer> rows = new TreeMap<>();
    for (Headline headline : headlines) {
      for (Feature feature : headline.features()) {
        rows.merge(feature.name(), 1, Integer::sum);
      }
    }
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue() >= minRows && allowed.test(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
