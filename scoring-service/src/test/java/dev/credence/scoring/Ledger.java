package dev.credence.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A look at the books. */
@ApplicationScoped
public class Ledger {

  private final AgroalDataSource database;

  Ledger(AgroalDataSource database) {
    this.database = database;
  }

  /** The counters are the ledger, summed up. */
  public void requireBalanced() {
    assertEquals(
        "0",
        value(
            """
            SELECT count(*) FROM
              (SELECT source, record, topic, truth, stance, sum(micros) AS micros,
                      sum(trials) AS trials
                 FROM ledger GROUP BY 1, 2, 3, 4, 5) AS l
              FULL JOIN counter c USING (source, record, topic, truth, stance)
             WHERE coalesce(l.micros, 0) <> coalesce(c.micros, 0)
                OR coalesce(l.trials, 0) <> coalesce(c.trials, 0)
            """));
  }

  /** The weights of sources, as one line each. */
  public String weights(String sourcePattern) {
    return value(
        "SELECT coalesce(string_agg(w, ' ' ORDER BY w), '') FROM (SELECT source || '/' || record ||"
            + " '/' || truth || '/' || stance || '=' || sum(micros) || '/' || sum(trials) AS w"
            + " FROM counter WHERE source LIKE '"
            + sourcePattern
            + "' GROUP BY source, record, truth, stance HAVING sum(micros) <> 0) AS weights");
  }

  /** Every weight of every source, by topic. */
  public String allWeights() {
    return value(
        "SELECT coalesce(string_agg(w, ' ' ORDER BY w), '') FROM (SELECT source || '/' || record ||"
            + " '/' || topic || '/' || truth || '/' || stance || '=' || micros || '/' || trials AS w"
            + " FROM counter WHERE micros <> 0 OR trials <> 0) AS weights");
  }

  public int rows() {
    return Integer.parseInt(value("SELECT count(*) FROM ledger"));
  }

  private String value(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
