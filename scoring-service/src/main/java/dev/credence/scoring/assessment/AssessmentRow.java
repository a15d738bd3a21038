package dev.credence.scoring.assessment;

import dev.credence.contract.AssessedFact;
import dev.credence.contract.AssessedReport;
import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Quantity;
import dev.credence.contract.SentenceContext;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment with all that is needed to decide it, from a row. */
final class AssessmentRow {

  /** Assessments a, with claim c, report r, fact f at revision fr, and context x. */
  static final String SELECT =
      """
      SELECT a.*, a.reasons::text AS reason_list, a.against::text AS against_list,
             a.cues::text AS cue_list, c.report_id, c.source, c.holder_name, c.holder_kind,
             c.statement, c.stance, c.quote, c.published_at, c.quantities::text AS quantity_list,
             c.event_from, c.event_to, c.first_seen_at, c.withdrawn_at, c.shared_with_origin,
             r.outlet, r.title, r.url, r.story_id, r.origin, f.question,
             fr.statement AS fact_statement, fr.answer, fr.value, fr.unit, fr.tolerance,
             fr.holds_from, fr.holds_until, fr.confirmed_at, fr.evidence,
             x.cue, x.context_before, x.context_after
        FROM assessment a
        JOIN claim c USING (claim_id)
        JOIN report r USING (report_id)
        JOIN fact f ON f.fact_id = a.fact_id
        JOIN fact_revision fr ON fr.fact_id = a.fact_id AND fr.revision = a.fact_revision
        LEFT JOIN claim_context x ON x.claim_id = a.claim_id
      """;

  /** An assessment speaks of the fact as it stands; those of earlier revisions are history. */
  static final String OF_CURRENT_REVISION = " f.revision = a.fact_revision ";

  private static final double MICROS = 1_000_000.0;

  private AssessmentRow() {}

  static Assessment read(Row row, double sampleShare) {
    List<String> reasons = StoredJson.readStrings(row.getString("reason_list"));
    List<String> against = StoredJson.readStrings(row.getString("against_list"));
    AssessmentStatus status = AssessmentStatus.valueOf(row.getString("status"));
    return new Assessment(
        row.getUUID("assessment_id"),
        row.getUUID("fact_id"),
        row.getUUID("claim_id"),
        row.getUUID("report_id"),
        row.getString("outlet"),
        new Holder(
            row.getString("source"),
            row.getString("holder_name"),
            HolderKind.valueOf(row.getString("holder_kind"))),
        row.getString("statement"),
        Stance.valueOf(row.getString("stance")),
        row.getString("quote"),
        Rows.instant(row, "published_at"),
        Verdict.valueOf(row.getString("verdict")),
        status,
        reasons,
        row.getString("method"),
        row.getString("actor"),
        Rows.optionalInstant(row, "decided_at"),
        row.getLong("version"),
        Verdict.valueOf(row.getString("suggested")),
        row.getDouble("probability"),
        StoredJson.readStrings(row.getString("cue_list")),
        reasons.stream().filter(reason -> !against.contains(reason)).toList(),
        against,
        row.getDouble("ratio"),
        status == AssessmentStatus.NEEDS_REVIEW
            ? LowConfidence.reason(
                row.getBoolean("ask_again"), row.getBoolean("sure"), against, reasons)
            : null,
        row.getString("cue"),
        context(row),
        List.of(StoredJson.read(row.getString("quantity_list"), Quantity[].class)),
        new DateInterval(
            Rows.optionalInstant(row, "event_from"), Rows.optionalInstant(row, "event_to")),
        report(row),
        fact(row),
        row.getLong("micros") / MICROS,
        row.getBoolean("backfilled"),
        AuditSample.contains(row.getUUID("assessment_id"), sampleShare));
  }

  private static @Nullable SentenceContext context(Row row) {
    String before = row.getString("context_before");
    String after = row.getString("context_after");
    return before == null && after == null ? null : new SentenceContext(before, after);
  }

  private static AssessedReport report(Row row) {
    return new AssessedReport(
        row.getString("title"),
        row.getString("url"),
        row.getUUID("story_id"),
        row.getString("origin"),
        Rows.instant(row, "first_seen_at"),
        Rows.optionalInstant(row, "withdrawn_at"),
        row.getBoolean("shared_with_origin"));
  }

  /** The fact of a row that has the columns of a fact revision, as {@link #SELECT} names them. */
  static AssessedFact fact(Row row) {
    BigDecimal value = row.getBigDecimal("value");
    String answer = row.getString("answer");
    return new AssessedFact(
        row.getInteger("fact_revision"),
        row.getString("question"),
        row.getString("fact_statement"),
        value != null
            ? value.stripTrailingZeros().toPlainString()
            : answer == null ? "true" : answer,
        row.getString("unit"),
        row.getBigDecimal("tolerance"),
        Rows.optionalInstant(row, "holds_from"),
        Rows.optionalInstant(row, "holds_until"),
        Rows.instant(row, "confirmed_at"),
        List.of(row.getArrayOfStrings("evidence")));
  }
}
