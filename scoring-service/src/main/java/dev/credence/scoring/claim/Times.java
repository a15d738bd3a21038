package dev.credence.scoring.claim;

import dev.credence.platform.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of times as parameters. */
final class Times {

  private Times() {}

  static <T> OffsetDateTime[] array(List<T> rows, Function<T, @Nullable Instant> column) {
    return rows.stream().map(row -> Rows.time(column.apply(row))).toArray(OffsetDateTime[]::new);
  }
}
