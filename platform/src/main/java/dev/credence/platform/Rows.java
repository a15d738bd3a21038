package dev.credence.platform;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Between the rows of the reactive client and values. */
public final class Rows {

  private Rows() {}

  /** Every row as a value. */
  public static <T> List<T> map(RowSet<Row> rows, Function<Row, T> reader) {
    return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
  }

  /** The only row as a value; absent if there is none. */
  public static <T> @Nullable T first(RowSet<Row> rows, Function<Row, T> reader) {
    return rows.rowCount() == 0 && !rows.iterator().hasNext()
        ? null
        : reader.apply(rows.iterator().next());
  }

  /** A time column. */
  public static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  /** A time column that may be absent. */
  public static @Nullable Instant optionalInstant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  /** A time as a parameter, in the microseconds that PostgreSQL keeps. */
  public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
