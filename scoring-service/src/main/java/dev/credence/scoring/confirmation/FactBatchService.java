package dev.credence.scoring.confirmation;

import dev.credence.contract.FactBatchLine;
import dev.credence.contract.ProblemType;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Confirms the items of batches, each in a transaction of its own. */
@ApplicationScoped
class FactBatchService {

  private static final Logger LOG = Logger.getLogger(FactBatchService.class);
  private static final String PATH = "/v1/facts/batch";

  private final FactService facts;
  private final ReviewedFacts reviewed;

  FactBatchService(FactService facts, ReviewedFacts reviewed) {
    this.facts = facts;
    this.reviewed = reviewed;
  }

  /** Confirms an item and says what became of it; never fails. */
  Uni<FactBatchLine> confirm(FactBatch batch, FactBatch.Item item) {
    return Uni.createFrom()
        .deferred(() -> confirm(batch, item.content()))
        .map(
            confirmed -> {
              UUID factId = confirmed.fact().factId();
              batch.confirmed().add(factId);
              return new FactBatchLine(
                  item.number(), item.line(), confirmed.isNew() ? 201 : 200, factId, null);
            })
        .onFailure()
        .recoverWithItem(failure -> refused(item, failure));
  }

  private Uni<FactService.Confirmed> confirm(FactBatch batch, FactItem item) {
    if (item instanceof FactItem.OwnForm own) {
      return facts.confirm(new Confirmation(own.submission(), null, false));
    }
    if (item instanceof FactItem.Reviewed one) {
      return reviewed.confirm(one.review(), batch.confirmed(), false);
    }
    return Uni.createFrom().failure(((FactItem.Refused) item).failure());
  }

  private static FactBatchLine refused(FactBatch.Item item, Throwable failure) {
    ProblemException problem = Problems.of(failure);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf(failure, "Item %d of a batch of facts failed", item.number());
    }
    return new FactBatchLine(
        item.number(), item.line(), problem.type().status(), null, problem.toProblem(PATH));
  }
}
