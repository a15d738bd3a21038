package dev.credence.scoring.fact;

import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import dev.credence.scoring.match.KeyedFact;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a fact.
 *
 * @param factId the fact
 * @param question the key of its question
 * @param revision its number, from 1
 * @param status whether it is in force
 * @param statement what is confirmed
 * @param answer the answer
 * @param value the number
 * @param unit its unit
 * @param tolerance how far a claimed number may be off
 * @param window when it holds
 * @param confirmedAt when it was confirmed
 * @param recordedAt when it was recorded
 * @param evidence where that can be read
 * @param review the published fact-check that it was taken from; absent for one of our own form
 */
public record FactRevision(
    UUID factId,
    String question,
    int revision,
    FactStatus status,
    @Nullable String statement,
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable BigDecimal tolerance,
    DateInterval window,
    Instant confirmedAt,
    Instant recordedAt,
    List<String> evidence,
    @Nullable FactReview review) {

  private static final String TRUE = "true";
  private static final String FALSE = "false";

  /** A state of a fact that no published review stands behind. */
  public FactRevision(
      UUID factId,
      String question,
      int revision,
      FactStatus status,
      @Nullable String statement,
      @Nullable String answer,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable BigDecimal tolerance,
      DateInterval window,
      Instant confirmedAt,
      Instant recordedAt,
      List<String> evidence) {
    this(
        factId,
        question,
        revision,
        status,
        statement,
        answer,
        value,
        unit,
        tolerance,
        window,
        confirmedAt,
        recordedAt,
        evidence,
        null);
  }

  /** The same with the review that it was taken from. */
  public FactRevision takenFrom(@Nullable FactReview from) {
    return new FactRevision(
        factId,
        question,
        revision,
        status,
        statement,
        answer,
        value,
        unit,
        tolerance,
        window,
        confirmedAt,
        recordedAt,
        evidence,
        from);
  }

  /** What it answers: the number, the answer, or "true". */
  public String shownAnswer() {
    if (value != null) {
      return value.stripTrailingZeros().toPlainString();
    }
    return answer == null ? TRUE : answer;
  }

  /** Whether it says that its statement is so. */
  public boolean saysTrue() {
    return !FALSE.equals(shownAnswer().toLowerCase(Locale.ROOT));
  }

  /** Whether it settles anything. */
  public boolean isInForce() {
    return status != FactStatus.RETRACTED;
  }

  /** It as the answer to its question. */
  public KeyedFact keyed() {
    return new KeyedFact(answer, value, unit, tolerance, window, confirmedAt);
  }

  /** A revision from a row of fact and fact_revision. */
  static FactRevision of(Row row) {
    return new FactRevision(
        row.getUUID("fact_id"),
        row.getString("question"),
        row.getInteger("revision"),
        FactStatus.valueOf(row.getString("status")),
        row.getString("statement"),
        row.getString("answer"),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getBigDecimal("tolerance"),
        new DateInterval(
            Rows.optionalInstant(row, "holds_from"), Rows.optionalInstant(row, "holds_until")),
        Rows.instant(row, "confirmed_at"),
        Rows.instant(row, "recorded_at"),
        List.of(row.getArrayOfStrings("evidence")),
        review(row.getString("review_json")));
  }

  private static @Nullable FactReview review(@Nullable String json) {
    return json == null ? null : StoredJson.read(json, FactReview.class);
  }
}
