package dev.credence.local.result;

import dev.credence.local.client.Answer;
import dev.credence.local.client.ServiceClient;
import dev.credence.local.client.ServiceException;
import dev.credence.local.sample.BeliefQuestion;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the services have found out: stories, the scoreboard, beliefs, and where to look further.
 */
public final class ResultText {
  private static final int MOST = 5000;
  private static final int SHOWN_STORIES = 20;

  private final ServiceClient ingest;
  private final ServiceClient scoring;

  /** Over two running services. */
  public ResultText(ServiceClient ingest, ServiceClient scoring) {
    this.ingest = ingest;
    this.scoring = scoring;
  }

  /**
   * The whole text.
   *
   * @param beliefs what to ask
   * @return its lines, at most 100 characters each, those of tables at most 120
   */
  public List<String> lines(List<BeliefQuestion> beliefs) {
    List<String> lines = new ArrayList<>();
    section(lines, "Stories with several reports", this::stories);
    section(
        lines,
        "Sources",
        text -> text.addAll(ScoreboardText.lines(scoring.list("/v1/sources?limit=500", MOST))));
    if (!beliefs.isEmpty()) {
      section(lines, "Beliefs", text -> beliefs.forEach(belief -> belief(text, belief)));
    }
    section(
        lines, "Addresses", text -> text.addAll(addresses(ingest.service(), scoring.service())));
    return lines;
  }

  private static void section(List<String> lines, String title, Consumer<List<String>> content) {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    lines.add(title);
    lines.add("=".repeat(title.length()));
    try {
      content.accept(lines);
    } catch (ServiceException e) {
      lines.addAll(Text.wrapped(0, "Not to be had: " + e.getMessage()));
    }
  }

  private void stories(List<String> lines) {
    Map<String, Integer> reports = new LinkedHashMap<>();
    ingest
        .list("/v1/reports?limit=500", MOST)
        .forEach(report -> reports.merge(report.path("storyId").asText(), 1, Integer::sum));
    List<String> several =
        reports.entrySet().stream()
            .filter(story -> story.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();
    int alone = reports.size() - several.size();
    several.stream().limit(SHOWN_STORIES).forEach(storyId -> story(lines, storyId));
    if (several.size() > SHOWN_STORIES) {
      lines.add("and " + (several.size() - SHOWN_STORIES) + " more stories");
    }
    lines.add(
        several.isEmpty()
            ? "None."
            : "Besides, " + Text.count(alone, "story") + " with one report.");
  }

  private void story(List<String> lines, String storyId) {
    Answer story = ingest.get("/v1/stories/" + storyId);
    lines.addAll(story.isOk() ? StoryText.lines(story.body()) : failure("story " + storyId, story));
    lines.add("");
  }

  private void belief(List<String> lines, BeliefQuestion question) {
    Answer belief = scoring.post("/v1/beliefs", question.request());
    lines.addAll(
        belief.isOk()
            ? BeliefText.lines(question.statement(), belief.body())
            : failure(Text.quoted(question.statement(), 60), belief));
    lines.add("");
  }

  private static List<String> failure(String what, Answer answer) {
    return Text.wrapped(0, what + ": " + String.join("; ", answer.complaint()));
  }

  static List<String> addresses(URI ingest, URI scoring) {
    TextTable table = new TextTable(0, List.of(TextTable.Column.TEXT, TextTable.Column.TEXT));
    table.row("ingest, Swagger UI", ingest + "/swagger-ui");
    table.row("ingest, health", ingest + "/q/health/ready");
    table.row("scoring, Swagger UI", scoring + "/swagger-ui");
    table.row("scoring, health", scoring + "/q/health/ready");
    return table.lines();
  }
}
