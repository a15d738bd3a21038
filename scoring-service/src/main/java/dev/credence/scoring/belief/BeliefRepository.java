package dev.credence.scoring.belief;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.platform.Rows;
import dev.credence.scoring.fact.FactPhases;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.fact.FactRevision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What beliefs are read from: the records of sources on other questions. */
@ApplicationScoped
class BeliefRepository {

  private final Pool pool;
  private final FactRepository facts;

  BeliefRepository(Pool pool, FactRepository facts) {
    this.pool = pool;
    this.facts = facts;
  }

  /** The facts on a question, and those that have settled any of the claims. */
  Uni<List<UUID>> factsOn(@Nullable String question, Collection<UUID> claimIds) {
    return pool.preparedQuery(
            """
            SELECT fact_id FROM fact_revision WHERE question = $1
            UNION
            SELECT fact_id FROM assessment
             WHERE claim_id = ANY ($2) AND status <> 'NEEDS_REVIEW'
               AND verdict IN ('HELD', 'REFUTED', 'PARTLY')
            """)
        .execute(Tuple.tuple().addString(question).addArrayOfUUID(claimIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("fact_id")));
  }

  /** The records of sources and of their carriers, without the trials of some facts. */
  Uni<StanceRecords> records(
      Collection<String> sources, Collection<UUID> without, Instant asOf, Instant knownAt) {
    return pool.preparedQuery(
            """
            SELECT CASE WHEN source = ANY ($1) THEN source END AS source, record, truth, stance,
                   sum(micros)::bigint AS micros
              FROM ledger
             WHERE effective_at <= $3 AND recorded_at <= $4
               AND fact_id <> ALL ($2)
               AND (record = 'SCORED' OR (record = 'RELAYED' AND source = ANY ($1)))
             GROUP BY 1, 2, 3, 4
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfString(sources.toArray(String[]::new))
                .addArrayOfUUID(without.toArray(UUID[]::new))
                .addValue(Rows.time(asOf))
                .addValue(Rows.time(knownAt)))
        .map(
            rows -> {
              Map<String, StanceCounts> own = new HashMap<>();
              Map<String, StanceCounts> relayed = new HashMap<>();
              StanceCounts pooled = StanceCounts.NONE;
              for (Row row : rows) {
                boolean truth = row.getBoolean("truth");
                Stance stance = Stance.valueOf(row.getString("stance"));
                long micros = row.getLong("micros");
                String source = row.getString("source");
                boolean scored = TrialRecord.valueOf(row.getString("record")) == TrialRecord.SCORED;
                if (scored) {
                  pooled = pooled.plus(truth, stance, micros);
                }
                if (source != null) {
                  (scored ? own : relayed)
                      .merge(
                          source,
                          StanceCounts.NONE.plus(truth, stance, micros),
                          StanceCounts::plus);
                }
              }
              return new StanceRecords(own, relayed, pooled);
            });
  }

  /** How many facts were settled true, and how many false, on other questions. */
  Uni<Settlements> settlements(Collection<UUID> without, Instant asOf, Instant knownAt) {
    return pool.preparedQuery(
            """
            SELECT count(*) FILTER (WHERE lower(r.answer) = 'false') AS settled_false,
                   count(*) FILTER (WHERE lower(r.answer) IS DISTINCT FROM 'false')
                       AS settled_true
              FROM fact_revision r
              JOIN question q USING (question)
             WHERE q.kind = 'BOOLEAN' AND r.confirmed_at <= $2 AND r.recorded_at <= $3
               AND r.fact_id <> ALL ($1)
               AND r.status <> 'RETRACTED'
               AND NOT EXISTS (
                   SELECT FROM fact_revision later
                    WHERE later.fact_id = r.fact_id AND later.revision > r.revision
                      AND (later.status = 'RETRACTED' OR later.confirmed_at <= $2
                           OR later.question <> r.question)
                      AND later.recorded_at <= $3)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(without.toArray(UUID[]::new))
                .addValue(Rows.time(asOf))
                .addValue(Rows.time(knownAt)))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Settlements(row.getLong("settled_true"), row.getLong("settled_false"));
            });
  }

  /** The fact that has settled a question by a day; the latest one. Absent if none has. */
  Uni<FactRevision> settling(String question, Instant asOf, Instant knownAt) {
    return facts
        .onQuestion(pool, question)
        .chain(factIds -> facts.revisions(pool, factIds))
        .map(revisions -> latestInForce(question, revisions, asOf, knownAt));
  }

  private static @Nullable FactRevision latestInForce(
      String question, List<FactRevision> revisions, Instant asOf, Instant knownAt) {
    FactRevision latest = null;
    Map<UUID, List<FactRevision>> byFact = new HashMap<>();
    for (FactRevision revision : revisions) {
      if (!revision.recordedAt().isAfter(knownAt)) {
        byFact.computeIfAbsent(revision.factId(), id -> new java.util.ArrayList<>()).add(revision);
      }
    }
    for (List<FactRevision> ofFact : byFact.values()) {
      for (FactRevision phase : FactPhases.of(ofFact).values()) {
        if (phase.question().equals(question)
            && !phase.confirmedAt().isAfter(asOf)
            && (latest == null || phase.confirmedAt().isAfter(latest.confirmedAt()))) {
          latest = phase;
        }
      }
    }
    return latest;
  }

  /** How many questions were settled true and false. */
  record Settlements(long settledTrue, long settledFalse) {}
}
