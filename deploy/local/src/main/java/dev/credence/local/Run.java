package dev.credence.local;

import dev.credence.local.client.ServiceClient;
import dev.credence.local.client.ServiceException;
import dev.credence.local.result.ResultText;
import dev.credence.local.sample.SampleException;
import dev.credence.local.sample.SampleFolder;
import dev.credence.local.sample.SampleLoader;
import dev.credence.postgres.PostgresException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs Credence on this machine until it is told to stop. */
public final class Run {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final Console console;
  private final AtomicInteger exitStatus = new AtomicInteger(OK);

  Run(Console console) {
    this.console = console;
  }

  /**
   * The program behind {@code deploy/local/run}.
   *
   * @param arguments see {@link Options}
   */
  public static void main(String[] arguments) {
    // A signal leads to exit as well, by itself; see stopOnExit.
    System.exit(new Run(Console.onTerminal()).run(arguments));
  }

  /** Runs until something ends it, and answers with the exit status. */
  int run(String... arguments) {
    try {
      run(Options.parse(arguments));
    } catch (UsageException e) {
      console.say(e.getMessage() + " See deploy/local/run --help.");
      return WRONG_USAGE;
    } catch (LocalException | SampleException | ServiceException | PostgresException e) {
      exitStatus.set(FAILED);
      console.say(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      exitStatus.set(FAILED);
      console.say("Something unforeseen: " + e);
    }
    return exitStatus.get();
  }

  private void run(Options options) {
    Optional<SampleFolder> sample = options.sample().map(SampleFolder::open);
    LocalStack stack =
        LocalStack.builder(options.root(), options.data())
            .ingestPort(options.ingestPort())
            .scoringPort(options.scoringPort())
            .postgresPort(options.postgresPort())
            .out(console::say)
            .build();
    stopOnExit(stack);
    console.alsoTo(stack.dataFolder().resolve("logs").resolve("run.log"));
    try {
      stack.start();
      showResult(stack, sample);
      console.say("");
      console.say(
          options.readyFile().isPresent()
              ? "Credence is running. Stop it with "
                  + DataFolder.stopCommand(stack.dataFolder())
                  + "."
              : "Credence is running. Ctrl-C stops it.");
      options.readyFile().ifPresent(this::leaveTerminal);
      watch(stack);
    } catch (LocalException | ServiceException e) {
      if (stack.isClosing()) {
        waitForEnd();
      }
      throw e;
    }
  }

  private void showResult(LocalStack stack, Optional<SampleFolder> sample) {
    ServiceClient ingest = new ServiceClient(stack.ingestUri());
    ServiceClient scoring = new ServiceClient(stack.scoringUri());
    sample.ifPresent(folder -> new SampleLoader(ingest, scoring, console::say).load(folder));
    console.say("");
    new ResultText(ingest, scoring)
        .lines(sample.map(SampleFolder::beliefs).orElse(List.of()))
        .forEach(console::say);
  }

  private void leaveTerminal(Path readyFile) {
    console.leaveTerminal();
    try {
      Files.createFile(readyFile);
    } catch (IOException e) {
      throw new LocalException("The file " + readyFile + " cannot be created: " + e, e);
    }
  }

  private void watch(LocalStack stack) {
    while (true) {
      Optional<String> death = stack.death();
      if (stack.isClosing()) {
        waitForEnd();
      }
      if (death.isPresent()) {
        throw new LocalException(death.get() + "\nStopping the rest.");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("The run was interrupted", e);
    }
  }

  /** The thread that stops the stack also ends the program. */
  private static void waitForEnd() {
    while (true) {
      pause();
    }
  }

  /** Stops everything when the program ends, for whatever reason. */
  private void stopOnExit(LocalStack stack) {
    Runnable stop =
        () -> {
          console.say("Stopping ...");
          try {
            stack.close();
            console.say("Stopped.");
          } catch (RuntimeException e) {
            exitStatus.set(FAILED);
            console.say(String.valueOf(e.getMessage()));
          }
          // Without this, a program that a signal ends would report the signal as its failure.
          Runtime.getRuntime().halt(exitStatus.get());
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }
}
