package dev.credence.contract;

/** Whether a claim can be checked at all. Only {@link #FACTUAL} claims are checkable. */
public enum Modality {
  /** A statement about what is or was so. */
  FACTUAL,
  /** A promise, plan or forecast. */
  PREDICTION,
  /** A judgement or a wish. */
  OPINION,
  /** A question. */
  QUESTION
}
