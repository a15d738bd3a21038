package dev.credence.scoring.source;

import dev.credence.contract.Problem;
import dev.credence.contract.RegisteredBy;
import dev.credence.contract.Source;
import dev.credence.contract.SourceEdit;
import dev.credence.contract.SourceRole;
import dev.credence.platform.EntityTags;
import dev.credence.platform.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editors do with sources, and which source a key stands for. */
@ApplicationScoped
public class SourceService {

  private static final String ANY_VERSION = "*";

  private final SourceEntityRepository sources;
  private final RegisterRepository register;
  private final SourceDecisionRepository decisions;
  private final Pool pool;

  SourceService(
      SourceEntityRepository sources,
      RegisterRepository register,
      SourceDecisionRepository decisions,
      Pool pool) {
    this.sources = sources;
    this.register = register;
    this.decisions = decisions;
    this.pool = pool;
  }

  /**
   * The key of the source that a key stood for.
   *
   * @param knownAt by the merges that held at this moment of recording; now if absent
   * @return fails with 404 where there is no source to be shown
   */
  public Uni<String> standingFor(String source, @Nullable Instant knownAt) {
    return decisions
        .survivor(pool, source, knownAt)
        .chain(
            survivor ->
                register
                    .find(pool, survivor)
                    .map(entry -> entry == null || !entry.isListed() ? null : survivor))
        .onItem()
        .ifNull()
        .failWith(() -> notFound(source));
  }

  /**
   * The keys that stood for a source with all that is named under them, its own among them.
   *
   * @param knownAt by the decisions that held at this moment of recording; now if absent
   * @return empty where only some of what is named under a key is the source's
   */
  public Uni<Set<String>> wholeKeys(String source, @Nullable Instant knownAt) {
    return decisions.wholeKeys(pool, source, knownAt);
  }

  /** The source that a key stands for. */
  public Uni<Source> get(String source) {
    return standingFor(source, null)
        .chain(key -> Panache.withSession(() -> find(key)))
        .chain(this::describe);
  }

  /** Edits a source if the version is the one that the editor saw. */
  public Uni<Source> put(String source, @Nullable String ifMatch, SourceEdit edit) {
    checkRoles(edit);
    return standingFor(source, null)
        .invoke(survivor -> requireUnmerged(source, survivor))
        .chain(key -> Panache.withTransaction(() -> edit(key, ifMatch, edit)))
        .chain(this::describe);
  }

  private Uni<SourceEntity> edit(String source, @Nullable String ifMatch, SourceEdit edit) {
    return find(source)
        .chain(
            entity -> {
              if (!ANY_VERSION.equals(ifMatch) && EntityTags.required(ifMatch) != entity.version) {
                throw EntityTags.editedMeanwhile();
              }
              entity.apply(edit);
              return sources.flush().replaceWith(entity);
            });
  }

  private static void requireUnmerged(String source, String survivor) {
    if (!survivor.equals(source)) {
      throw ProblemException.conflict(
          "The source has been merged into " + survivor + ". Edit that.", List.<UUID>of());
    }
  }

  /** What an editor says of offices must be possible. */
  private static void checkRoles(SourceEdit edit) {
    List<Problem.FieldError> errors = new ArrayList<>();
    List<SourceRole> roles = edit.roles() == null ? List.of() : edit.roles();
    for (int i = 0; i < roles.size(); i++) {
      SourceRole role = roles.get(i);
      String body = role.body();
      if (body != null && (!SourceKey.isWellFormed(body) || SourceKey.isUnnamed(body))) {
        errors.add(new Problem.FieldError("/roles/" + i + "/body", "must be a source's key"));
      }
      if (role.from() != null && role.to() != null && role.to().isBefore(role.from())) {
        errors.add(new Problem.FieldError("/roles/" + i + "/to", "must not be before /from"));
      }
      if (role.by() == RegisteredBy.RULES) {
        errors.add(new Problem.FieldError("/roles/" + i + "/by", "must be EDITOR, or be left out"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private Uni<SourceEntity> find(String source) {
    return sources.findById(source).onItem().ifNull().failWith(() -> notFound(source));
  }

  private Uni<Source> describe(SourceEntity entity) {
    return register
        .decided(pool, entity.source)
        .chain(
            decided ->
                register
                    .seen(pool, entity.source)
                    .chain(
                        seen ->
                            register
                                .spokenFor(pool, entity.source, entity.name)
                                .map(
                                    spokenFor ->
                                        entity.toSource(
                                            Stream.concat(decided.stream(), seen.stream()).toList(),
                                            Stream.concat(
                                                    entity.editedRoles().stream()
                                                        .map(SourceService::byEditor),
                                                    spokenFor.stream())
                                                .toList()))));
  }

  private static SourceRole byEditor(SourceRole role) {
    return new SourceRole(role.title(), role.body(), role.from(), role.to(), RegisteredBy.EDITOR);
  }

  private static ProblemException notFound(String source) {
    return ProblemException.notFound("source", source);
  }
}
