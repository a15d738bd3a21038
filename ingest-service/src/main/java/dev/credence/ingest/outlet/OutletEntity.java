package dev.credence.ingest.outlet;

import dev.credence.contract.Outlet;
import dev.credence.contract.OutletEdit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of an outlet. */
@Entity
@Table(name = "outlet")
class OutletEntity {

  @Id
  @Column(columnDefinition = "text")
  String outlet;

  @Column(columnDefinition = "text")
  @Nullable String name;

  @Column(columnDefinition = "text")
  @Nullable String description;

  @Column(columnDefinition = "text")
  @Nullable String homepage;

  @Column(name = "created_at")
  Instant createdAt;

  @Version long version;

  static OutletEntity named(String outlet, Instant createdAt) {
    OutletEntity entity = new OutletEntity();
    entity.outlet = outlet;
    entity.createdAt = createdAt;
    return entity;
  }

  void apply(OutletEdit edit) {
    name = edit.name();
    description = edit.description();
    homepage = edit.homepage();
  }

  Outlet toOutlet() {
    return new Outlet(outlet, name, description, homepage, createdAt, version);
  }
}
