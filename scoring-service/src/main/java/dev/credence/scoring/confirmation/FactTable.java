package dev.credence.scoring.confirmation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.contract.Problem;
import dev.credence.contract.ProblemType;
import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodySplitter;
import dev.credence.platform.ProblemException;
import dev.credence.platform.StrictJson;
import dev.credence.platform.StrictUtf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Facts in our own form as CSV of RFC 4180: a header of our field names in any order, a fact on
 * each row. Empty cells are fields left out. Blanks around a cell do not count.
 */
final class FactTable implements FactFile {

  /** What stands between two addresses of evidence: no address may hold it unescaped. */
  static final char EVIDENCE_SEPARATOR = '|';

  private static final Set<String> NUMBERS = Set.of("value", "tolerance");
  private static final String EVIDENCE = "evidence";
  private static final Set<String> COLUMNS =
      new TreeSet<>(
          Set.of(
              "statement",
              "question",
              "answer",
              "value",
              "unit",
              "tolerance",
              "topic",
              "holdsFrom",
              "holdsUntil",
              "confirmedAt",
              EVIDENCE));

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final ItemReader reader;
  private @Nullable List<String> header;

  FactTable(ItemReader reader) {
    this.reader = reader;
  }

  @Override
  public BodySplitter splitter() {
    return new CsvRecordSplitter(ItemReader.MAX_ITEM_BYTES);
  }

  @Override
  public boolean hasLines() {
    return true;
  }

  @Override
  public List<FactItem> read(BodyPiece piece) {
    List<String> columns = header;
    if (columns == null) {
      header = header(piece);
      return List.of();
    }
    List<String> cells = cells(piece);
    if (cells.size() != columns.size()) {
      throw ProblemException.of(
          ProblemType.MALFORMED_BODY,
          "The row has " + cells.size() + " cells, the header " + columns.size() + ".");
    }
    return List.of(new FactItem.OwnForm(reader.submission(row(columns, cells))));
  }

  private static List<String> header(BodyPiece piece) {
    try {
      return checked(cells(piece));
    } catch (ProblemException problem) {
      throw new UnreadableFile(problem);
    }
  }

  private static List<String> cells(BodyPiece piece) {
    ItemReader.requireShort(piece);
    try {
      StrictUtf8.requireUtf8(piece.bytes());
      String text = new String(piece.bytes(), StandardCharsets.UTF_8);
      try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
        List<CSVRecord> records = parser.getRecords();
        if (records.size() == 1) {
          return records.get(0).toList().stream().map(String::strip).toList();
        }
      }
    } catch (java.nio.charset.CharacterCodingException notUtf8) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY, "The row is not valid UTF-8.");
    } catch (IOException | UncheckedIOException malformed) {
      throw notARow();
    }
    throw notARow();
  }

  private static ProblemException notARow() {
    return ProblemException.of(
        ProblemType.MALFORMED_BODY,
        "The row is no CSV of RFC 4180: a quote is not closed, or text follows a closing quote.");
  }

  private static List<String> checked(List<String> names) {
    List<Problem.FieldError> errors = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String name : names) {
      if (!COLUMNS.contains(name)) {
        errors.add(
            new Problem.FieldError(
                "/" + shortened(name),
                "is not a column that we know; known: " + String.join(", ", COLUMNS)));
      } else if (!seen.add(name)) {
        errors.add(new Problem.FieldError("/" + name, "stands twice in the header"));
      }
    }
    for (String needed : List.of("confirmedAt", EVIDENCE)) {
      if (!seen.contains(needed)) {
        errors.add(new Problem.FieldError("/" + needed, "must be a column"));
      }
    }
    if (!seen.contains("statement") && !seen.contains("question")) {
      errors.add(new Problem.FieldError("/statement", "must be a column, or else /question"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
    return List.copyOf(names);
  }

  private static String shortened(String name) {
    int most = Math.min(100, name.length());
    return StrictJson.isStorable(name)
        ? name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, most)))
        : "?";
  }

  private ObjectNode row(List<String> columns, List<String> cells) {
    ObjectNode fact = reader.object();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      String cell = cells.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (cell.charAt(0) == '=') {
        throw ProblemException.invalidField("/" + column, "must not be a formula");
      }
      if (NUMBERS.contains(column)) {
        fact.put(column, number(column, cell));
      } else if (column.equals(EVIDENCE)) {
        addEvidence(fact.putArray(EVIDENCE), cell);
      } else {
        fact.put(column, cell);
      }
    }
    return fact;
  }

  private static BigDecimal number(String column, String cell) {
    try {
      if (cell.length() <= StrictJson.MAX_NUMBER_LENGTH) {
        return new BigDecimal(cell);
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as for one that is too long.
    }
    throw ProblemException.invalidField(
        "/" + column, "must be a number of at most " + StrictJson.MAX_NUMBER_LENGTH + " digits");
  }

  private static void addEvidence(ArrayNode evidence, String cell) {
    int start = 0;
    for (int i = 0; i <= cell.length(); i++) {
      if (i == cell.length() || cell.charAt(i) == EVIDENCE_SEPARATOR) {
        String address = cell.substring(start, i).strip();
        if (!address.isEmpty()) {
          evidence.add(address);
        }
        start = i + 1;
      }
    }
  }
}
