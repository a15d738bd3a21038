package dev.credence.scoring.source;

import dev.credence.contract.Source;
import dev.credence.contract.SourceEdit;
import dev.credence.platform.EntityTags;
import dev.credence.platform.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What editors do with sources. */
@ApplicationScoped
public class SourceService {

  private static final String ANY_VERSION = "*";

  private final SourceEntityRepository sources;

  SourceService(SourceEntityRepository sources) {
    this.sources = sources;
  }

  /** A source. */
  @WithSession
  public Uni<Source> get(String source) {
    return find(source).map(SourceEntity::toSource);
  }

  /** Edits a source if the version is the one that the editor saw. */
  @WithTransaction
  public Uni<Source> put(String source, @Nullable String ifMatch, SourceEdit edit) {
    return find(source)
        .chain(
            entity -> {
              if (!ANY_VERSION.equals(ifMatch) && EntityTags.required(ifMatch) != entity.version) {
                throw EntityTags.editedMeanwhile();
              }
              entity.apply(edit);
              return sources.flush().map(flushed -> entity.toSource());
            });
  }

  private Uni<SourceEntity> find(String source) {
    return sources
        .findById(source)
        .map(entity -> entity == null || !entity.listed ? null : entity)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("source", source));
  }
}
