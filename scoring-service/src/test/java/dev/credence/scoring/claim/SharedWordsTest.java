package dev.credence.scoring.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.platform.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * How often full-text search, as candidates are searched, finds the claim that a headline is about
 * among all claims: what is left for another way of finding candidates.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SharedWordsTest {

  @Inject AgroalDataSource database;

  @Test
  void the_claim_that_a_headline_is_about_is_among_the_candidates()
      throws IOException, SQLException {
    List<String> claimIds = new ArrayList<>();
    List<String> claims = new ArrayList<>();
    List<String> headlines = new ArrayList<>();
    for (CSVRecord row : emergent()) {
      claimIds.add(row.get("claimId"));
      claims.add(row.get("claimHeadline"));
      headlines.add(row.get("articleHeadline"));
    }
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                WITH pair AS (
                  SELECT * FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                         AS p (claim_id, claim, headline, n)),
                claim AS (
                  SELECT claim_id, to_tsvector('english', min(claim)) AS search
                    FROM pair GROUP BY claim_id),
                headline AS (
                  SELECT n, claim_id AS about,
                         (SELECT string_agg(quote_literal(word), '|')::tsquery
                            FROM unnest(tsvector_to_array(to_tsvector('english', headline)))
                                 AS word) AS any_word
                    FROM pair),
                candidate AS (
                  SELECT about, claim_id,
                         row_number() OVER (PARTITION BY n ORDER BY
                             ts_rank(search, any_word) DESC, claim_id) AS place
                    FROM headline JOIN claim ON search @@ any_word)
                SELECT (SELECT count(*) FROM pair), count(*) FILTER (WHERE place <= 1),
                       count(*) FILTER (WHERE place <= 3), count(*) FILTER (WHERE place <= 10),
                       count(*) FILTER (WHERE place <= 50), count(*)
                  FROM candidate WHERE claim_id = about
                """)) {
      query.setArray(1, connection.createArrayOf("text", claimIds.toArray()));
      query.setArray(2, connection.createArrayOf("text", claims.toArray()));
      query.setArray(3, connection.createArrayOf("text", headlines.toArray()));
      try (ResultSet result = query.executeQuery()) {
        assertTrue(result.next());
        double all = result.getInt(1);
        System.out.printf(
            "candidates by full text: %.0f pairs; first %.3f, of 3 %.3f, of 10 %.3f, of 50 %.3f,"
                + " of all %.3f%n",
            all,
            result.getInt(2) / all,
            result.getInt(3) / all,
            result.getInt(4) / all,
            result.getInt(5) / all,
            result.getInt(6) / all);
        assertTrue(result.getInt(6) / all > 0.95, "few true pairs share no word");
      }
    }
  }

  private static List<CSVRecord> emergent() throws IOException {
    String shared = System.getProperty("credence.shared");
    assumeTrue(shared != null, "system property credence.shared is not set");
    Path table = Path.of(shared, "data", "emergent", "emergent_tidy.csv");
    assumeTrue(Files.isRegularFile(table), "no table of rumours at " + table);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Files.readString(table), format)) {
      return rows.getRecords();
    }
  }
}
