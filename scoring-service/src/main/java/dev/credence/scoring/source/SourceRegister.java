package dev.credence.scoring.source;

import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Enters the sources that digests name. */
@ApplicationScoped
public class SourceRegister {

  /** Enters sources; one that is there keeps the name that it has. */
  public Uni<Void> enter(SqlConnection transaction, Collection<NamedSource> named, Instant now) {
    if (named.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<NamedSource> sources =
        named.stream().sorted(Comparator.comparing(NamedSource::source)).toList();
    return transaction
        .preparedQuery(
            """
            INSERT INTO source (source, kind, name, listed, created_at)
            SELECT DISTINCT ON (n.source) n.source, n.kind, n.name, n.listed, $5::timestamptz
              FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
                   AS n (source, kind, name, listed)
             ORDER BY n.source, n.listed DESC, n.name
            ON CONFLICT (source) DO UPDATE SET listed = true
             WHERE excluded.listed AND NOT source.listed
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfString(sources.stream().map(NamedSource::source).toArray(String[]::new))
                .addArrayOfString(
                    sources.stream()
                        .map(source -> SourceKey.kind(source.source()).name())
                        .toArray(String[]::new))
                .addArrayOfString(sources.stream().map(NamedSource::name).toArray(String[]::new))
                .addArrayOfBoolean(
                    sources.stream().map(NamedSource::listed).toArray(Boolean[]::new))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /**
   * A source as a digest names it.
   *
   * @param source its key
   * @param name its name
   * @param listed whether it belongs on the scoreboard: an outlet with reports, a speaker
   */
  public record NamedSource(String source, String name, boolean listed) {}
}
