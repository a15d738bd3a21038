package dev.credence.scoring.confirmation;

import dev.credence.contract.Assessment;
import dev.credence.contract.Fact;
import dev.credence.contract.FactSubmission;
import dev.credence.contract.Page;
import dev.credence.contract.ProblemType;
import dev.credence.contract.QuestionKind;
import dev.credence.platform.Cursor;
import dev.credence.platform.EntityTags;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.assessment.AssessmentRepository;
import dev.credence.scoring.assessment.AssessmentService;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.fact.FactReview;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.question.QuestionFinder;
import dev.credence.scoring.question.QuestionRepository;
import dev.credence.scoring.question.StoredQuestion;
import dev.credence.scoring.trial.SettlementLock;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms, corrects and retracts facts; scores and beliefs follow in the same transaction. */
@ApplicationScoped
class FactService {

  private static final String ANY_REVISION = "*";
  private static final String LIST = "fact-assessments";

  private final Pool pool;
  private final SettlementLock lock;
  private final FactRepository facts;
  private final QuestionRepository questions;
  private final QuestionFinder finder;
  private final AssessmentService assessments;
  private final TrialService trials;
  private final AssessmentRepository assessmentRepository;
  private final Clock clock;

  FactService(
      Pool pool,
      SettlementLock lock,
      FactRepository facts,
      QuestionRepository questions,
      QuestionFinder finder,
      AssessmentService assessments,
      TrialService trials,
      AssessmentRepository assessmentRepository,
      Clock clock) {
    this.pool = pool;
    this.lock = lock;
    this.facts = facts;
    this.questions = questions;
    this.finder = finder;
    this.assessments = assessments;
    this.trials = trials;
    this.assessmentRepository = assessmentRepository;
    this.clock = clock;
  }

  /** Confirms a fact. The same one again, or one that is in force already, changes nothing. */
  Uni<Confirmed> confirm(Confirmation confirmation) {
    FactIntake.check(confirmation.submission(), clock.instant());
    return lock.settle(transaction -> confirm(transaction, confirmation));
  }

  /** The same within a settlement that is under way. */
  Uni<Confirmed> confirm(SqlConnection transaction, Confirmation confirmation) {
    FactIntake.check(confirmation.submission(), clock.instant());
    return question(transaction, confirmation.submission())
        .chain(question -> confirm(transaction, confirmation, question));
  }

  /** The question that a fact names by key or by statement, or a new one. */
  private Uni<StoredQuestion> question(SqlConnection transaction, FactSubmission submission) {
    return byStatement(transaction, submission)
        .chain(
            byStatement ->
                submission.question() == null
                    ? Uni.createFrom().item(byStatement)
                    : questions
                        .find(transaction, submission.question())
                        .invoke(byKey -> requireSame(submission, byStatement)))
        .map(found -> found == null ? newQuestion(submission) : found);
  }

  private Uni<StoredQuestion> byStatement(SqlConnection transaction, FactSubmission submission) {
    String statement = submission.statement();
    return statement == null || kindOf(submission) != QuestionKind.BOOLEAN
        ? Uni.createFrom().nullItem()
        : finder.find(transaction, statement);
  }

  /** Two keys for one statement would let one claim be charged twice. */
  private static void requireSame(FactSubmission submission, @Nullable StoredQuestion byStatement) {
    if (byStatement != null && !byStatement.question().equals(submission.question())) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "The statement is already that of question "
              + byStatement.question()
              + ". Confirm the fact under that key.");
    }
  }

  private static QuestionKind kindOf(FactSubmission submission) {
    return StoredQuestion.kindOf(submission.answer(), submission.value() != null);
  }

  private StoredQuestion newQuestion(FactSubmission submission) {
    String key =
        submission.question() == null
            ? QuestionFinder.keyOf(Objects.requireNonNull(submission.statement()))
            : submission.question();
    return new StoredQuestion(
        key,
        kindOf(submission),
        submission.statement(),
        submission.topic(),
        submission.unit(),
        clock.instant(),
        0);
  }

  private Uni<Confirmed> confirm(
      SqlConnection transaction, Confirmation confirmation, StoredQuestion question) {
    FactSubmission submission = confirmation.submission();
    FactIntake.checkAnswers(submission, question);
    FactRevision fact =
        FactIntake.first(submission, question.question(), clock.instant())
            .takenFrom(confirmation.review());
    return facts
        .find(transaction, fact.factId())
        .chain(
            known ->
                known != null && known.isInForce()
                    ? describe(transaction, known).map(view -> new Confirmed(view, false))
                    : facts
                        .inForce(transaction, question.question())
                        .chain(
                            others -> {
                              FactRevision told = toldBy(fact, others);
                              if (told != null) {
                                return describe(transaction, told)
                                    .map(view -> new Confirmed(view, false));
                              }
                              requireNoOverlap(fact, others);
                              if (known != null && !confirmation.revives()) {
                                throw retracted(known.factId());
                              }
                              return settleNew(transaction, submission, question, fact, known);
                            }));
  }

  private Uni<Confirmed> settleNew(
      SqlConnection transaction,
      FactSubmission submission,
      StoredQuestion question,
      FactRevision fact,
      @Nullable FactRevision retracted) {
    return questions
        .create(transaction, List.of(questionOf(submission, question)))
        .chain(
            () ->
                settle(
                    transaction,
                    retracted == null ? fact : FactIntake.reconfirmation(fact, retracted)))
        .map(view -> new Confirmed(view, true));
  }

  /** A question takes the statement and topic of the fact where it has none. */
  private static StoredQuestion questionOf(FactSubmission submission, StoredQuestion question) {
    return new StoredQuestion(
        question.question(),
        question.kind(),
        question.statement() == null ? submission.statement() : question.statement(),
        question.topic() == null ? submission.topic() : question.topic(),
        question.unit() == null ? submission.unit() : question.unit(),
        question.createdAt(),
        question.version());
  }

  /** The fact in force that already says so; absent if there is none. */
  private static @Nullable FactRevision toldBy(FactRevision fact, List<FactRevision> inForce) {
    for (FactRevision other : inForce) {
      if (FactIntake.isToldBy(fact, other)) {
        return other;
      }
    }
    return null;
  }

  /** A feed that is read every night must not undo what an editor has taken back. */
  static ProblemException retracted(UUID factId) {
    return ProblemException.conflict(
        "The fact has been retracted here, and a batch does not bring it back. Confirm it alone,"
            + " with POST /v1/facts.",
        List.of(factId));
  }

  /** One window has one fact: a source is tried once in it. */
  private static void requireNoOverlap(FactRevision fact, List<FactRevision> inForce) {
    List<UUID> overlapped =
        inForce.stream()
            .filter(other -> !other.factId().equals(fact.factId()))
            .filter(other -> other.window().overlaps(fact.window()))
            .map(FactRevision::factId)
            .toList();
    if (!overlapped.isEmpty()) {
      throw ProblemException.conflict(
          "A fact with another answer, window or time of confirmation is in force for question "
              + fact.question()
              + " in an overlapping window. Correct or retract that fact instead.",
          overlapped);
    }
  }

  private Uni<Fact> settle(SqlConnection transaction, FactRevision fact) {
    return facts
        .insert(transaction, fact)
        .chain(() -> assessments.assessFact(transaction, fact))
        // The fact may have given its question a topic, which the other windows follow.
        .chain(() -> facts.onQuestion(transaction, fact.question()))
        .chain(factIds -> trials.recompute(transaction, factIds))
        .chain(() -> describe(transaction, fact));
  }

  /** Corrects a fact; everything that it touched is scored anew. */
  Uni<Fact> correct(UUID factId, @Nullable String ifMatch, FactSubmission submission) {
    return lock.settle(
        transaction ->
            find(transaction, factId)
                .chain(before -> correct(transaction, before, ifMatch, submission)));
  }

  private Uni<Fact> correct(
      SqlConnection transaction,
      FactRevision before,
      @Nullable String ifMatch,
      FactSubmission submission) {
    if (!ANY_REVISION.equals(ifMatch) && EntityTags.required(ifMatch) != before.revision()) {
      throw EntityTags.editedMeanwhile();
    }
    if (submission.topic() != null) {
      throw ProblemException.invalidField("/topic", "is edited with PUT /v1/questions");
    }
    return correct(transaction, before, submission, before.review());
  }

  /** The same within a settlement that is under way, and for the revision that was read in it. */
  Uni<Fact> correct(
      SqlConnection transaction,
      FactRevision before,
      FactSubmission submission,
      @Nullable FactReview review) {
    if (!before.isInForce()) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "The fact has been retracted; confirm a new one instead.");
    }
    FactRevision correction =
        FactIntake.correction(submission, before, clock.instant()).takenFrom(review);
    FactSubmission complete = asSubmission(correction);
    FactIntake.check(complete, clock.instant());
    boolean moves = !correction.question().equals(before.question());
    return (moves
            ? question(transaction, complete)
            : questions.find(transaction, before.question()).map(Objects::requireNonNull))
        .chain(question -> correct(transaction, correction, complete, question, moves));
  }

  private Uni<Fact> correct(
      SqlConnection transaction,
      FactRevision correction,
      FactSubmission complete,
      StoredQuestion question,
      boolean moves) {
    FactIntake.checkAnswers(complete, question);
    return facts
        .inForce(transaction, question.question())
        .invoke(others -> requireNoOverlap(correction, others))
        .chain(
            () ->
                moves
                    ? questions.create(transaction, List.of(questionOf(complete, question)))
                    : Uni.createFrom().voidItem())
        .chain(() -> settle(transaction, correction));
  }

  private static FactSubmission asSubmission(FactRevision fact) {
    return new FactSubmission(
        fact.statement(),
        fact.question(),
        fact.answer(),
        fact.value(),
        fact.unit(),
        fact.tolerance(),
        null,
        fact.window().from(),
        fact.window().to(),
        fact.confirmedAt(),
        fact.evidence());
  }

  /** Retracts a fact; twice changes nothing. */
  Uni<Fact> retract(UUID factId) {
    return lock.settle(
        transaction ->
            find(transaction, factId)
                .chain(
                    before ->
                        before.isInForce()
                            ? settle(transaction, FactIntake.retraction(before, clock.instant()))
                            : describe(transaction, before)));
  }

  Uni<Fact> get(UUID factId) {
    return find(pool, factId).chain(fact -> describe(pool, fact));
  }

  /** What a fact says of claims. */
  Uni<Page<Assessment>> assessments(UUID factId, @Nullable String cursor, int limit) {
    UUID after = Cursor.read(LIST, 1, cursor, key -> UUID.fromString(key.get(0)));
    return find(pool, factId)
        .chain(() -> assessmentRepository.ofFact(factId, after, limit + 1))
        .map(rows -> Pages.of(LIST, rows, limit, row -> List.of(row.assessmentId().toString())));
  }

  private Uni<FactRevision> find(SqlClient client, UUID factId) {
    return facts
        .find(client, factId)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("fact", factId));
  }

  /** A fact with its question's topic and the counts of its assessments. */
  Uni<Fact> describe(SqlClient client, FactRevision fact) {
    return assessmentRepository
        .counts(client, fact.factId(), fact.revision())
        .chain(
            counts ->
                questions
                    .find(client, fact.question())
                    .map(question -> view(fact, question, counts)));
  }

  private static Fact view(
      FactRevision fact, @Nullable StoredQuestion question, AssessmentRepository.Counts counts) {
    FactReview review = fact.review();
    return new Fact(
        fact.factId(),
        fact.revision(),
        fact.status(),
        fact.question(),
        fact.statement(),
        question == null ? null : question.topic(),
        fact.answer(),
        fact.value(),
        fact.unit(),
        fact.tolerance(),
        fact.window().from(),
        fact.window().to(),
        fact.confirmedAt(),
        fact.recordedAt(),
        fact.evidence(),
        review == null ? null : review.confirmedBy(),
        review == null ? null : review.rating(),
        review == null ? null : review.claimant(),
        review == null ? List.of() : review.appearances(),
        counts.assessments(),
        counts.needsReview(),
        0);
  }

  /**
   * A fact after it was handed in.
   *
   * @param fact it
   * @param isNew whether that changed anything
   */
  record Confirmed(Fact fact, boolean isNew) {}
}
