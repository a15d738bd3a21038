package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedRunTest {

  private static int longest(long[] a, long[] b) {
    return SharedRun.longest(Stretches.whole(a), Stretches.whole(b));
  }

  private static int byHand(long[] a, long[] b) {
    int longest = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        int run = 0;
        while (i + run < a.length && j + run < b.length && a[i + run] == b[j + run]) {
          run++;
        }
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  @Test
  void run_is_the_longest_whatever_the_vocabulary() {
    Random random = new Random(11);
    for (int vocabulary : new int[] {2, 3, 8, 40, 1_000}) {
      for (int round = 0; round < 100; round++) {
        long[] a = random.longs(random.nextInt(80), 0, vocabulary).toArray();
        long[] b = random.longs(random.nextInt(80), 0, vocabulary).toArray();
        assertEquals(byHand(a, b), longest(a, b));
      }
    }
  }

  @Test
  void run_does_not_reach_across_a_gap() {
    Stretches cut = new Stretches(List.of(new long[] {1, 2, 3, 4, 5, 6}, new long[] {7, 8, 9}));
    Stretches whole = Stretches.whole(new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertEquals(6, SharedRun.longest(cut, whole));
    assertEquals(6, SharedRun.longest(whole, cut));
  }

  @Test
  void empty_text_shares_nothing() {
    assertEquals(0, longest(new long[0], new long[] {1, 2}));
    assertEquals(0, SharedRun.longest(new Stretches(List.of()), new Stretches(List.of())));
  }

  @Test
  void two_books_of_one_word_are_compared_in_time() {
    assertEquals(400_000, longest(new long[400_000], new long[500_000]));
  }
}
