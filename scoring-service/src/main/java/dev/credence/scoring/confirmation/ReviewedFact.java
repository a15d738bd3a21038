package dev.credence.scoring.confirmation;

import dev.credence.contract.FactSubmission;
import dev.credence.scoring.claimreview.ClaimReview;
import dev.credence.scoring.fact.FactReview;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.match.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published fact-check whose rating is plainly true or false.
 *
 * @param review it
 * @param answer "true" or "false"
 */
record ReviewedFact(ClaimReview review, String answer) {

  private static final int MOST_EVIDENCE = 100;

  /** What is kept of it beside the fact. */
  FactReview mark() {
    return new FactReview(
        FactReview.keyOf(review.url()),
        review.id(),
        review.version(),
        review.rating().shown(),
        review.author(),
        review.claimant(),
        review.appearances());
  }

  /** It as a new fact, confirmed when the review was first published. */
  FactSubmission submission() {
    return submission(review.claimReviewed(), null, review.publishedAt(), List.of(review.url()));
  }

  /** It as a correction that leaves the statement alone, confirmed when this version was. */
  FactSubmission correctedAnswer(FactRevision before) {
    return submission(null, null, review.version(), evidence(before));
  }

  /** It as a correction that answers the question of another statement. */
  FactSubmission correctedStatement(FactRevision before, String question) {
    return submission(review.claimReviewed(), question, review.version(), evidence(before));
  }

  private List<String> evidence(FactRevision before) {
    List<String> evidence = new ArrayList<>(before.evidence());
    if (!evidence.contains(review.url()) && evidence.size() < MOST_EVIDENCE) {
      evidence.add(review.url());
    }
    return evidence;
  }

  private FactSubmission submission(
      @Nullable String statement,
      @Nullable String question,
      Instant confirmedAt,
      List<String> evidence) {
    return new FactSubmission(
        statement, question, answer, null, null, null, null, null, null, confirmedAt, evidence);
  }

  /** Whether a revision has its statement, give or take case, accents and blanks. */
  boolean states(FactRevision revision) {
    String statement = revision.statement();
    return statement != null
        && Answers.fold(statement).equals(Answers.fold(review.claimReviewed()));
  }

  /** Whether a revision says the same. */
  boolean agreesWith(FactRevision revision) {
    return states(revision) && Answers.fold(revision.shownAnswer()).equals(answer);
  }
}
