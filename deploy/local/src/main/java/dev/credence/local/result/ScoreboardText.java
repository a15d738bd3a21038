package dev.credence.local.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.local.result.TextTable.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The scoreboard: a line for every source, those that can be judged first. */
final class ScoreboardText {
  private static final int SHOWN = 40;

  private ScoreboardText() {}

  static List<String> lines(List<JsonNode> sources) {
    if (sources.isEmpty()) {
      return List.of("There are no sources yet.");
    }
    TextTable table =
        new TextTable(
            0,
            List.of(
                Column.NAME,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER));
    table.row(
        "source",
        "mean",
        "95 % interval",
        "grade",
        "settled",
        "weight",
        "held/ref.",
        "relayed",
        "attributed");
    List<JsonNode> sorted = new ArrayList<>(sources);
    sorted.sort(
        Comparator.comparing((JsonNode source) -> Text.of(source, "grade").equals("F"))
            .thenComparing(source -> source.path("settled").asInt() == 0)
            .thenComparing(source -> -source.path("mean").asDouble())
            .thenComparing(source -> Text.of(source, "source")));
    sorted.stream().limit(SHOWN).forEach(source -> row(table, source));
    List<String> lines = new ArrayList<>(table.lines());
    if (sorted.size() > SHOWN) {
      lines.add("and " + (sorted.size() - SHOWN) + " more");
    }
    lines.add("");
    lines.addAll(
        Text.wrapped(
            0,
            "Grade F: too little evidence to be judged. held/ref.: the weight of what held and of"
                + " what was refuted. relayed, attributed: the same for what an outlet passed on"
                + " and for what others put into a speaker's mouth; neither is part of the"
                + " score."));
    return lines;
  }

  private static void row(TextTable table, JsonNode source) {
    JsonNode interval = source.path("interval");
    table.row(
        Text.of(source, "source"),
        Text.fixed(source, "mean"),
        Text.fixed(interval, "low") + " - " + Text.fixed(interval, "high"),
        Text.of(source, "grade"),
        Text.of(source, "settled"),
        Text.weight(source, "effective"),
        heldAndRefuted(source),
        heldAndRefuted(source.path("relayed")),
        heldAndRefuted(source.path("attributed")));
  }

  private static String heldAndRefuted(JsonNode trials) {
    return trials.path("held").isNumber()
        ? Text.weight(trials, "held") + "/" + Text.weight(trials, "refuted")
        : "-";
  }
}
