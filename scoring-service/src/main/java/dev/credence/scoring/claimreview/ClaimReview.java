package dev.credence.scoring.claimreview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact-check of one claim.
 *
 * @param url the page of the review
 * @param id its {@code @id}, where it has one
 * @param claimReviewed the statement that was checked
 * @param publishedAt when the review was published
 * @param version when what it says now was published: the later of publication and modification
 * @param rating what it says of the claim
 * @param author who reviewed the claim
 * @param claimant who made the claim
 * @param appearances where the claim appeared; never evidence
 */
public record ClaimReview(
    String url,
    @Nullable String id,
    String claimReviewed,
    Instant publishedAt,
    Instant version,
    Rating rating,
    @Nullable String author,
    @Nullable String claimant,
    List<String> appearances) {

  /** Copies the appearances. */
  public ClaimReview {
    appearances = List.copyOf(appearances);
  }
}
