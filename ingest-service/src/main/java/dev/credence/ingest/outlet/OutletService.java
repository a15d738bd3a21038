package dev.credence.ingest.outlet;

import dev.credence.contract.Outlet;
import dev.credence.contract.OutletEdit;
import dev.credence.platform.EntityTags;
import dev.credence.platform.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What editors do with outlets. */
@ApplicationScoped
class OutletService {

  private static final String ANY_VERSION = "*";

  private final OutletRepository outlets;
  private final Clock clock;

  OutletService(OutletRepository outlets, Clock clock) {
    this.outlets = outlets;
    this.clock = clock;
  }

  @WithSession
  Uni<Outlet> get(String outlet) {
    return outlets
        .findById(outlet)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("outlet", outlet))
        .map(OutletEntity::toOutlet);
  }

  /** Creates the outlet, or edits it if the version is the one that the editor saw. */
  @WithTransaction
  Uni<EditedOutlet> put(String outlet, @Nullable String ifMatch, OutletEdit edit) {
    return outlets
        .findById(outlet)
        .chain(found -> found == null ? create(outlet, edit) : update(found, ifMatch, edit));
  }

  private Uni<EditedOutlet> create(String outlet, OutletEdit edit) {
    OutletEntity entity = OutletEntity.named(outlet, clock.instant());
    entity.apply(edit);
    return outlets.persistAndFlush(entity).map(stored -> new EditedOutlet(stored.toOutlet(), true));
  }

  private Uni<EditedOutlet> update(OutletEntity entity, @Nullable String ifMatch, OutletEdit edit) {
    if (!ANY_VERSION.equals(ifMatch) && EntityTags.required(ifMatch) != entity.version) {
      throw EntityTags.editedMeanwhile();
    }
    entity.apply(edit);
    return outlets.flush().map(flushed -> new EditedOutlet(entity.toOutlet(), false));
  }

  /**
   * An outlet after an edit.
   *
   * @param outlet it
   * @param created whether the edit created it
   */
  record EditedOutlet(Outlet outlet, boolean created) {}
}
