package dev.credence.scoring.source;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The sources that editors edit. */
@ApplicationScoped
class SourceEntityRepository implements PanacheRepositoryBase<SourceEntity, String> {}
