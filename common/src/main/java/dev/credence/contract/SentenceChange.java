package dev.credence.contract;

/** What a derived report did with a sentence. */
public enum SentenceChange {
  /** Took it over word for word; case and punctuation may differ. */
  SAME,
  /** Put it in other words, split it or merged it, neither firmer nor weaker. */
  REWORDED,
  /** States it more firmly, or with another number. */
  HARDENED,
  /** States it less firmly: a hedge, an attribution or an "about" was put in. */
  SOFTENED,
  /** Left it out. */
  DROPPED,
  /** Put it in. */
  ADDED
}
