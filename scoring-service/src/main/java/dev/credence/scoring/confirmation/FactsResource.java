package dev.credence.scoring.confirmation;

import dev.credence.contract.Assessment;
import dev.credence.contract.Fact;
import dev.credence.contract.FactSubmission;
import dev.credence.contract.FactsApi;
import dev.credence.contract.Page;
import dev.credence.platform.EntityTags;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts over HTTP. */
class FactsResource implements FactsApi {

  private final FactService facts;
  private final ReviewedFacts reviewed;
  private final ItemReader reader;

  FactsResource(FactService facts, ReviewedFacts reviewed, ItemReader reader) {
    this.facts = facts;
    this.reviewed = reviewed;
    this.reader = reader;
  }

  @Override
  public Uni<Response> confirm(FactSubmission body) {
    return facts.confirm(new Confirmation(body, null, true)).map(FactsResource::confirmed);
  }

  @Override
  public Uni<Response> confirmReview(byte[] body) {
    return Workers.compute(() -> reader.review(body))
        .chain(review -> reviewed.confirm(review, Set.of(), true))
        .map(FactsResource::confirmed);
  }

  private static Response confirmed(FactService.Confirmed confirmed) {
    return tagged(
        confirmed.isNew() ? Response.Status.CREATED : Response.Status.OK, confirmed.fact());
  }

  @Override
  public Uni<Response> get(UUID factId) {
    return facts.get(factId).map(fact -> tagged(Response.Status.OK, fact));
  }

  @Override
  public Uni<Response> correct(UUID factId, @Nullable String ifMatch, FactSubmission body) {
    return facts.correct(factId, ifMatch, body).map(fact -> tagged(Response.Status.OK, fact));
  }

  @Override
  public Uni<Response> retract(UUID factId) {
    return facts.retract(factId).map(fact -> tagged(Response.Status.OK, fact));
  }

  @Override
  public Uni<Page<Assessment>> assessments(UUID factId, @Nullable String cursor, int limit) {
    return facts.assessments(factId, cursor, limit);
  }

  private static Response tagged(Response.Status status, Fact fact) {
    return Response.status(status)
        .entity(fact)
        .header(HttpHeaders.ETAG, EntityTags.of(fact.revision()))
        .build();
  }
}
