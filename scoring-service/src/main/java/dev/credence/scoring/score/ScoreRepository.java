package dev.credence.scoring.score;

import dev.credence.contract.Evidence;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.SourceKind;
import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scores are read from. */
@ApplicationScoped
class ScoreRepository {

  private static final double MICROS = 1_000_000.0;

  private final Pool pool;

  ScoreRepository(Pool pool) {
    this.pool = pool;
  }

  /** Every counter of sources, as they stand now. */
  Uni<List<Counter>> counters(Collection<String> sources) {
    return pool.preparedQuery("SELECT * FROM counter WHERE source = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfString(sources.toArray(String[]::new)))
        .map(rows -> Rows.map(rows, ScoreRepository::counter));
  }

  /** Every counter of a source, as of a day and with what was recorded by another. */
  Uni<List<Counter>> counters(String source, Instant asOf, Instant knownAt) {
    return pool.preparedQuery(
            """
            SELECT source, record, topic, truth, stance, sum(micros)::bigint AS micros,
                   sum(trials)::int AS trials
              FROM ledger
             WHERE source = $1 AND effective_at <= $2 AND recorded_at <= $3
             GROUP BY source, record, topic, truth, stance
            """)
        .execute(Tuple.of(source, Rows.time(asOf), Rows.time(knownAt)))
        .map(rows -> Rows.map(rows, ScoreRepository::counter));
  }

  /** The counters of all sources together, without their keys. */
  Uni<List<Counter>> pooled() {
    return pool.query(
            """
            SELECT '' AS source, record, topic, truth, stance, sum(micros)::bigint AS micros,
                   sum(trials)::int AS trials
              FROM counter GROUP BY record, topic, truth, stance
            """)
        .execute()
        .map(rows -> Rows.map(rows, ScoreRepository::counter));
  }

  /** The same as of a day and with what was recorded by another. */
  Uni<List<Counter>> pooled(Instant asOf, Instant knownAt) {
    return pool.preparedQuery(
            """
            SELECT '' AS source, record, topic, truth, stance, sum(micros)::bigint AS micros,
                   sum(trials)::int AS trials
              FROM ledger WHERE effective_at <= $1 AND recorded_at <= $2
             GROUP BY record, topic, truth, stance
            """)
        .execute(Tuple.of(Rows.time(asOf), Rows.time(knownAt)))
        .map(rows -> Rows.map(rows, ScoreRepository::counter));
  }

  private static Counter counter(Row row) {
    return new Counter(
        row.getString("source"),
        TrialRecord.valueOf(row.getString("record")),
        row.getString("topic"),
        row.getBoolean("truth"),
        Stance.valueOf(row.getString("stance")),
        row.getLong("micros"),
        row.getInteger("trials"));
  }

  /**
   * How far a source's claims have come.
   *
   * @param keys the keys under which sentences name it; without any they are not counted
   */
  Uni<ClaimCounts> claimCounts(
      String source,
      Collection<String> keys,
      @Nullable String topic,
      Instant asOf,
      Instant knownAt) {
    return pool.preparedQuery(
            """
            WITH own AS (
                SELECT c.claim_id, c.modality, c.stance FROM claim c
                 WHERE c.source = $1 AND c.published_at <= $3 AND c.recorded_at <= $4
                   AND ($2::text IS NULL
                        OR c.question IN (SELECT question FROM question WHERE topic = $2)
                        OR c.claim_id IN (
                            SELECT a.claim_id
                              FROM question q
                              JOIN fact f USING (question)
                              JOIN assessment a USING (fact_id)
                             WHERE q.topic = $2))),
            assessed AS (
                SELECT a.claim_id,
                       bool_or(a.waits OR a.verdict <> 'UNDECIDED') AS matched,
                       bool_or(a.waits) AS waits,
                       bool_or(NOT a.waits AND a.verdict IN ('HELD', 'PARTLY', 'REFUTED'))
                           AS settled,
                       bool_or(NOT a.waits AND a.verdict = 'HELD') AS held,
                       bool_or(NOT a.waits AND a.verdict = 'PARTLY') AS partly,
                       bool_or(NOT a.waits AND a.verdict = 'REFUTED') AS refuted,
                       bool_or(NOT a.waits AND a.verdict = 'AFTER_THE_FACT'
                               AND a.contradicts_fact) AS persisted,
                       bool_or(NOT a.waits AND a.backfilled) AS backfilled
                  FROM own
                  JOIN (SELECT *, status = 'NEEDS_REVIEW' AS waits FROM assessment) AS a
                       USING (claim_id)
                  JOIN fact_revision r ON r.fact_id = a.fact_id AND r.revision = a.fact_revision
                 WHERE a.recorded_at <= $4
                   AND r.confirmed_at <= $3 AND r.recorded_at <= $4
                   AND NOT EXISTS (
                       SELECT FROM fact_revision later
                        WHERE later.fact_id = r.fact_id AND later.revision > r.revision
                          AND (later.status = 'RETRACTED' OR later.confirmed_at <= $3
                               OR later.question <> r.question)
                          AND later.recorded_at <= $4)
                 GROUP BY a.claim_id)
            SELECT count(*)::int AS seen,
                   count(*) FILTER (WHERE own.modality = 'FACTUAL')::int AS checkable,
                   count(*) FILTER (WHERE own.stance = 'HEDGES')::int AS hedged,
                   count(*) FILTER (WHERE a.matched)::int AS matched,
                   count(*) FILTER (WHERE a.waits)::int AS in_review,
                   count(*) FILTER (WHERE a.settled)::int AS settled,
                   count(*) FILTER (WHERE a.held)::int AS held,
                   count(*) FILTER (WHERE a.partly)::int AS partly,
                   count(*) FILTER (WHERE a.refuted)::int AS refuted,
                   count(*) FILTER (WHERE a.persisted)::int AS persisted,
                   count(*) FILTER (WHERE a.backfilled)::int AS backfilled,
                   (SELECT sum(n.sentences)::int
                      FROM sentence_count n JOIN report p USING (report_id)
                     WHERE n.source = ANY ($5) AND p.published_at <= $3 AND p.recorded_at <= $4
                       AND $2::text IS NULL) AS sentences
              FROM own LEFT JOIN assessed a USING (claim_id)
            """)
        .execute(
            Tuple.tuple()
                .addString(source)
                .addString(topic)
                .addValue(Rows.time(asOf))
                .addValue(Rows.time(knownAt))
                .addArrayOfString(keys.toArray(String[]::new)))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new ClaimCounts(
                  row.getInteger("seen"),
                  row.getInteger("checkable"),
                  row.getInteger("hedged"),
                  row.getInteger("settled"),
                  row.getInteger("held"),
                  row.getInteger("partly"),
                  row.getInteger("refuted"),
                  row.getInteger("persisted"),
                  row.getInteger("backfilled"),
                  row.getInteger("sentences"),
                  row.getInteger("matched"),
                  row.getInteger("in_review"));
            });
  }

  /** On how many facts sources were balanced or corrected themselves. */
  Uni<List<Marks>> marks(
      Collection<String> sources, @Nullable String topic, Instant asOf, Instant knownAt) {
    return pool.preparedQuery(
            """
            SELECT m.source,
                   count(*) FILTER (WHERE m.mark = 'BALANCED')::int AS balanced,
                   count(*) FILTER (WHERE m.mark = 'CORRECTED')::int AS corrected
              FROM trial_mark m
              JOIN fact f USING (fact_id)
              LEFT JOIN question q USING (question)
             WHERE m.source = ANY ($1) AND ($4::text IS NULL OR q.topic = $4)
               AND EXISTS (
                   SELECT FROM fact_revision r
                    WHERE r.fact_id = f.fact_id AND r.confirmed_at <= $2 AND r.recorded_at <= $3)
             GROUP BY m.source
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfString(sources.toArray(String[]::new))
                .addValue(Rows.time(asOf))
                .addValue(Rows.time(knownAt))
                .addString(topic))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Marks(
                            row.getString("source"),
                            row.getInteger("balanced"),
                            row.getInteger("corrected"))));
  }

  /** Listed sources by key. */
  Uni<List<ListedSource>> listed(@Nullable SourceKind kind, @Nullable String after, int most) {
    return pool.preparedQuery(
            """
            SELECT source, kind, name FROM source
             WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR source > $2)
               AND (listed OR EXISTS (
                   SELECT FROM source_decision d
                    WHERE d.puts_into = source.source AND d.kind <> 'MERGE'
                      AND d.undone_at IS NULL))
               AND NOT EXISTS (
                   SELECT FROM source_decision d
                    WHERE d.takes_from = source.source AND d.kind = 'MERGE'
                      AND d.undone_at IS NULL)
             ORDER BY source LIMIT $3
            """)
        .execute(
            Tuple.tuple()
                .addString(kind == null ? null : kind.name())
                .addString(after)
                .addInteger(most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ListedSource(
                            row.getString("source"),
                            SourceKind.valueOf(row.getString("kind")),
                            row.getString("name"))));
  }

  /** The moments at which facts moved a source's score, the latest first. */
  Uni<List<Moment>> moments(String source, @Nullable Instant before, int most) {
    return pool.preparedQuery(
            """
            SELECT effective_at, array_agg(DISTINCT fact_id ORDER BY fact_id) AS fact_ids
              FROM (SELECT effective_at, fact_id FROM ledger
                     WHERE source = $1 AND record = 'SCORED'
                       AND ($2::timestamptz IS NULL OR effective_at < $2)
                     GROUP BY effective_at, fact_id, truth, stance, topic
                    HAVING sum(micros) <> 0) AS moved
             GROUP BY effective_at ORDER BY effective_at DESC LIMIT $3
            """)
        .execute(Tuple.tuple().addString(source).addValue(Rows.time(before)).addInteger(most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Moment(
                            Rows.instant(row, "effective_at"),
                            List.of(row.getArrayOfUUIDs("fact_ids")))));
  }

  /** The claims behind a source's records, the latest fact first. */
  Uni<List<Evidence>> evidence(String source, @Nullable EvidencePlace after, int most) {
    return pool.preparedQuery(
            """
            SELECT s.record, s.fact_id, s.claim_id, s.micros, s.reason, f.question,
                   fr.statement AS fact_statement, fr.confirmed_at, c.report_id, r.outlet, c.source,
                   c.holder_name, c.holder_kind, c.stance, c.statement, c.quote, c.published_at,
                   a.verdict
              FROM trial_share s
              JOIN fact f USING (fact_id)
              JOIN fact_revision fr ON fr.fact_id = f.fact_id AND fr.revision = f.revision
              JOIN assessment a ON a.fact_id = s.fact_id AND a.fact_revision = f.revision
                               AND a.claim_id = s.claim_id
              JOIN claim c ON c.claim_id = s.claim_id
              JOIN report r ON r.report_id = c.report_id
             WHERE s.source = $1
               AND ($2::timestamptz IS NULL
                    OR (fr.confirmed_at, s.fact_id, s.claim_id, s.record)
                       < ($2, $3::uuid, $4::uuid, $5))
             ORDER BY fr.confirmed_at DESC, s.fact_id DESC, s.claim_id DESC, s.record DESC
             LIMIT $6
            """)
        .execute(
            Tuple.tuple()
                .addString(source)
                .addValue(after == null ? null : Rows.time(after.confirmedAt()))
                .addUUID(after == null ? null : after.factId())
                .addUUID(after == null ? null : after.claimId())
                .addString(after == null ? null : after.record().name())
                .addInteger(most))
        .map(rows -> Rows.map(rows, ScoreRepository::evidence));
  }

  private static Evidence evidence(Row row) {
    return new Evidence(
        TrialRecord.valueOf(row.getString("record")),
        row.getUUID("fact_id"),
        row.getString("question"),
        row.getString("fact_statement"),
        Rows.instant(row, "confirmed_at"),
        row.getUUID("claim_id"),
        row.getUUID("report_id"),
        row.getString("outlet"),
        new Holder(
            row.getString("source"),
            row.getString("holder_name"),
            HolderKind.valueOf(row.getString("holder_kind"))),
        Stance.valueOf(row.getString("stance")),
        row.getString("statement"),
        row.getString("quote"),
        Rows.instant(row, "published_at"),
        Verdict.valueOf(row.getString("verdict")),
        row.getLong("micros") / MICROS,
        row.getString("reason"));
  }

  /** A counter: the weight of a source's trials in one cell of one record and topic. */
  record Counter(
      String source,
      TrialRecord record,
      String topic,
      boolean truth,
      Stance stance,
      long micros,
      int trials) {}

  /** How many claims a source has, and what became of them. */
  record ClaimCounts(
      int seen,
      int checkable,
      int hedged,
      int settled,
      int held,
      int partly,
      int refuted,
      int persisted,
      int backfilled,
      @Nullable Integer sentences,
      int matched,
      int inReview) {}

  /** On how many facts a source was balanced or corrected itself. */
  record Marks(String source, int balanced, int corrected) {}

  /** A source that is listed. */
  record ListedSource(String source, SourceKind kind, String name) {}

  /** A moment at which facts moved a score. */
  record Moment(Instant at, List<UUID> factIds) {}

  /** A place in the list of evidence. */
  record EvidencePlace(Instant confirmedAt, UUID factId, UUID claimId, TrialRecord record) {}
}
