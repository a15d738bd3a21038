package dev.credence.scoring.question;

import dev.credence.contract.MergeProposal;
import dev.credence.contract.Question;
import dev.credence.contract.QuestionEdit;
import dev.credence.contract.QuestionKind;
import dev.credence.platform.EntityTags;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.trial.SettlementLock;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors do with questions. */
@ApplicationScoped
class QuestionService {

  private static final String ANY_VERSION = "*";

  private final Pool pool;
  private final QuestionRepository questions;
  private final FactRepository facts;
  private final SettlementLock lock;
  private final TrialService trials;

  QuestionService(
      Pool pool,
      QuestionRepository questions,
      FactRepository facts,
      SettlementLock lock,
      TrialService trials) {
    this.pool = pool;
    this.questions = questions;
    this.facts = facts;
    this.lock = lock;
    this.trials = trials;
  }

  Uni<Question> get(String key) {
    return find(pool, key).chain(question -> describe(pool, question));
  }

  /** Edits a question; its trials move to the new topic in the same transaction. */
  Uni<Question> put(String key, @Nullable String ifMatch, QuestionEdit edit) {
    return lock.settle(
        transaction ->
            find(transaction, key).chain(question -> edit(transaction, question, ifMatch, edit)));
  }

  private Uni<Question> edit(
      SqlConnection transaction,
      StoredQuestion question,
      @Nullable String ifMatch,
      QuestionEdit edit) {
    if (!ANY_VERSION.equals(ifMatch) && EntityTags.required(ifMatch) != question.version()) {
      throw EntityTags.editedMeanwhile();
    }
    StoredQuestion edited =
        new StoredQuestion(
            question.question(),
            question.kind(),
            edit.statement(),
            edit.topic(),
            edit.unit(),
            question.createdAt(),
            question.version() + 1);
    return questions
        .update(transaction, edited)
        .chain(() -> facts.onQuestion(transaction, question.question()))
        .chain(factIds -> trials.recompute(transaction, factIds))
        .chain(() -> describe(transaction, edited));
  }

  private Uni<StoredQuestion> find(SqlClient client, String key) {
    return questions
        .find(client, key)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("question", key));
  }

  private Uni<Question> describe(SqlClient client, StoredQuestion question) {
    Uni<List<String>> answers =
        question.kind() == QuestionKind.BOOLEAN
            ? Uni.createFrom().item(List.of("true", "false"))
            : questions.answers(client, question.question());
    return answers.chain(
        named ->
            questions
                .overlaps(client, question.question())
                .map(overlaps -> described(question, named, MergeRule.propose(overlaps))));
  }

  private static Question described(
      StoredQuestion question, List<String> answers, List<MergeProposal> proposals) {
    return new Question(
        question.question(),
        question.kind(),
        question.statement(),
        question.topic(),
        question.unit(),
        answers,
        question.createdAt(),
        question.version(),
        proposals);
  }
}
