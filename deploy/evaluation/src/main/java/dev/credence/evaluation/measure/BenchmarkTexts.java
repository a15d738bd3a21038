package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.corpus.RealBodies;
import java.nio.file.Path;
import java.util.List;

/** The texts of a benchmark: real bodies where the system property names them, else invented. */
final class BenchmarkTexts {

  private static final int INVENTED = 1_683;

  private BenchmarkTexts() {}

  static List<String> read() {
    String folder = System.getProperty(Jmh.DATA);
    return folder == null
        ? new Corpus(Language.invented(), 1, 100)
            .take(INVENTED).stream().map(Document::text).toList()
        : RealBodies.read(Path.of(folder));
  }
}
