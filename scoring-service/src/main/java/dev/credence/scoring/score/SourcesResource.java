package dev.credence.scoring.score;

import dev.credence.contract.Evidence;
import dev.credence.contract.Page;
import dev.credence.contract.Score;
import dev.credence.contract.ScorePoint;
import dev.credence.contract.ScoredSource;
import dev.credence.contract.Source;
import dev.credence.contract.SourceDecision;
import dev.credence.contract.SourceDecisionSubmission;
import dev.credence.contract.SourceEdit;
import dev.credence.contract.SourceKind;
import dev.credence.contract.SourcesApi;
import dev.credence.platform.EntityTags;
import dev.credence.scoring.source.SourceDecisionService;
import dev.credence.scoring.source.SourceService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sources and their scores over HTTP. */
class SourcesResource implements SourcesApi {

  private final SourceService sources;
  private final ScoreService scores;
  private final SourceDecisionService decisions;

  SourcesResource(SourceService sources, ScoreService scores, SourceDecisionService decisions) {
    this.sources = sources;
    this.scores = scores;
    this.decisions = decisions;
  }

  @Override
  public Uni<Page<ScoredSource>> list(
      @Nullable SourceKind kind, @Nullable String cursor, int limit) {
    return scores.list(kind, cursor, limit);
  }

  @Override
  public Uni<Response> get(String source) {
    return sources
        .get(source)
        .map(
            found ->
                Response.fromResponse(tagged(found))
                    .contentLocation(
                        UriBuilder.fromPath("/v1/sources/{source}").build(found.source()))
                    .build());
  }

  @Override
  public Uni<Response> put(String source, @Nullable String ifMatch, SourceEdit body) {
    return sources.put(source, ifMatch, body).map(SourcesResource::tagged);
  }

  @Override
  public Uni<Score> score(
      String source, @Nullable String topic, @Nullable Instant asOf, @Nullable Instant knownAt) {
    return scores.score(source, topic, asOf, knownAt);
  }

  @Override
  public Uni<Page<ScorePoint>> history(String source, @Nullable String cursor, int limit) {
    return scores.history(source, cursor, limit);
  }

  @Override
  public Uni<Page<Evidence>> evidence(String source, @Nullable String cursor, int limit) {
    return scores.evidence(source, cursor, limit);
  }

  @Override
  public Uni<Response> decide(
      String source, @Nullable String ifMatch, SourceDecisionSubmission body) {
    return decisions
        .decide(source, ifMatch, body)
        .map(
            outcome ->
                Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(outcome.decision())
                    .build());
  }

  @Override
  public Uni<Page<SourceDecision>> decisions(String source, @Nullable String cursor, int limit) {
    return decisions.list(source, cursor, limit);
  }

  private static Response tagged(Source source) {
    return Response.ok(source).header(HttpHeaders.ETAG, EntityTags.of(source.version())).build();
  }
}
