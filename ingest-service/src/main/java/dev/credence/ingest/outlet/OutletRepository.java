package dev.credence.ingest.outlet;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored outlets. */
@ApplicationScoped
class OutletRepository implements PanacheRepositoryBase<OutletEntity, String> {}
