package dev.credence.scoring.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import dev.credence.contract.ProblemType;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.claimreview.ClaimReview;
import dev.credence.scoring.claimreview.Rating;
import dev.credence.scoring.fact.FactRevision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewUpdateTest {

  private static final String LOCK = "The lock was shut.";
  private static final String WEIR = "The weir was open.";

  @Test
  void a_review_of_a_page_that_is_not_known_is_new() {
    assertInstanceOf(ReviewUpdate.New.class, update(review(null, LOCK, 1, "false")));
  }

  @Test
  void the_same_review_is_known_whatever_the_case_of_its_letters() {
    FactRevision stored = stored(1, 1, review(null, LOCK, 1, "false"));
    assertEquals(
        new ReviewUpdate.Known(stored),
        update(review(null, "the LOCK was  shut.", 1, "false"), stored));
    assertEquals(new ReviewUpdate.Known(stored), update(review(null, LOCK, 5, "false"), stored));
  }

  @Test
  void a_later_version_corrects_and_an_earlier_one_does_not() {
    FactRevision stored = stored(1, 1, review(null, LOCK, 3, "false"));
    assertEquals(
        new ReviewUpdate.Correction(stored), update(review(null, LOCK, 4, "true"), stored));
    assertEquals(new ReviewUpdate.Known(stored), update(review(null, LOCK, 2, "true"), stored));
    requireConflict(review(null, LOCK, 3, "true"), stored);
  }

  @Test
  void another_statement_in_a_later_version_corrects_the_only_fact_of_the_page() {
    FactRevision stored = stored(1, 1, review(null, LOCK, 3, "false"));
    assertEquals(
        new ReviewUpdate.Correction(stored), update(review(null, WEIR, 4, "false"), stored));
    assertInstanceOf(ReviewUpdate.New.class, update(review(null, WEIR, 3, "false"), stored));
    requireConflict(review(null, WEIR, 2, "false"), stored);
    requireConflict(
        review(null, "The dam fell.", 9, "false"),
        stored,
        stored(2, 1, review(null, WEIR, 3, "false")));
  }

  @Test
  void what_stands_on_the_page_beside_a_review_is_none_of_its_versions() {
    FactRevision stored = stored(1, 1, review(null, LOCK, 3, "false"));
    assertInstanceOf(
        ReviewUpdate.New.class,
        ReviewUpdate.of(
            review(null, WEIR, 4, "false"), List.of(stored), Set.of(stored.factId()), false));
  }

  @Test
  void ids_tell_the_reviews_of_a_page_apart() {
    FactRevision one = stored(1, 1, review("#1", LOCK, 3, "false"));
    FactRevision two = stored(2, 1, review("#2", WEIR, 3, "false"));
    assertEquals(new ReviewUpdate.Correction(two), update(review("#2", LOCK, 4, "true"), one, two));
    assertInstanceOf(ReviewUpdate.New.class, update(review("#3", LOCK, 4, "true"), one, two));
  }

  @Test
  void a_statement_of_an_earlier_version_is_still_the_same_review() {
    FactRevision first = stored(1, 1, review(null, LOCK, 3, "false"));
    FactRevision second = stored(1, 2, review(null, WEIR, 4, "false"));
    assertEquals(
        new ReviewUpdate.Known(second), update(review(null, LOCK, 3, "false"), first, second));
  }

  @Test
  void what_an_editor_made_of_it_stays_until_the_review_says_something_new() {
    ReviewedFact review = review(null, LOCK, 3, "false");
    FactRevision first = stored(1, 1, review);
    FactRevision edited = answering("true", 2, first);
    assertEquals(new ReviewUpdate.Known(edited), update(review, first, edited));
    assertEquals(
        new ReviewUpdate.Known(edited), update(review(null, LOCK, 9, "false"), first, edited));
  }

  @Test
  void a_retracted_fact_comes_back_only_where_that_is_asked_for() {
    ReviewedFact review = review(null, LOCK, 3, "false");
    FactRevision retracted = retracted(stored(1, 1, review));
    requireConflict(review, retracted);
    assertInstanceOf(
        ReviewUpdate.New.class, ReviewUpdate.of(review, List.of(retracted), Set.of(), true));
  }

  private static ReviewUpdate update(ReviewedFact incoming, FactRevision... stored) {
    return ReviewUpdate.of(incoming, List.of(stored), Set.of(), false);
  }

  private static void requireConflict(ReviewedFact incoming, FactRevision... stored) {
    ProblemException problem = assertThrows(ProblemException.class, () -> update(incoming, stored));
    assertEquals(ProblemType.CONFLICT, problem.type());
  }

  private static ReviewedFact review(
      @Nullable String id, String statement, int version, String answer) {
    return new ReviewedFact(
        new ClaimReview(
            "https://desk.example/page",
            id,
            statement,
            Instant.ofEpochSecond(1),
            Instant.ofEpochSecond(version),
            new Rating(null, null, null, List.of(answer)),
            null,
            null,
            List.of()),
        answer);
  }

  private static FactRevision stored(int fact, int revision, ReviewedFact review) {
    return revision(
            fact, revision, FactStatus.CONFIRMED, review.review().claimReviewed(), review.answer())
        .takenFrom(review.mark());
  }

  private static FactRevision answering(String answer, int revision, FactRevision before) {
    return revision(1, revision, FactStatus.CORRECTED, LOCK, answer).takenFrom(before.review());
  }

  private static FactRevision retracted(FactRevision before) {
    return revision(1, 2, FactStatus.RETRACTED, LOCK, "false").takenFrom(before.review());
  }

  private static FactRevision revision(
      int fact, int revision, FactStatus status, String statement, String answer) {
    return new FactRevision(
        new UUID(0, fact),
        "q" + fact,
        revision,
        status,
        statement,
        answer,
        null,
        null,
        null,
        DateInterval.OPEN,
        Instant.ofEpochSecond(revision),
        Instant.ofEpochSecond(revision),
        List.of("https://desk.example/page"));
  }
}
