package dev.credence.contract;

/** How a quantity bounds its value. */
public enum Comparator {
  EXACTLY,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  /** From {@code value} to {@code high}. */
  BETWEEN
}
