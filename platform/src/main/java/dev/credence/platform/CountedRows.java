package dev.credence.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows that a metric counts when it is asked for. */
public final class CountedRows {

  private CountedRows() {}

  /**
   * The number that a query answers; not a number where the database cannot be reached. It blocks:
   * a scrape runs on a worker thread.
   */
  public static double count(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet count = statement.executeQuery()) {
        return count.next() ? count.getLong(1) : Double.NaN;
      }
    } catch (SQLException unreachable) {
      return Double.NaN;
    }
  }
}
