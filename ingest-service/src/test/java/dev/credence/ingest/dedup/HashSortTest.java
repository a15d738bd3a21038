package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class HashSortTest {

  private static void assertSorts(LongUnaryOperator shape) {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 2, 31, 32, 33, 64, 370, 5_000}) {
      long[] values = random.longs(size).map(shape).toArray();
      long[] expected = values.clone();
      Arrays.sort(expected);
      HashSort.sort(values);
      assertArrayEquals(expected, values);
    }
  }

  @Test
  void evenly_spread_values_of_both_signs_are_sorted() {
    assertSorts(value -> value);
  }

  @Test
  void crowded_values_are_sorted() {
    assertSorts(value -> value & 0xFFFF);
    assertSorts(value -> value | Long.MIN_VALUE);
    assertSorts(value -> Math.floorMod(value, 3) == 0 ? value : 42);
  }

  @Test
  void equal_values_are_sorted() {
    assertSorts(value -> 0);
  }
}
