package dev.credence.contract;

/** What answers a question takes. */
public enum QuestionKind {
  /** Answers are {@code "true"} and {@code "false"}. */
  BOOLEAN,
  /** One of several named answers is true. */
  CATEGORY,
  /** A number, with a unit. */
  NUMBER,
  /** A date. */
  DATE
}
