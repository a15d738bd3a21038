package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.corpus.RealBodies;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The sizes of the measurements.
 *
 * @param root the folder of the whole project
 * @param data the folder of the FNC-1 data; without it texts are invented from nothing
 * @param seed of the texts
 * @param documents reports in a round of the throughput measurement
 * @param rounds rounds of the throughput measurement
 * @param connections connections of single submissions
 * @param fewReports the small size of the growth measurement
 * @param manyReports the large size of the growth measurement
 * @param days how many days {@code manyReports} are spread over
 * @param probes how many probes at each size
 * @param pairs pairs in a run
 * @param pairConnections connections that pairs are submitted over
 * @param runs runs of the pairs
 * @param lines lines of the long batch
 * @param heap the service's largest heap, as the JVM takes it
 * @param isShort whether the benchmarks of single functions run for a few seconds only
 */
public record Settings(
    Path root,
    Optional<Path> data,
    long seed,
    int documents,
    int rounds,
    int connections,
    int fewReports,
    int manyReports,
    int days,
    int probes,
    int pairs,
    int pairConnections,
    int runs,
    int lines,
    String heap,
    boolean isShort) {

  /** The words and lengths that texts are made of. */
  Language language() {
    return data.map(folder -> Language.of(RealBodies.read(folder))).orElseGet(Language::invented);
  }

  /** A corpus of the density that the growth measurement has. */
  Corpus corpus(Language language, long offset) {
    return new Corpus(language, seed + offset, (double) manyReports / days);
  }
}
