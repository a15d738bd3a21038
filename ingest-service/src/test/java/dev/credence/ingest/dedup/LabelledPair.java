package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A pair of real news texts with what a reader called it.
 *
 * @param label N near-duplicate, D derived copy, P small reuse, Q shared quotation with own
 *     writing, X debunk that quotes, B page furniture, U incidental
 * @param corrected the label after a second reading of the pairs where label and rule disagree
 * @param reason of the second reading; empty where there was none
 * @param isFirstHalf in which half the pair is: pairs that share a text, also through others, are
 *     in the same one
 * @param kind the link that the rule makes; none for unrelated texts
 */
record LabelledPair(
    String a,
    String b,
    char label,
    char corrected,
    String reason,
    boolean isFirstHalf,
    TextProfile textA,
    TextProfile textB,
    String kind) {

  static List<LabelledPair> read(Path folder, Map<String, String> bodies) {
    List<List<String>> rows = NewsBodies.table(folder.resolve("reuse_labels.csv"));
    Map<String, List<String>> corrections = corrections();
    Map<String, String> components = components(rows);
    List<LabelledPair> pairs = new ArrayList<>();
    for (List<String> row : rows) {
      String a = row.get(0);
      String b = row.get(1);
      char label = row.get(2).charAt(0);
      List<String> correction = corrections.getOrDefault(a + " " + b, List.of());
      TextProfile textA = TextProfile.of(bodies.getOrDefault(a, ""));
      TextProfile textB = TextProfile.of(bodies.getOrDefault(b, ""));
      pairs.add(
          new LabelledPair(
              a,
              b,
              label,
              correction.isEmpty() ? label : correction.get(3).charAt(0),
              correction.isEmpty() ? "" : correction.get(4),
              Math.floorMod(component(a, components).hashCode(), 2) == 0,
              textA,
              textB,
              kind(textA, textB)));
    }
    return pairs;
  }

  static String kind(TextProfile a, TextProfile b) {
    if (a.normalised().equals(b.normalised())) {
      return LinkKind.EXACT.name();
    }
    return LinkRule.between(a, b).map(link -> link.kind().name()).orElse("none");
  }

  boolean isCopy(boolean afterCorrection) {
    return "ND".indexOf(afterCorrection ? corrected : label) >= 0;
  }

  boolean isLinked() {
    return isCopy(kind);
  }

  static boolean isCopy(String kind) {
    return List.of("EXACT", "NEAR", "DERIVED").contains(kind);
  }

  /** Parents of a union-find forest whose root is the least id of the component. */
  private static Map<String, String> components(List<List<String>> rows) {
    Map<String, String> parents = new HashMap<>();
    for (List<String> row : rows) {
      String a = component(row.get(0), parents);
      String b = component(row.get(1), parents);
      if (!a.equals(b)) {
        parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
      }
    }
    return parents;
  }

  private static String component(String id, Map<String, String> parents) {
    String root = id;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    return root;
  }

  private static Map<String, List<String>> corrections() {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledPair.class.getResourceAsStream("/dedup/reuse-corrections.csv"))) {
      Map<String, List<String>> corrections = new HashMap<>();
      for (List<String> row : Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        corrections.put(row.get(0) + " " + row.get(1), row);
      }
      return corrections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
