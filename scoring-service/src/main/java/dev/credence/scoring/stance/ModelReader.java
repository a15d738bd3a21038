package dev.credence.scoring.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a file of coefficients. Lines that start with # are comments. Then, divided by tabs: the
 * format, the version, the scale, the bias and the number of features, each after its name, and one
 * line a feature with its name and its weights for FOR and AGAINST in thousandths. The weight for
 * OBSERVING is what makes the three add up to nothing, as they do in the fit.
 */
final class ModelReader {

  static final String FORMAT = "credence-stance-1";

  private static final double UNIT = 1e-3;

  private final BufferedReader in;
  private int line;

  ModelReader(Reader coefficients) {
    this.in = new BufferedReader(coefficients);
  }

  StanceModel read() {
    try {
      if (!FORMAT.equals(header("format", 2)[1])) {
        throw wrong("the format is not " + FORMAT);
      }
      String version = header("version", 2)[1];
      double scale = number(header("scale", 2)[1]);
      if (scale <= 0) {
        throw wrong("the scale is not above 0");
      }
      double[] bias = weights(header("bias", 3));
      int size = whole(header("features", 2)[1]);
      if (size < 0) {
        throw wrong("the number of features is below 0");
      }
      Map<String, double[]> weights = new HashMap<>();
      for (int i = 0; i < size; i++) {
        String[] row = row(3, "feature " + (i + 1) + " of " + size);
        if (weights.put(row[0], weights(row)) != null) {
          throw wrong("the feature \"" + row[0] + "\" is there twice");
        }
      }
      if (in.readLine() != null) {
        throw wrong("more lines than the " + size + " features announced");
      }
      return new StanceModel(version, scale, bias, weights);
    } catch (IOException e) {
      throw new UncheckedIOException("the stance model cannot be read", e);
    }
  }

  private String[] header(String name, int columns) throws IOException {
    String[] row = row(columns, "\"" + name + "\"");
    if (!row[0].equals(name)) {
      throw wrong("\"" + name + "\" is expected, not \"" + row[0] + "\"");
    }
    return row;
  }

  private String[] row(int columns, String expected) throws IOException {
    String text;
    do {
      text = in.readLine();
      line++;
    } while (text != null && text.startsWith("#"));
    if (text == null) {
      throw wrong("the file ends where " + expected + " is expected");
    }
    String[] row = text.split("\t", -1);
    if (row.length != columns || row[0].isEmpty()) {
      throw wrong(columns + " columns are expected for " + expected);
    }
    return row;
  }

  private double[] weights(String[] row) {
    double forIt = UNIT * whole(row[1]);
    double against = UNIT * whole(row[2]);
    double[] weights = new double[Side.values().length];
    weights[Side.FOR.index()] = forIt;
    weights[Side.AGAINST.index()] = against;
    weights[Side.OBSERVING.index()] = -forIt - against;
    return weights;
  }

  private int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong("\"" + text + "\" is not a whole number");
    }
  }

  private double number(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is not finite.
    }
    throw wrong("\"" + text + "\" is not a number");
  }

  private ModelFormatException wrong(String reason) {
    return new ModelFormatException(line, reason);
  }
}
