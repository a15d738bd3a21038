package dev.credence.scoring.source;

import dev.credence.contract.Source;
import dev.credence.contract.SourceAlias;
import dev.credence.contract.SourceEdit;
import dev.credence.contract.SourceKind;
import dev.credence.contract.SourceRole;
import dev.credence.platform.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of a source. */
@Entity
@Table(name = "source")
class SourceEntity {

  @Id
  @Column(columnDefinition = "text")
  String source;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(columnDefinition = "text")
  SourceKind kind;

  @Column(columnDefinition = "text")
  String name;

  @Column(columnDefinition = "text")
  @Nullable String description;

  @Column(columnDefinition = "text")
  String roles;

  boolean listed;

  @Column(name = "created_at")
  Instant createdAt;

  @Version long version;

  void apply(SourceEdit edit) {
    name = edit.name();
    description = edit.description();
    if (edit.roles() != null) {
      roles = StoredJson.write(edit.roles());
    }
  }

  /** The offices that an editor entered. */
  List<SourceRole> editedRoles() {
    return List.of(StoredJson.read(roles, SourceRole[].class));
  }

  Source toSource(List<SourceAlias> aliases, List<SourceRole> allRoles) {
    return new Source(source, kind, name, description, aliases, allRoles, createdAt, version);
  }
}
