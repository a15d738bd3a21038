package dev.credence.ingest.dedup;

/** A set of long values of a known greatest size, without boxing: open addressing, half full. */
final class LongSet {

  private final long[] slots;
  private final int mask;
  private boolean hasZero;

  LongSet(int mostValues) {
    int capacity = Integer.highestOneBit(Math.max(4, mostValues)) << 2;
    this.slots = new long[capacity];
    this.mask = capacity - 1;
  }

  void add(long value) {
    if (value == 0) {
      hasZero = true;
    } else {
      slots[slot(value)] = value;
    }
  }

  boolean contains(long value) {
    return value == 0 ? hasZero : slots[slot(value)] == value;
  }

  /** Where the value is, or the free slot where it belongs. */
  private int slot(long value) {
    // Multiplicative hashing (Knuth) with 2^64 divided by the golden ratio.
    int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
