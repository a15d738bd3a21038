package dev.credence.local.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.local.result.TextTable.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A story: who reported it, who took it from whom, and what was left out on the way. */
final class StoryText {
  private static final int SHOWN_SENTENCES = 3;
  private static final int SENTENCE = 240;

  private StoryText() {}

  static List<String> lines(JsonNode story) {
    JsonNode members = story.path("members");
    Map<String, String> outlets = new HashMap<>();
    members.forEach(m -> outlets.put(m.path("reportId").asText(), Text.of(m, "outlet")));

    List<String> lines = new ArrayList<>();
    String title = Text.of(members.path(0), "title");
    lines.addAll(
        Text.wrapped(
            0,
            Text.quoted(title, 60)
                + ": "
                + Text.count(members.size(), "report")
                + ", "
                + Text.count(story.path("independentOrigins").asInt(), "independent origin")));
    TextTable table =
        new TextTable(
            2,
            List.of(
                Column.TEXT,
                Column.NAME,
                Column.NUMBER,
                Column.NAME,
                Column.NAME,
                Column.NUMBER,
                Column.NUMBER,
                Column.NUMBER));
    table.row(
        "role", "outlet", "shared", "taken from", "counts as", "dropped", "added", "hardened");
    members.forEach(member -> row(table, member, outlets));
    lines.addAll(table.lines());
    members.forEach(member -> sentences(lines, member));
    return lines;
  }

  private static void row(TextTable table, JsonNode member, Map<String, String> outlets) {
    boolean derived = member.hasNonNull("originReportId");
    table.row(
        Text.of(member, "role"),
        Text.of(member, "outlet"),
        member.path("containment").isNumber()
            ? Text.percent(member.path("containment").doubleValue())
            : "-",
        derived ? outlets.getOrDefault(member.path("originReportId").asText(), "?") : "-",
        origin(Text.of(member, "origin"), outlets),
        derived ? Integer.toString(member.path("dropped").size()) : "-",
        derived ? Integer.toString(member.path("added").size()) : "-",
        derived ? Integer.toString(member.path("hardened").size()) : "-");
  }

  private static String origin(String key, Map<String, String> outlets) {
    return key.startsWith("report:")
        ? outlets.getOrDefault(key.substring("report:".length()), key)
        : key;
  }

  private static void sentences(List<String> lines, JsonNode member) {
    JsonNode dropped = member.path("dropped");
    if (dropped.size() > 0) {
      lines.add("  " + Text.of(member, "outlet") + " dropped:");
      for (int i = 0; i < Math.min(SHOWN_SENTENCES, dropped.size()); i++) {
        lines.addAll(Text.wrapped(4, Text.quoted(dropped.path(i).asText(), SENTENCE)));
      }
      if (dropped.size() > SHOWN_SENTENCES) {
        lines.add("    and " + (dropped.size() - SHOWN_SENTENCES) + " more");
      }
    }
    for (JsonNode hardened : member.path("hardened")) {
      lines.add(
          "  "
              + Text.of(member, "outlet")
              + " hardened, losing "
              + Text.of(hardened, "lost")
              + ":");
      lines.addAll(Text.wrapped(4, "from " + Text.quoted(Text.of(hardened, "before"), SENTENCE)));
      lines.addAll(Text.wrapped(4, "to   " + Text.quoted(Text.of(hardened, "after"), SENTENCE)));
    }
  }
}
