package dev.credence.scoring.claimreview;

/**
 * What a rating says of the claim as a whole.
 *
 * @param answer true, false, or undecided
 * @param field the field of the rating that decided
 * @param reason why, for the publisher of the review
 */
public record RatingReading(Answer answer, String field, String reason) {

  /** What a rating can say. */
  public enum Answer {
    TRUE,
    FALSE,
    /** Neither: a person must decide, or nobody can. */
    UNDECIDED
  }
}
