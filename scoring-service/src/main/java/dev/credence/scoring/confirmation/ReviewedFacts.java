package dev.credence.scoring.confirmation;

import dev.credence.contract.Problem;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.claimreview.ClaimReview;
import dev.credence.scoring.claimreview.RatingReading;
import dev.credence.scoring.claimreview.RatingRule;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.fact.FactReview;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.question.QuestionFinder;
import dev.credence.scoring.trial.SettlementLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Confirms and corrects facts by what fact-checkers publish. */
@ApplicationScoped
class ReviewedFacts {

  private final Pool pool;
  private final SettlementLock lock;
  private final FactRepository stored;
  private final FactService facts;
  private final QuestionFinder finder;
  private final RatingRule ratings = new RatingRule();

  ReviewedFacts(
      Pool pool,
      SettlementLock lock,
      FactRepository stored,
      FactService facts,
      QuestionFinder finder) {
    this.pool = pool;
    this.lock = lock;
    this.stored = stored;
    this.facts = facts;
    this.finder = finder;
  }

  /**
   * Takes a review in. A later version of one that is known corrects its fact; the same again
   * changes nothing.
   *
   * @param beside facts taken from reviews that stand beside this one, in the same batch
   * @param revives whether it may bring back a fact that has been retracted
   * @return fails with {@link dev.credence.contract.ProblemType#UNDECIDED} where the rating is
   *     neither plainly true nor plainly false
   */
  Uni<FactService.Confirmed> confirm(ClaimReview review, Set<UUID> beside, boolean revives) {
    RatingReading reading = ratings.read(review.rating());
    Uni<FactService.Confirmed> confirmed =
        reading.answer() == RatingReading.Answer.UNDECIDED
            ? undecided(review, reading)
            : lock.settle(
                transaction ->
                    settle(
                        transaction,
                        new ReviewedFact(review, reading.answer().name().toLowerCase(Locale.ROOT)),
                        beside,
                        revives));
    return confirmed
        .onFailure(ProblemException.class)
        .transform(problem -> problem.withPointers(ReviewedFacts::pointer));
  }

  private Uni<FactService.Confirmed> settle(
      SqlConnection transaction, ReviewedFact incoming, Set<UUID> beside, boolean revives) {
    return stored
        .ofReview(transaction, incoming.mark().key())
        .chain(
            ofPage -> {
              ReviewUpdate update = ReviewUpdate.of(incoming, ofPage, beside, revives);
              if (update instanceof ReviewUpdate.Known known) {
                return facts
                    .describe(transaction, known.fact())
                    .map(fact -> new FactService.Confirmed(fact, false));
              }
              if (update instanceof ReviewUpdate.Correction correction) {
                return correct(transaction, incoming, correction.before());
              }
              return facts.confirm(
                  transaction, new Confirmation(incoming.submission(), incoming.mark(), revives));
            });
  }

  private Uni<FactService.Confirmed> correct(
      SqlConnection transaction, ReviewedFact incoming, FactRevision before) {
    Uni<dev.credence.contract.FactSubmission> correction =
        incoming.states(before)
            ? Uni.createFrom().item(incoming.correctedAnswer(before))
            : questionOf(transaction, incoming.review().claimReviewed())
                .map(question -> incoming.correctedStatement(before, question));
    return correction
        .chain(submission -> facts.correct(transaction, before, submission, incoming.mark()))
        .map(fact -> new FactService.Confirmed(fact, true));
  }

  private Uni<String> questionOf(SqlConnection transaction, String statement) {
    return finder
        .find(transaction, statement)
        .map(found -> found == null ? QuestionFinder.keyOf(statement) : found.question());
  }

  /** Refuses, and names what an earlier version of the review has confirmed and still stands. */
  private Uni<FactService.Confirmed> undecided(ClaimReview review, RatingReading reading) {
    return stored
        .ofReview(pool, FactReview.keyOf(review.url()))
        .map(
            ofPage ->
                ReviewUpdate.History.of(ofPage).stream()
                    .filter(history -> history.isOf(new ReviewedFact(review, "")))
                    .map(ReviewUpdate.History::current)
                    .filter(FactRevision::isInForce)
                    .map(FactRevision::factId)
                    .toList())
        .map(
            standing -> {
              throw ProblemException.undecided(
                  List.of(
                      new Problem.FieldError(
                          "/reviewRating/" + reading.field(), reading.reason() + advice(standing))),
                  standing);
            });
  }

  private static String advice(List<UUID> standing) {
    return standing.isEmpty()
        ? "; a person must decide, and confirm it in our own form"
        : "; what an earlier version has confirmed stands until a person corrects or retracts it";
  }

  /** The field of a review that a field of our own form was taken from. */
  private static String pointer(String ours) {
    return switch (ours) {
      case "/statement" -> "/claimReviewed";
      case "/confirmedAt" -> "/datePublished";
      case "/answer" -> "/reviewRating";
      default -> ours.startsWith("/evidence") ? "/url" : ours;
    };
  }
}
