package dev.credence.scoring.question;

import dev.credence.contract.DateInterval;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Matcher;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.match.Statement;
import dev.credence.scoring.match.StatementDate;
import dev.credence.scoring.match.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the question that a statement asks, so that two wordings of one question share it. */
@ApplicationScoped
public class QuestionFinder {

  private static final int KEY_BYTES = 8;

  private final QuestionRepository questions;
  private final Matcher matcher = new Matcher();

  QuestionFinder(QuestionRepository questions) {
    this.questions = questions;
  }

  /** The key of a statement that no question covers: {@code statement/} and 16 hex of its hash. */
  public static String keyOf(String statement) {
    String folded = statement.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
      return "statement/" + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The question that surely asks the same; absent if there is none. */
  public Uni<StoredQuestion> find(SqlClient client, String statement) {
    return questions
        .find(client, keyOf(statement))
        .chain(
            same ->
                same != null
                    ? Uni.createFrom().item(same)
                    : questions
                        .sharingWords(client, statement)
                        .map(candidates -> firstSure(statement, candidates)));
  }

  private @Nullable StoredQuestion firstSure(String statement, List<StoredQuestion> candidates) {
    Statement asked = dated(statement);
    for (StoredQuestion candidate : candidates) {
      Statement known = dated(String.valueOf(candidate.statement()));
      // Both ways, and in the same words: a fact must never be taken for another one. Only names
      // may be spelled otherwise.
      if (known.when().equals(asked.when())
          && Wording.of(known.text()).equals(Wording.of(asked.text()))
          && isSame(matcher.match(known, asked))
          && isSame(matcher.match(asked, known))) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isSame(Match match) {
    return match.relation() == Relation.SAME && match.confidence() == Confidence.SURE;
  }

  private static Statement dated(String text) {
    return Statement.of(text, StatementDate.windowOf(text, null).orElse(DateInterval.OPEN));
  }
}
