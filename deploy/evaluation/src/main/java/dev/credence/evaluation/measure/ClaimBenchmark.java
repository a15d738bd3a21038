package dev.credence.evaluation.measure;

import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import dev.credence.ingest.claim.RuleClaimExtractor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Extraction of claims by rules, one document an operation, over all documents in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ClaimBenchmark {

  private static final Instant PUBLISHED = Instant.parse("2021-07-10T12:00:00Z");

  private final RuleClaimExtractor extractor = new RuleClaimExtractor();
  private ReportText[] reports = new ReportText[0];
  private int next;

  static ReportText report(String text) {
    return new ReportText("example.org", "Example", text, PUBLISHED, "en");
  }

  /** Reads or invents the documents. */
  @Setup
  public void prepare() {
    reports = BenchmarkTexts.read().stream().map(ClaimBenchmark::report).toArray(ReportText[]::new);
  }

  /** From a text to its claims. */
  @Benchmark
  public List<ExtractedClaim> extract() {
    next = next + 1 < reports.length ? next + 1 : 0;
    return extractor.extract(reports[next]);
  }
}
