package dev.credence.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.local.client.Answer;
import dev.credence.local.client.ServiceClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Loads a sample through the public endpoints. Loading it again changes nothing. */
public final class SampleLoader {
  // The answers of one batch are read only after it has been sent, so they must fit into the
  // buffers of the connection.
  private static final int BATCH = 20;
  private static final long BATCH_CHARACTERS = 1_000_000;
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ServiceClient ingest;
  private final ServiceClient scoring;
  private final Consumer<String> out;

  /**
   * A loader.
   *
   * @param ingest where reports go
   * @param scoring where facts go
   * @param out takes the lines that tell what happens
   */
  public SampleLoader(ServiceClient ingest, ServiceClient scoring, Consumer<String> out) {
    this.ingest = ingest;
    this.scoring = scoring;
    this.out = out;
  }

  /**
   * Loads reports, waits until scoring knows them, and loads facts.
   *
   * @return how many files were refused
   */
  public int load(SampleFolder sample) {
    out.accept("Loading the sample " + sample.folder());
    Tally reports = new Tally();
    loadReports(sample, reports);
    out.accept("  " + reports.summary("report"));
    waitUntil("scoring knows every report", () -> backlog(ingest.get("/q/metrics").text()) == 0);
    Tally facts = new Tally();
    List<String> pending = loadFacts(sample, facts);
    out.accept("  " + facts.summary("fact"));
    waitUntil("every claim has been compared with them", () -> isNothingPending(pending));
    int refused = reports.refused + facts.refused;
    if (refused > 0) {
      out.accept("  " + refused + " of the files were refused; the reasons are above.");
    }
    return refused;
  }

  private void loadReports(SampleFolder sample, Tally tally) {
    List<Path> files = new ArrayList<>();
    List<ObjectNode> batch = new ArrayList<>();
    long characters = 0;
    for (Path file : sample.reports()) {
      try {
        ObjectNode report = Submissions.report(SampleFile.read(file));
        files.add(file);
        batch.add(report);
        characters += report.path("text").asText().length();
      } catch (SampleException e) {
        refuse(sample, file, List.of(String.valueOf(e.getMessage())), tally);
      }
      if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
        post(sample, files, batch, tally);
        files.clear();
        batch.clear();
        characters = 0;
      }
    }
    if (!batch.isEmpty()) {
      post(sample, files, batch, tally);
    }
  }

  private void post(SampleFolder sample, List<Path> files, List<ObjectNode> batch, Tally tally) {
    Answer answer = ingest.postLines("/v1/reports/batch", batch);
    if (!answer.isOk()) {
      files.forEach(file -> refuse(sample, file, answer.complaint(), tally));
      return;
    }
    List<Path> unanswered = new ArrayList<>(files);
    for (String text : answer.text().lines().toList()) {
      JsonNode line = ServiceClient.parse(text);
      int index = line.path("line").asInt() - 1;
      if (index < 0 || index >= files.size() || !unanswered.remove(files.get(index))) {
        continue;
      }
      if (line.path("status").asInt() / 100 == 2) {
        tally.accept(line.path("receipt").path("disposition").asText("stored"));
      } else {
        refuse(sample, files.get(index), Answer.complaint(line.path("problem")), tally);
      }
    }
    unanswered.forEach(file -> refuse(sample, file, List.of("there was no answer to it"), tally));
  }

  private List<String> loadFacts(SampleFolder sample, Tally tally) {
    List<String> pending = new ArrayList<>();
    for (Path file : sample.facts()) {
      try {
        Answer answer = scoring.post("/v1/facts", Submissions.fact(SampleFile.read(file)));
        if (answer.isOk()) {
          tally.accept(answer.status() == 201 ? "new" : "known before");
          pending.add(answer.body().path("factId").asText());
        } else {
          refuse(sample, file, answer.complaint(), tally);
        }
      } catch (SampleException e) {
        refuse(sample, file, List.of(String.valueOf(e.getMessage())), tally);
      }
    }
    return pending;
  }

  private void refuse(SampleFolder sample, Path file, List<String> complaint, Tally tally) {
    tally.refused++;
    out.accept("  REFUSED " + sample.shown(file) + ": " + complaint.get(0));
    complaint.stream().skip(1).forEach(line -> out.accept("          " + line));
  }

  private boolean isNothingPending(List<String> factIds) {
    factIds.removeIf(
        factId -> {
          Answer fact = scoring.get("/v1/facts/" + factId);
          return !fact.isOk() || fact.body().path("assessmentsPending").asInt() == 0;
        });
    return factIds.isEmpty();
  }

  /** What the metrics say of reports that scoring has not acknowledged; -1 if they say nothing. */
  static long backlog(String metrics) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("credence_delivery_backlog"))
        .filter(line -> " {".indexOf(line.charAt("credence_delivery_backlog".length())) >= 0)
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToLong(SampleLoader::count)
        .reduce(Long::sum)
        .orElse(-1);
  }

  private static long count(String number) {
    try {
      return (long) Math.ceil(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private void waitUntil(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + WAIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        out.accept(
            "  After " + WAIT.toSeconds() + " s it is still not so that " + what + "; going on.");
        return;
      }
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Counts what became of files. */
  private static final class Tally {
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int refused;

    void accept(String outcome) {
      accepted.merge(outcome.toLowerCase(Locale.ROOT).replace('_', ' '), 1, Integer::sum);
    }

    String summary(String noun) {
      int total = refused + accepted.values().stream().mapToInt(Integer::intValue).sum();
      List<String> parts = new ArrayList<>();
      accepted.forEach((outcome, count) -> parts.add(count + " " + outcome));
      if (refused > 0) {
        parts.add(refused + " refused");
      }
      return total
          + " "
          + noun
          + (total == 1 ? "" : "s")
          + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
  }
}
