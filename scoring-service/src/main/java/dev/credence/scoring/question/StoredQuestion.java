package dev.credence.scoring.question;

import dev.credence.contract.QuestionKind;
import dev.credence.platform.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param question its key
 * @param kind what answers it takes
 * @param statement it as a statement
 * @param topic its topic
 * @param unit the unit of its numbers
 * @param createdAt when it was first named
 * @param version raised by every edit
 */
public record StoredQuestion(
    String question,
    QuestionKind kind,
    @Nullable String statement,
    @Nullable String topic,
    @Nullable String unit,
    Instant createdAt,
    long version) {

  /** The kind that a first answer gives a question. */
  public static QuestionKind kindOf(@Nullable String answer, boolean hasValue) {
    if (hasValue) {
      return QuestionKind.NUMBER;
    }
    if (answer == null) {
      return QuestionKind.BOOLEAN;
    }
    String folded = answer.strip().toLowerCase(Locale.ROOT);
    if (isDate(folded)) {
      return QuestionKind.DATE;
    }
    return folded.equals("true") || folded.equals("false")
        ? QuestionKind.BOOLEAN
        : QuestionKind.CATEGORY;
  }

  /** Whether an answer is a date such as 2021-07-08. */
  public static boolean isDate(String answer) {
    try {
      LocalDate.parse(answer);
      return true;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  static StoredQuestion of(Row row) {
    return new StoredQuestion(
        row.getString("question"),
        QuestionKind.valueOf(row.getString("kind")),
        row.getString("statement"),
        row.getString("topic"),
        row.getString("unit"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
