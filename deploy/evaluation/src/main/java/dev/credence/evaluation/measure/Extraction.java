package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.corpus.RealBodies;
import dev.credence.evaluation.result.Figure;
import dev.credence.ingest.claim.RuleClaimExtractor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;

/** How fast claims are extracted from real texts, and from texts that are made to be slow. */
public final class Extraction implements Measurement {

  private static final String COMMAND = "deploy/evaluation/speed --only claims";
  private static final double DOCUMENTS = 300;
  private static final double HOSTILE_MILLISECONDS = 50;
  private static final double GROWTH = 1.1;
  private static final int PASSES = 5;
  private static final int SOME = 300;

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    out.accept("  " + settings.data().map(data -> "real bodies").orElse("invented texts"));
    List<Figure> figures = new ArrayList<>();
    for (RunResult result : Jmh.run(ClaimBenchmark.class, settings)) {
      double perSecond = result.getPrimaryResult().getScore();
      double error = result.getPrimaryResult().getScoreError();
      String got = String.format(Locale.ROOT, "%.0f ± %.0f", perSecond, error);
      figures.add(
          Figure.goal(
              "extraction of claims, documents/s on one core",
              String.format(Locale.ROOT, ">= %.0f", DOCUMENTS),
              got,
              perSecond >= DOCUMENTS,
              COMMAND));
    }
    figures.add(slowest(settings, out));
    figures.add(memory(settings));
    return figures;
  }

  private static Figure slowest(Settings settings, Consumer<String> out) throws Exception {
    double slowest = 0;
    String what = "";
    for (RunResult result : Jmh.run(HostileClaimBenchmark.class, settings)) {
      String piece = result.getParams().getParam("piece");
      double milliseconds = result.getPrimaryResult().getScore();
      out.accept(String.format(Locale.ROOT, "  %6.1f ms of '%s'", milliseconds, piece.strip()));
      if (milliseconds > slowest) {
        slowest = milliseconds;
        what = piece.strip();
      }
    }
    return Figure.goal(
        "slowest of the hostile texts of 100,000 characters, ms",
        String.format(Locale.ROOT, "<= %.0f", HOSTILE_MILLISECONDS),
        String.format(Locale.ROOT, "%.0f ('%s')", slowest, what),
        slowest <= HOSTILE_MILLISECONDS,
        COMMAND);
  }

  /** What is still in use when the same texts have been read once and several times. */
  private static Figure memory(Settings settings) {
    List<String> texts =
        settings
            .data()
            .map(RealBodies::read)
            .orElseGet(
                () ->
                    new Corpus(Language.invented(), 1, 100)
                        .take(SOME).stream().map(Document::text).toList());
    List<String> some = texts.subList(0, Math.min(SOME, texts.size()));
    RuleClaimExtractor extractor = new RuleClaimExtractor();
    double once = usedAfter(extractor, some, 1);
    double often = usedAfter(extractor, some, PASSES);
    return Figure.goal(
        "heap in use after " + PASSES + " more passes over " + some.size() + " texts, ratio",
        String.format(Locale.ROOT, "<= %.1f", GROWTH),
        String.format(Locale.ROOT, "%.2f (%.0f MB)", often / once, often / (1 << 20)),
        often / once <= GROWTH,
        COMMAND);
  }

  private static double usedAfter(RuleClaimExtractor extractor, List<String> texts, int passes) {
    for (int pass = 0; pass < passes; pass++) {
      texts.forEach(text -> extractor.extract(ClaimBenchmark.report(text)));
    }
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
