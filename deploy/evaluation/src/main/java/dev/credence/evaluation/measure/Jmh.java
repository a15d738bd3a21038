package dev.credence.evaluation.measure;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks on one thread in a process of their own. */
final class Jmh {

  /** The system property that names the folder of the FNC-1 data. */
  static final String DATA = "credence.evaluation.data";

  private Jmh() {}

  /** The results of the benchmarks of a class. */
  static Collection<RunResult> run(Class<?> benchmarks, Settings settings) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmarks.getSimpleName() + "\\.")
            .threads(1)
            .forks(1)
            .warmupIterations(settings.isShort() ? 1 : 3)
            .warmupTime(TimeValue.seconds(settings.isShort() ? 2 : 3))
            .measurementIterations(settings.isShort() ? 2 : 5)
            .measurementTime(TimeValue.seconds(settings.isShort() ? 1 : 3))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    settings.data().ifPresent(data -> options.jvmArgsAppend("-D" + DATA + "=" + data));
    return new Runner(options.build()).run();
  }
}
