package dev.credence.scoring.belief;

import dev.credence.contract.Belief;
import dev.credence.contract.BeliefRequest;
import dev.credence.contract.BeliefsApi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Beliefs over HTTP. */
class BeliefsResource implements BeliefsApi {

  private final BeliefService beliefs;

  BeliefsResource(BeliefService beliefs) {
    this.beliefs = beliefs;
  }

  @Override
  public Uni<Belief> get(String question, @Nullable Instant asOf, @Nullable Instant knownAt) {
    return beliefs.ofQuestion(question, asOf, knownAt);
  }

  @Override
  public Uni<Belief> ask(BeliefRequest body) {
    return beliefs.ask(body);
  }
}
