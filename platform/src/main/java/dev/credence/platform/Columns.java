package dev.credence.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The columns of a list of values, as array parameters of one set-based statement. */
public final class Columns {

  private Columns() {}

  /** A column of ids. */
  public static <T> UUID[] uuids(List<T> rows, Function<T, @Nullable UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  /** A column of texts. */
  public static <T> String[] strings(List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /** A column of times. */
  public static <T> OffsetDateTime[] times(List<T> rows, Function<T, @Nullable Instant> column) {
    return rows.stream().map(column.andThen(Rows::time)).toArray(OffsetDateTime[]::new);
  }

  /** A column of whole numbers. */
  public static <T> Integer[] integers(List<T> rows, ToIntFunction<T> column) {
    return rows.stream().mapToInt(column).boxed().toArray(Integer[]::new);
  }

  /** A column of numbers. */
  public static <T> Double[] doubles(List<T> rows, ToDoubleFunction<T> column) {
    return rows.stream().mapToDouble(column).boxed().toArray(Double[]::new);
  }
}
