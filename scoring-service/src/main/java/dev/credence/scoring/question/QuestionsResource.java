package dev.credence.scoring.question;

import dev.credence.contract.Question;
import dev.credence.contract.QuestionEdit;
import dev.credence.contract.QuestionsApi;
import dev.credence.platform.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Questions over HTTP. */
class QuestionsResource implements QuestionsApi {

  private final QuestionService questions;

  QuestionsResource(QuestionService questions) {
    this.questions = questions;
  }

  @Override
  public Uni<Response> get(String key) {
    return questions.get(key).map(QuestionsResource::tagged);
  }

  @Override
  public Uni<Response> put(String key, @Nullable String ifMatch, QuestionEdit body) {
    return questions.put(key, ifMatch, body).map(QuestionsResource::tagged);
  }

  private static Response tagged(Question question) {
    return Response.ok(question)
        .header(HttpHeaders.ETAG, EntityTags.of(question.version()))
        .build();
  }
}
