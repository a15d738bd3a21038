package dev.credence.evaluation.stance;

import dev.credence.evaluation.EvaluationException;
import dev.credence.scoring.stance.Feature;
import dev.credence.scoring.stance.Features;
import dev.credence.scoring.stance.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A labelled pair of a statement and a headline.
 *
 * @param claim which claim it belongs to; all of a claim stay in one fold
 * @param statement the claim's own headline
 * @param text the article's headline
 * @param side how the headline stands to the statement
 * @param features what is seen in the pair
 */
record Headline(String claim, String statement, String text, Side side, List<Feature> features) {

  /** The file in the folder with Emergent. */
  static final String FILE = "emergent_tidy.csv";

  private static final Map<String, Side> SIDES =
      Map.of("for", Side.FOR, "against", Side.AGAINST, "observing", Side.OBSERVING);

  static Headline of(String claim, String statement, String text, Side side) {
    return new Headline(claim, statement, text, side, Features.of(statement, text));
  }

  /** The headlines of Emergent, in the order of the file. */
  static List<Headline> read(Path folder) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(folder.resolve(FILE), StandardCharsets.UTF_8, format)) {
      return rows.stream().map(Headline::of).toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new EvaluationException(
          "The file " + folder.resolve(FILE) + " cannot be read: " + e, e);
    }
  }

  private static Headline of(CSVRecord row) {
    Side side = SIDES.get(row.get("stance"));
    if (side == null) {
      throw new EvaluationException(
          "Row " + row.getRecordNumber() + " has no known stance: " + row.get("stance"));
    }
    return of(row.get("claimId"), row.get("claimHeadline"), row.get("articleHeadline"), side);
  }
}
