package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.contract.DateInterval;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Headlines towards rumours (Emergent, Ferreira and Vlachos 2016), for checking only: the rumour as
 * the fact, the headline as a statement that is affirmed. The label is of the whole article, and
 * most headlines put the rumour in words that no slot has, so that the matcher alone decides few.
 */
class EmergentMatchTest {
  private record Row(String rumour, String stance, String headline) {}

  @Test
  void what_is_sure_on_real_headlines_is_mostly_right() throws IOException {
    Matcher matcher = new Matcher();
    Map<String, Integer> counts = new HashMap<>();
    Set<Row> rows = new HashSet<>(rows());
    int sure = 0;
    int right = 0;
    int wrongSide = 0;
    for (Row row : rows) {
      Match match =
          matcher.match(
              Statement.of(row.rumour(), DateInterval.OPEN),
              Statement.of(row.headline(), DateInterval.OPEN));
      if (match.confidence() != Confidence.SURE) {
        continue;
      }
      sure++;
      String said = match.relation() == Relation.OPPOSITE ? "against" : "for";
      right += said.equals(row.stance()) ? 1 : 0;
      wrongSide += !said.equals(row.stance()) && !row.stance().equals("observing") ? 1 : 0;
      counts.merge(said + " where the label says " + row.stance(), 1, Integer::sum);
    }
    System.out.printf(
        "Emergent: %d pairs, sure %d, right %d, of the wrong side %d %s%n",
        rows.size(), sure, right, wrongSide, counts);
    assertTrue(sure >= 40, "sure " + sure);
    assertTrue(right >= 0.65 * sure, "right " + right + " of " + sure);
    assertTrue(wrongSide <= 0.10 * sure, "of the wrong side " + wrongSide + " of " + sure);
  }

  private static List<Row> rows() throws IOException {
    String shared = System.getProperty("credence.shared");
    assumeTrue(shared != null, "system property credence.shared is not set");
    Path file = Path.of(shared, "data", "emergent", "emergent_tidy.csv");
    assumeTrue(Files.isReadable(file), "no headlines in " + file);
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> fields = fields(line);
        if (fields.size() == 11 && !fields.get(10).isBlank() && !fields.get(2).isBlank()) {
          rows.add(new Row(fields.get(2), fields.get(9), fields.get(10)));
        }
      }
    }
    return rows;
  }

  /** The fields of a line of comma-separated values in which quotes may stand (RFC 4180). */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
