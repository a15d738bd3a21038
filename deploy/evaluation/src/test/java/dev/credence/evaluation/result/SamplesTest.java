package dev.credence.evaluation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void percentiles_are_nearest_ranks() {
    Samples samples = Samples.of(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
    assertEquals(50, samples.percentile(0.5));
    assertEquals(99, samples.percentile(0.99));
    assertEquals(100, samples.percentile(1));
  }

  @Test
  void of_one_sample_every_percentile_is_that_sample() {
    Samples samples = Samples.of(List.of(4.0));
    assertEquals(4, samples.percentile(0.01));
    assertEquals(4, samples.percentile(0.99));
    assertEquals(4, samples.median());
  }

  @Test
  void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
    assertEquals(2.5, Samples.of(List.of(4.0, 1.0, 3.0, 2.0)).median());
  }

  @Test
  void the_range_is_least_median_and_greatest() {
    assertEquals("1 / 2 / 9", Samples.of(List.of(9.0, 1.0, 2.0)).range());
  }

  @Test
  void without_samples_there_is_nothing_to_say() {
    assertThrows(IllegalArgumentException.class, () -> Samples.of(List.of()));
  }
}
