package dev.credence.evaluation.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure over several divisions into folds. */
record Means(double mean, double least, double most) {

  static <T> Means of(List<T> divisions, ToDoubleFunction<T> figure) {
    List<Double> values = new ArrayList<>();
    divisions.forEach(division -> values.add(figure.applyAsDouble(division)));
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    return new Means(mean, Collections.min(values), Collections.max(values));
  }

  /** The mean with the least and the greatest: {@code .801 (.797-.804)}. */
  @Override
  public String toString() {
    return Double.isNaN(mean)
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", mean, least, most);
  }

  /** The mean alone. */
  String brief() {
    return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.3f", mean);
  }
}
