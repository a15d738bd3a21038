package dev.credence.scoring.trial;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import dev.credence.scoring.claim.StoredClaim;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The verdict log, the counters that sum it up and the shares behind them. */
@ApplicationScoped
class LedgerRepository {

  /** Assessments of facts that count, with their claims. */
  Uni<List<CountedAssessment>> counted(SqlConnection transaction, Collection<UUID> factIds) {
    return transaction
        .preparedQuery(
            "SELECT a.fact_id, a.fact_revision, a.verdict, a.backfilled, c.accepted, "
                + StoredClaim.COLUMNS
                + " FROM assessment a JOIN claim c USING (claim_id) JOIN report r USING (report_id)"
                + " WHERE a.fact_id = ANY ($1) AND a.status <> 'NEEDS_REVIEW'"
                + " ORDER BY a.fact_id, a.fact_revision, a.claim_id")
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new CountedAssessment(
                            row.getUUID("fact_id"),
                            row.getInteger("fact_revision"),
                            Verdict.valueOf(row.getString("verdict")),
                            row.getBoolean("backfilled"),
                            row.getBoolean("accepted"),
                            StoredClaim.of(row))));
  }

  /**
   * The story of each fact revision whose evidence is nothing but reports of one story. A report's
   * canonical address ends as the evidence gives it, with or without a final slash.
   */
  Uni<Map<RevisionKey, UUID>> selfConfirmed(SqlConnection transaction, Collection<UUID> factIds) {
    return transaction
        .preparedQuery(
            """
            SELECT e.fact_id, e.revision, min(r.story_id::text)::uuid AS story_id
              FROM (SELECT fact_id, revision, unnest(evidence) AS url FROM fact_revision
                     WHERE fact_id = ANY ($1)) AS e
              LEFT JOIN report r ON r.url IN (e.url, e.url || '/', rtrim(e.url, '/'))
             GROUP BY e.fact_id, e.revision
            HAVING count(*) FILTER (WHERE r.report_id IS NULL) = 0
               AND count(DISTINCT r.story_id) = 1
            """)
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<RevisionKey, UUID> stories = new HashMap<>();
              rows.forEach(
                  row ->
                      stories.put(
                          new RevisionKey(row.getUUID("fact_id"), row.getInteger("revision")),
                          row.getUUID("story_id")));
              return stories;
            });
  }

  /** What the ledger says of facts, summed up. */
  Uni<List<Entry>> stored(SqlConnection transaction, Collection<UUID> factIds) {
    return transaction
        .preparedQuery(
            """
            SELECT fact_id, topic, effective_at, source, record, truth, stance,
                   sum(micros)::bigint AS micros, sum(trials)::int AS trials
              FROM ledger WHERE fact_id = ANY ($1)
             GROUP BY fact_id, topic, effective_at, source, record, truth, stance
            HAVING sum(micros) <> 0 OR sum(trials) <> 0
            """)
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, LedgerRepository::entry));
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getUUID("fact_id"),
        row.getString("topic"),
        new Increment(
            Rows.instant(row, "effective_at"),
            new Cell(
                row.getString("source"),
                TrialRecord.valueOf(row.getString("record")),
                row.getBoolean("truth"),
                Stance.valueOf(row.getString("stance"))),
            row.getLong("micros"),
            row.getInteger("trials")));
  }

  /** The topic of each fact's question; empty where it has none. */
  Uni<Map<UUID, QuestionTopic>> topics(SqlConnection transaction, Collection<UUID> factIds) {
    return transaction
        .preparedQuery(
            """
            SELECT f.fact_id, f.question, coalesce(q.topic, '') AS topic
              FROM fact f LEFT JOIN question q USING (question) WHERE f.fact_id = ANY ($1)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, QuestionTopic> topics = new HashMap<>();
              rows.forEach(
                  row ->
                      topics.put(
                          row.getUUID("fact_id"),
                          new QuestionTopic(row.getString("question"), row.getString("topic"))));
              return topics;
            });
  }

  /** Appends rows and adds them to the counters. */
  Uni<Void> append(
      SqlConnection transaction,
      List<Entry> entries,
      Map<UUID, QuestionTopic> topics,
      Instant now) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Increment> increments = entries.stream().map(Entry::increment).toList();
    return transaction
        .preparedQuery(
            """
            WITH appended AS (
                INSERT INTO ledger (source, record, topic, truth, stance, question, fact_id,
                                    effective_at, micros, trials, recorded_at)
                SELECT n.*, $11::timestamptz
                  FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[],
                              $6::text[], $7::uuid[], $8::timestamptz[], $9::bigint[],
                              $10::int[]) AS n
                RETURNING source, record, topic, truth, stance, micros, trials)
            INSERT INTO counter (source, record, topic, truth, stance, micros, trials)
            SELECT source, record, topic, truth, stance, sum(micros), sum(trials) FROM appended
             GROUP BY source, record, topic, truth, stance
             ORDER BY source, record, topic, truth, stance
            ON CONFLICT (source, record, topic, truth, stance) DO UPDATE
               SET micros = counter.micros + excluded.micros,
                   trials = counter.trials + excluded.trials
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfString(
                    increments.stream().map(i -> i.cell().source()).toArray(String[]::new))
                .addArrayOfString(
                    increments.stream().map(i -> i.cell().record().name()).toArray(String[]::new))
                .addArrayOfString(entries.stream().map(Entry::topic).toArray(String[]::new))
                .addArrayOfBoolean(
                    increments.stream().map(i -> i.cell().truth()).toArray(Boolean[]::new))
                .addArrayOfString(
                    increments.stream().map(i -> i.cell().stance().name()).toArray(String[]::new))
                .addArrayOfString(
                    entries.stream()
                        .map(entry -> QuestionTopic.of(topics, entry.factId()).question())
                        .toArray(String[]::new))
                .addArrayOfUUID(entries.stream().map(Entry::factId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    increments.stream()
                        .map(i -> Rows.time(i.effectiveAt()))
                        .toArray(java.time.OffsetDateTime[]::new))
                .addArrayOfLong(increments.stream().map(Increment::micros).toArray(Long[]::new))
                .addArrayOfInteger(
                    increments.stream().map(Increment::trials).toArray(Integer[]::new))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** Replaces the shares and marks of facts by those in force. */
  Uni<Void> replaceShares(
      SqlConnection transaction, Collection<UUID> factIds, Map<UUID, Resolution> inForce) {
    Shares shares = Shares.of(inForce);
    Tuple facts = Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new));
    return transaction
        .preparedQuery("DELETE FROM trial_share WHERE fact_id = ANY ($1)")
        .execute(facts)
        .chain(
            () ->
                transaction
                    .preparedQuery("DELETE FROM trial_mark WHERE fact_id = ANY ($1)")
                    .execute(facts))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO trial_share (fact_id, claim_id, source, record, micros, reason)
                        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[],
                                             $5::bigint[], $6::text[])
                        """)
                    .execute(shares.toTuple()))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO trial_mark (fact_id, source, mark)
                        SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
                        """)
                    .execute(shares.marksToTuple()))
        .replaceWithVoid();
  }

  /** Shares and marks as columns. */
  private record Shares(
      List<UUID> factIds,
      List<UUID> claimIds,
      List<TrialShare> shares,
      List<UUID> markedFacts,
      List<String> markedSources,
      List<String> marks) {

    static Shares of(Map<UUID, Resolution> inForce) {
      Shares all =
          new Shares(
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>());
      inForce.forEach(all::add);
      return all;
    }

    private void add(UUID factId, Resolution resolution) {
      resolution
          .shares()
          .forEach(
              (claimId, ofClaim) ->
                  ofClaim.forEach(
                      share -> {
                        factIds.add(factId);
                        claimIds.add(claimId);
                        shares.add(share);
                      }));
      resolution.balancedOutlets().forEach(outlet -> mark(factId, outlet, "BALANCED"));
      resolution.correctedSources().forEach(source -> mark(factId, source, "CORRECTED"));
    }

    private void mark(UUID factId, String source, String mark) {
      markedFacts.add(factId);
      markedSources.add(source);
      marks.add(mark);
    }

    Tuple toTuple() {
      return Tuple.tuple()
          .addArrayOfUUID(factIds.toArray(UUID[]::new))
          .addArrayOfUUID(claimIds.toArray(UUID[]::new))
          .addArrayOfString(shares.stream().map(TrialShare::source).toArray(String[]::new))
          .addArrayOfString(
              shares.stream().map(share -> share.record().name()).toArray(String[]::new))
          .addArrayOfLong(shares.stream().map(TrialShare::micros).toArray(Long[]::new))
          .addArrayOfString(shares.stream().map(TrialShare::reason).toArray(String[]::new));
    }

    Tuple marksToTuple() {
      return Tuple.tuple()
          .addArrayOfUUID(markedFacts.toArray(UUID[]::new))
          .addArrayOfString(markedSources.toArray(String[]::new))
          .addArrayOfString(marks.toArray(String[]::new));
    }
  }

  /** An assessment that counts, with its claim. */
  record CountedAssessment(
      UUID factId,
      int factRevision,
      Verdict verdict,
      boolean backfilled,
      boolean accepted,
      StoredClaim claim) {

    RevisionKey key() {
      return new RevisionKey(factId, factRevision);
    }
  }

  /** A revision of a fact. */
  record RevisionKey(UUID factId, int revision) {}

  /** A row of the ledger. */
  record Entry(UUID factId, String topic, Increment increment) {}

  /** The question of a fact and its topic. */
  record QuestionTopic(String question, String topic) {
    static QuestionTopic of(Map<UUID, QuestionTopic> topics, UUID factId) {
      return topics.getOrDefault(factId, new QuestionTopic("", ""));
    }
  }
}
