package dev.credence.ingest.dedup;

import java.util.Arrays;

/**
 * Sorts hash values in about linear time: as they are spread evenly, their leading bits tell where
 * they belong, and only neighbours remain to be put in order.
 */
final class HashSort {

  /** Values that are not spread evenly are left to the general method. */
  private static final int LARGEST_BUCKET = 32;

  private HashSort() {}

  static void sort(long[] values) {
    if (values.length <= LARGEST_BUCKET) {
      Arrays.sort(values);
      return;
    }
    int bits = 32 - Integer.numberOfLeadingZeros(values.length);
    int[] starts = new int[(1 << bits) + 1];
    for (long value : values) {
      starts[bucket(value, bits) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] > LARGEST_BUCKET) {
        Arrays.sort(values);
        return;
      }
      starts[i] += starts[i - 1];
    }
    for (long value : values.clone()) {
      values[starts[bucket(value, bits)]++] = value;
    }
    insertionSort(values);
  }

  /** Bucket numbers have the order of the signed values. */
  private static int bucket(long value, int bits) {
    return (int) ((value ^ Long.MIN_VALUE) >>> (Long.SIZE - bits));
  }

  private static void insertionSort(long[] values) {
    for (int i = 1; i < values.length; i++) {
      long value = values[i];
      int at = i;
      while (at > 0 && values[at - 1] > value) {
        values[at] = values[at - 1];
        at--;
      }
      values[at] = value;
    }
  }
}
