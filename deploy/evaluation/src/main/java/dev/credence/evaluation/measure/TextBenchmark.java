package dev.credence.evaluation.measure;

import dev.credence.ingest.dedup.Fingerprints;
import dev.credence.ingest.dedup.Measures;
import dev.credence.ingest.dedup.TextProfile;
import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps of finding copies, one document an operation, over all documents in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TextBenchmark {

  private String[] raw = new String[0];
  private String[] normalised = new String[0];
  private TextProfile[] profiles = new TextProfile[0];
  private int next;

  /** Reads or invents the documents. */
  @Setup
  public void prepare() {
    List<String> texts = BenchmarkTexts.read();
    raw = texts.toArray(String[]::new);
    normalised = texts.stream().map(Normaliser::normalise).toArray(String[]::new);
    profiles =
        texts.stream().map(Normaliser::normalise).map(TextProfile::of).toArray(TextProfile[]::new);
  }

  private int next() {
    next = next + 1 < raw.length ? next + 1 : 0;
    return next;
  }

  /** From the submitted text to its normal form. */
  @Benchmark
  public String normalise() {
    return Normaliser.normalise(raw[next()]);
  }

  /** From the normal form to words. */
  @Benchmark
  public List<String> words() {
    return Words.of(normalised[next()]);
  }

  /** From the normal form to all runs of words. */
  @Benchmark
  public TextProfile profile() {
    return TextProfile.of(normalised[next()]);
  }

  /** From the normal form to fingerprints. */
  @Benchmark
  public long[] fingerprints() {
    return Fingerprints.of(TextProfile.of(normalised[next()]));
  }

  /** Two documents compared on their full texts. */
  @Benchmark
  public Measures pairVerification() {
    int one = next();
    return Measures.between(profiles[one], profiles[(one + 7) % profiles.length]);
  }
}
