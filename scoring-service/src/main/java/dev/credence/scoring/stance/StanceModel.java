package dev.credence.scoring.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A multinomial logistic regression over {@link Features}: p(side) is proportional to exp(scale *
 * (bias + sum of weight * value)). The scale makes the probabilities calibrated (Guo et al. 2017,
 * "On Calibration of Modern Neural Networks", there 1/temperature). Immutable.
 */
public final class StanceModel {

  private static final int CUES = 8;

  private static final class Standard {
    static final StanceModel MODEL = readStandard();
  }

  private final String version;
  private final double scale;
  private final double[] bias;
  private final Map<String, double[]> weights;

  StanceModel(String version, double scale, double[] bias, Map<String, double[]> weights) {
    this.version = version;
    this.scale = scale;
    this.bias = bias.clone();
    this.weights = Map.copyOf(weights);
  }

  /** The model that comes with the service. */
  public static StanceModel standard() {
    return Standard.MODEL;
  }

  /**
   * Reads coefficients.
   *
   * @throws ModelFormatException if the file is not whole
   * @throws UncheckedIOException if it cannot be read
   */
  public static StanceModel read(Reader coefficients) {
    return new ModelReader(coefficients).read();
  }

  /** Version of the coefficients, kept with every decision. */
  public String version() {
    return version;
  }

  /** The number of features that have a weight. */
  public int size() {
    return weights.size();
  }

  /**
   * Judges how a sentence stands to a statement.
   *
   * @param statement what the sentence may be for or against
   * @param sentence a headline or a sentence; of a longer text only the start is read
   */
  public Stances judge(String statement, String sentence) {
    return judge(Features.of(statement, sentence));
  }

  /** Judges features that were read before. */
  public Stances judge(List<Feature> features) {
    double[] sums = bias.clone();
    List<StanceCue> cues = new ArrayList<>();
    for (Feature feature : features) {
      double[] weight = weights.get(feature.name());
      if (weight != null) {
        int most = 0;
        for (int side = 0; side < sums.length; side++) {
          sums[side] += weight[side] * feature.value();
          most = weight[side] > weight[most] ? side : most;
        }
        cues.add(
            new StanceCue(
                feature.name(), Side.values()[most], scale * weight[most] * feature.value()));
      }
    }
    double[] p = softmax(sums, scale);
    cues.sort(
        Comparator.comparingDouble(StanceCue::weight).reversed().thenComparing(StanceCue::name));
    return new Stances(
        p[Side.FOR.index()],
        p[Side.AGAINST.index()],
        p[Side.OBSERVING.index()],
        cues.subList(0, Math.min(CUES, cues.size())));
  }

  private static double[] softmax(double[] sums, double scale) {
    double greatest = Math.max(sums[0], Math.max(sums[1], sums[2]));
    double[] p = new double[sums.length];
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(scale * (sums[i] - greatest));
      total += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= total;
    }
    return p;
  }

  private static StanceModel readStandard() {
    try (InputStream in = StanceModel.class.getResourceAsStream("/stance/headline-stance.tsv")) {
      if (in == null) {
        throw new IllegalStateException("data file stance/headline-stance.tsv is missing");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the stance model cannot be read", e);
    }
  }
}
