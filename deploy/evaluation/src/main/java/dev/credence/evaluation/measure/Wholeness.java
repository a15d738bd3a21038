package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.store.ReportRows;
import dev.credence.evaluation.store.Tables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Whether every report in a database is there with all that belongs to it. */
final class Wholeness {

  private static final int FEWEST_WORDS_WITH_FINGERPRINTS = 5;

  /** Each query counts parts without their whole, or wholes without a part. */
  private static final List<String> HALVES =
      List.of(
          "SELECT count(*) FROM report p WHERE NOT EXISTS (SELECT FROM revision r"
              + " WHERE r.report_id = p.report_id AND r.content_id = p.content_id)",
          "SELECT count(*) FROM revision r WHERE NOT EXISTS (SELECT FROM content c"
              + " WHERE c.content_id = r.content_id AND c.normalised IS NOT NULL)",
          "SELECT count(*) FROM revision r WHERE NOT EXISTS (SELECT FROM report p"
              + " WHERE p.report_id = r.report_id)",
          "SELECT count(*) FROM content c WHERE NOT EXISTS (SELECT FROM revision r"
              + " WHERE r.content_id = c.content_id)",
          "SELECT count(*) FROM content c WHERE c.words >= "
              + FEWEST_WORDS_WITH_FINGERPRINTS
              + " AND NOT EXISTS (SELECT FROM fingerprint f"
              + " WHERE f.content_id = c.content_id AND cardinality(f.fps) > 0)",
          "SELECT count(*) FROM claim c WHERE NOT EXISTS (SELECT FROM revision r"
              + " WHERE r.report_id = c.report_id AND r.content_id = c.content_id)",
          "SELECT count(*) FROM report p WHERE NOT EXISTS (SELECT FROM delivery d"
              + " WHERE d.report_id = p.report_id AND d.version = p.version)");

  private final Connection connection;

  Wholeness(Connection connection) {
    this.connection = connection;
  }

  /** How many parts are missing, of all kinds. */
  long halves() throws SQLException {
    long halves = 0;
    for (String query : HALVES) {
      halves += Tables.count(connection, query);
    }
    return halves;
  }

  /**
   * How many stored reports have another number of claims than their text yields.
   *
   * @param sent gives the documents that were sent
   * @param count how many were sent
   */
  long wrongClaims(IntFunction<List<Document>> sent, int count) throws SQLException {
    Map<String, Integer> stored = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT p.report_id, count(c.claim_id) FROM report p"
                    + " LEFT JOIN claim c USING (report_id) GROUP BY 1")) {
      while (rows.next()) {
        stored.put(rows.getString(1), rows.getInt(2));
      }
    }
    long wrong = 0;
    for (Document document : sent.apply(count)) {
      Integer claims = stored.get(ReportRows.reportId(document).toString());
      if (claims != null && claims != ReportRows.of(document).claims().size()) {
        wrong++;
      }
    }
    return wrong;
  }
}
