package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures the link rule on hand-labelled pairs of real news texts and prints a table.
 *
 * <p>Argument: the folder with {@code reuse_labels.csv} and {@code train_bodies.csv}. Pairs are
 * divided into two halves by a hash of their body ids, so that a threshold can be chosen on the
 * first and checked on the second.
 */
public final class ReuseEvaluation {

  private record Pair(String a, String b, char label, Measures measures, String link) {

    boolean isFitted() {
      return Math.floorMod((a + "|" + b).hashCode(), 2) == 0;
    }

    boolean isCopy() {
      return label == 'N' || label == 'D';
    }

    boolean isLinked() {
      return Set.of("EXACT", "NEAR", "DERIVED").contains(link);
    }
  }

  private ReuseEvaluation() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, String> bodies = new HashMap<>();
    for (List<String> row : rows(Files.readString(folder.resolve("train_bodies.csv")))) {
      bodies.put("train:" + row.get(0), Normaliser.normalise(row.get(1)));
    }
    List<List<String>> labels = rows(Files.readString(folder.resolve("reuse_labels.csv")));
    List<Pair> pairs =
        labels.stream()
            .skip(1)
            .map(row -> pair(row.get(0), row.get(1), row.get(2).charAt(0), bodies))
            .toList();
    pairs.forEach(ReuseEvaluation::print);
    report("fitted half", pairs.stream().filter(Pair::isFitted).toList());
    report("held-out half", pairs.stream().filter(p -> !p.isFitted()).toList());
    report("all", pairs);
  }

  private static Pair pair(String a, String b, char label, Map<String, String> bodies) {
    String first = bodies.getOrDefault(a, "");
    String second = bodies.getOrDefault(b, "");
    TextProfile profileA = TextProfile.of(first);
    TextProfile profileB = TextProfile.of(second);
    Measures measures = Measures.between(profileA, profileB);
    // The data have no times: either text may be the later one.
    boolean checks =
        DebunkCues.marksAsFalse(first, second) || DebunkCues.marksAsFalse(second, first);
    Optional<LinkKind> link =
        first.equals(second)
            ? Optional.of(LinkKind.EXACT)
            : LinkRule.decide(measures, profileA, profileB, checks);
    return new Pair(a, b, label, measures, link.map(Enum::name).orElse("none"));
  }

  private static void print(Pair p) {
    Measures m = p.measures();
    System.out.printf(
        Locale.ROOT,
        "%s %-4s %-11s %-11s J3 %.3f C5 %.3f N5 %.3f run %4d shared %4d -> %s%n",
        p.label(),
        p.isFitted() ? "fit" : "held",
        p.a(),
        p.b(),
        m.jaccard3(),
        m.containment5(),
        m.narrative5(),
        m.longestRun(),
        m.shared5(),
        p.link());
  }

  private static void report(String title, List<Pair> pairs) {
    long copies = pairs.stream().filter(Pair::isCopy).count();
    long linked = pairs.stream().filter(Pair::isLinked).count();
    long right = pairs.stream().filter(p -> p.isCopy() && p.isLinked()).count();
    Map<String, Integer> table = new TreeMap<>();
    pairs.forEach(p -> table.merge(p.label() + " " + p.link(), 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d pairs, %d copies, %d linked, %d right, precision %.3f, recall %.3f%n%s%n",
        title,
        pairs.size(),
        copies,
        linked,
        right,
        (double) right / linked,
        (double) right / copies,
        table);
  }

  /** Rows of comma-separated values (RFC 4180), with quoted line breaks. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        // A doubled mark leaves and enters again: the second one belongs to the field.
        if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
          field.append(c);
        }
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n')) {
        field.append(c);
      } else {
        row.add(field.toString().strip());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }
}
