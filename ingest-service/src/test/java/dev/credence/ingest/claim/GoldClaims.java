package dev.credence.ingest.claim;

import dev.credence.contract.Comparator;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import dev.credence.ingest.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the hand-labelled claims; {@code gold-claims.md} beside them says what they are. */
final class GoldClaims {

  private static final String FILE = "/claim/gold-claims.csv";

  // The columns of the file.
  private static final int TEXT = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int HALF = 3;
  private static final int CHECKABLE = 4;
  private static final int KIND = 5;
  private static final int HOLDER = 6;
  private static final int STANCE = 7;
  private static final int MODALITY = 8;
  private static final int SPAN_START = 9;
  private static final int SPAN_END = 10;
  private static final int QUANTITIES = 11;
  private static final int SURE = 12;

  private GoldClaims() {}

  /** The labelled texts; their wording is read from {@code shared}. */
  static List<GoldText> read(Path shared) throws IOException {
    return of(file(), GoldTexts.read(shared));
  }

  /** The labels as they are stored. */
  static String file() throws IOException {
    try (InputStream in = Objects.requireNonNull(GoldClaims.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The labelled texts, in the order of the file. */
  static List<GoldText> of(String csv, Map<String, String> texts) {
    Map<String, Map<Integer, List<List<String>>>> rows = new LinkedHashMap<>();
    for (List<String> row : Csv.rows(csv)) {
      rows.computeIfAbsent(row.get(TEXT), id -> new LinkedHashMap<>())
          .computeIfAbsent(number(row, START), start -> new ArrayList<>())
          .add(row);
    }
    List<GoldText> gold = new ArrayList<>();
    rows.forEach(
        (id, sentences) -> {
          String text = texts.get(id);
          if (text == null) {
            throw new IllegalArgumentException("There is no text " + id + ".");
          }
          int half = number(sentences.values().iterator().next().get(0), HALF);
          gold.add(
              new GoldText(
                  id, half, text, sentences.values().stream().map(GoldClaims::sentence).toList()));
        });
    return gold;
  }

  private static GoldSentence sentence(List<List<String>> rows) {
    List<String> first = rows.get(0);
    return new GoldSentence(
        number(first, START),
        number(first, END),
        first.get(CHECKABLE).equals("yes"),
        rows.stream().filter(row -> !row.get(KIND).isEmpty()).map(GoldClaims::claim).toList());
  }

  private static GoldClaim claim(List<String> row) {
    return new GoldClaim(
        HolderKind.valueOf(row.get(KIND)),
        row.get(HOLDER),
        Stance.valueOf(row.get(STANCE)),
        row.get(MODALITY),
        number(row, SPAN_START),
        number(row, SPAN_END),
        quantities(row.get(QUANTITIES)),
        row.get(SURE).equals("yes"));
  }

  private static int number(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  /** {@code ABOUT 500 USD; BETWEEN 3..5 year}. */
  private static List<Quantity> quantities(String field) {
    List<Quantity> quantities = new ArrayList<>();
    for (String quantity : field.split("; ", -1)) {
      if (!quantity.isEmpty()) {
        String[] parts = quantity.split(" ", 3);
        String[] ends = parts[1].split("\\.\\.", 2);
        quantities.add(
            new Quantity(
                new BigDecimal(ends[0]),
                ends.length > 1 ? new BigDecimal(ends[1]) : null,
                parts.length > 2 ? parts[2] : null,
                Comparator.valueOf(parts[0])));
      }
    }
    return quantities;
  }
}
