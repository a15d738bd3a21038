package dev.credence.contract;

/** A statement about a source's own record; see the README for the thresholds. */
public enum Grade {
  A,
  B,
  C,
  D,
  E,
  /** Cannot be judged: too little evidence. */
  F
}
