package dev.credence.evaluation.measure;

import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import dev.credence.ingest.claim.RuleClaimExtractor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Extraction of claims from texts of 100,000 characters that repeat what rules look for. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HostileClaimBenchmark {

  private static final int LENGTH = 100_000;

  /** What is repeated. */
  @Param({
    "said ",
    "x",
    "He said that he said, ",
    "\u201cno\u201d, ",
    "\"",
    "'",
    ", ",
    "(",
    "1",
    "1,000 or ",
    "more than two ",
    "not ",
    "denied that it denied ",
    "according to ",
    "reportedly ",
    "Anna Berg of ",
    "the ministry's ",
    "who said ",
    "A ",
    "last May 5, ",
    "Mr. ",
    "The navy said. ",
    "the claim that the claim that ",
    "and ",
    "% $ \u20ac ",
    ".",
    "\n",
    "could not be independently verified "
  })
  public String piece = "";

  private final RuleClaimExtractor extractor = new RuleClaimExtractor();
  private ReportText report = ClaimBenchmark.report("");

  /** Repeats the piece. */
  @Setup
  public void prepare() {
    report = ClaimBenchmark.report(piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH));
  }

  /** From the text to its claims. */
  @Benchmark
  public List<ExtractedClaim> extract() {
    return extractor.extract(report);
  }
}
