package dev.credence.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Arrays of different lengths as one array parameter: PostgreSQL has no array of arrays, but cuts
 * slices.
 *
 * @param values all of them, one array after the other
 * @param from where each array starts, from 1
 * @param to where it ends, inclusive; before its start if it is empty
 */
@SuppressWarnings("ArrayRecordComponent") // parameters on their way, never compared
public record FlatArrays(Integer[] values, Integer[] from, Integer[] to) {

  /** One array for each row. */
  public static <T> FlatArrays of(List<T> rows, Function<T, Integer[]> array) {
    List<Integer> values = new ArrayList<>();
    Integer[] from = new Integer[rows.size()];
    Integer[] to = new Integer[rows.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = values.size() + 1;
      Collections.addAll(values, array.apply(rows.get(i)));
      to[i] = values.size();
    }
    return new FlatArrays(values.toArray(Integer[]::new), from, to);
  }
}
