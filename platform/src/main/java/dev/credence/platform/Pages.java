package dev.credence.platform;

import dev.credence.contract.Page;
import java.util.List;
import java.util.function.Function;

/** Pages from rows that were read one further than asked for. */
public final class Pages {

  private Pages() {}

  /**
   * A page of at most {@code limit} rows; the row beyond tells that there is a next one.
   *
   * @param rows up to {@code limit + 1} rows
   * @param sortKey what the list is sorted by, of one row
   */
  public static <T> Page<T> of(
      String list, List<T> rows, int limit, Function<T, List<String>> sortKey) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> kept = rows.subList(0, limit);
    return new Page<>(kept, Cursor.after(list, sortKey.apply(kept.get(limit - 1))));
  }

  /** The same page with other rows in place of its own. */
  public static <T, R> Page<R> map(Page<T> page, Function<T, R> change) {
    return new Page<>(page.items().stream().map(change).toList(), page.next());
  }
}
