package dev.credence.evaluation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the service's database that measurements fill, empty and count. */
public final class Tables {

  private final List<String> emptyAtFirst;

  private Tables(List<String> emptyAtFirst) {
    this.emptyAtFirst = emptyAtFirst;
  }

  /** Notes which tables are empty in a database that nothing has been submitted to yet. */
  public static Tables of(Connection fresh) throws SQLException {
    List<String> empty = new ArrayList<>();
    try (Statement statement = fresh.createStatement()) {
      List<String> all = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              SELECT quote_ident(relname) FROM pg_class
               WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                 AND NOT relispartition
               ORDER BY relname
              """)) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      for (String table : all) {
        try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table + ")")) {
          row.next();
          if (!row.getBoolean(1)) {
            empty.add(table);
          }
        }
      }
    }
    return new Tables(empty);
  }

  /** Empties again what was empty at first, and writes everything down. */
  public void empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE " + String.join(", ", emptyAtFirst));
      statement.execute("CHECKPOINT");
    }
  }

  /** The number that a query answers. */
  public static long count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until every report is linked; false if some still are not after the time given. */
  public static boolean awaitLinked(Connection connection, int seconds)
      throws SQLException, InterruptedException {
    for (int i = 0; i < seconds * 5; i++) {
      if (count(connection, "SELECT count(*) FROM report WHERE link_pending") == 0) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  /** The bytes of the inverted indexes over the fingerprints, of all partitions. */
  public static long fingerprintIndexBytes(Connection connection) throws SQLException {
    return count(
        connection,
        """
        SELECT coalesce(sum(pg_relation_size(i.indexrelid)), 0)
          FROM pg_partition_tree('fingerprint') t
          JOIN pg_index i ON i.indrelid = t.relid
          JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_am a ON a.oid = c.relam
         WHERE t.isleaf AND a.amname = 'gin'
        """);
  }
}
