package dev.credence.evaluation.measure;

import dev.credence.evaluation.result.Figure;
import java.util.List;
import java.util.function.Consumer;

/** Something that can be measured on its own. */
@FunctionalInterface
public interface Measurement {

  /**
   * Measures it.
   *
   * @param out takes lines for the person at the terminal
   */
  List<Figure> run(Settings settings, Consumer<String> out) throws Exception;
}
