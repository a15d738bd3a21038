package dev.credence.scoring.provider;

import dev.credence.contract.ProviderName;
import dev.credence.platform.provider.ChatException;
import dev.credence.platform.provider.GuardedChat;
import dev.credence.platform.provider.Patience;
import dev.credence.platform.provider.ProviderKind;
import dev.credence.platform.provider.ProvidersConfig;
import dev.credence.scoring.stance.StanceModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The configured second reader. A wrong configuration keeps the service from starting. */
@Startup
@ApplicationScoped
public class SecondReaders {

  private static final Logger LOG = Logger.getLogger(SecondReaders.class);

  private final ProvidersConfig config;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Optional<SecondReader> reader;

  SecondReaders(ProvidersConfig config, MeterRegistry metrics, Clock clock) {
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
    ProviderKind match = kind("credence.providers.match", config.match());
    ProviderKind judge = kind("credence.providers.judge", config.judge());
    this.reader = reader(match, judge);
  }

  private static ProviderKind kind(String property, String value) {
    return ProviderKind.of(property, value, EnumSet.allOf(ProviderKind.class));
  }

  private Optional<SecondReader> reader(ProviderKind match, ProviderKind judge) {
    boolean matches = match != ProviderKind.RULES;
    boolean judges = judge != ProviderKind.RULES;
    if (matches && judges && match != judge) {
      throw new IllegalArgumentException(
          "credence.providers.match and credence.providers.judge name two second readers; there"
              + " can be one");
    }
    if (!matches && !judges) {
      return Optional.empty();
    }
    boolean learnt = match == ProviderKind.HEADLINES || judge == ProviderKind.HEADLINES;
    return Optional.of(
        learnt
            ? new HeadlineReader(StanceModel.standard(), matches, judges)
            : modelReader(matches, judges));
  }

  private SecondReader modelReader(boolean matches, boolean judges) {
    GuardedChat chat = GuardedChat.of(config.llm(), clock);
    return new ModelReader(
        chat, ProviderName.model(chat.name(), OpinionPrompt.VERSION), matches, judges);
  }

  /** Its name; empty where the rules are alone. */
  public Optional<ProviderName> name() {
    return reader.map(SecondReader::name);
  }

  /** How long to wait between two looks at what is in doubt. */
  public Duration interval() {
    return config.interval();
  }

  /** Reads pairs one after the other. Blocks; never called while a transaction is open. */
  public List<ReadPair> read(List<DoubtfulPair> pairs) {
    Patience patience = new Patience(config.llm().patience(), clock);
    List<ReadPair> read = new ArrayList<>();
    for (DoubtfulPair pair : pairs) {
      reader.flatMap(one -> read(one, pair, patience)).ifPresent(read::add);
    }
    return List.copyOf(read);
  }

  private Optional<ReadPair> read(SecondReader one, DoubtfulPair pair, Patience patience) {
    try {
      Opinion opinion = one.read(pair, patience);
      count("answered");
      return Optional.of(new ReadPair(pair, opinion, true));
    } catch (ChatException failure) {
      count(failure.reason().tag());
      return failure.reason().costsATurn()
          ? Optional.of(new ReadPair(pair, new Opinion(one.name(), null, null), false))
          : Optional.empty();
    } catch (RuntimeException defect) {
      LOG.errorf(defect, "Assessment %s could not be read a second time", pair.assessmentId());
      count("defect");
      return Optional.of(new ReadPair(pair, new Opinion(one.name(), null, null), false));
    }
  }

  private void count(String outcome) {
    Counter.builder("credence.provider.calls")
        .description("Calls of the second reader, by what became of them")
        .tag("task", "judge")
        .tag("outcome", outcome)
        .register(metrics)
        .increment();
  }

  /**
   * A pair that was asked about.
   *
   * @param pair the pair
   * @param opinion what was thought of it; says nothing where there was no answer
   * @param answered whether there was one
   */
  public record ReadPair(DoubtfulPair pair, Opinion opinion, boolean answered) {}
}
