package dev.credence.evaluation.store;

import dev.credence.ingest.dedup.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Bare SQL: inserts the rows of reports as the service's first transaction leaves them, and looks
 * for nothing. One batch of rows for each table and one commit a call.
 */
public final class ReportInserter implements AutoCloseable {

  private static final String OUTLET =
      "INSERT INTO outlet (outlet, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String CONTENT =
      "INSERT INTO content (content_id, normalised, words, seen_at) VALUES (?, ?, ?, ?)";
  private static final String REPORT =
      "INSERT INTO report (report_id, outlet, external_id, first_seen_at, version, content_id,"
          + " title, published_at, link_pending, link_round, story_id, root_report_id, origin)"
          + " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 1, ?, ?, ?)";
  private static final String REVISION =
      "INSERT INTO revision (report_id, content_id, revision, title, text, published_at,"
          + " effective_at, first_seen_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?)";
  private static final String FINGERPRINT =
      "INSERT INTO fingerprint (content_id, published_on, fps, words, outlet, version)"
          + " VALUES (?, ?, ?, ?, ?, "
          + Fingerprints.CURRENT
          + ")";
  private static final String MONTH = "SELECT fingerprint_create_month(?)";
  private static final String CLAIM =
      "INSERT INTO claim (report_id, content_id, claim_id, position, body)"
          + " VALUES (?, ?, ?, ?, ?::jsonb)";
  private static final String DELIVERY =
      "INSERT INTO delivery (report_id, version, due_at, enqueued_at) VALUES (?, 1, ?, ?)";

  private final Connection connection;
  private final boolean unfinished;
  private final PreparedStatement outlet;
  private final PreparedStatement content;
  private final PreparedStatement report;
  private final PreparedStatement revision;
  private final PreparedStatement fingerprint;
  private final PreparedStatement month;
  private final Set<LocalDate> months = new HashSet<>();
  private final PreparedStatement claim;
  private final PreparedStatement delivery;

  /**
   * An inserter.
   *
   * @param connection becomes the inserter's own
   * @param unfinished whether the reports wait for linking and delivery, as after the first
   *     transaction; otherwise both count as done
   */
  public ReportInserter(Connection connection, boolean unfinished) throws SQLException {
    this.connection = connection;
    this.unfinished = unfinished;
    connection.setAutoCommit(false);
    this.outlet = connection.prepareStatement(OUTLET);
    this.content = connection.prepareStatement(CONTENT);
    this.report = connection.prepareStatement(REPORT);
    this.revision = connection.prepareStatement(REVISION);
    this.fingerprint = connection.prepareStatement(FINGERPRINT);
    this.month = connection.prepareStatement(MONTH);
    this.claim = connection.prepareStatement(CLAIM);
    this.delivery = connection.prepareStatement(DELIVERY);
  }

  /** Inserts reports and commits. */
  public void insert(Collection<ReportRows> reports) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    for (ReportRows rows : reports) {
      addOutlet(rows, now);
      addContent(rows, now);
      addReport(rows, now);
      addRevision(rows, now);
      addFingerprint(rows);
      addClaims(rows);
      addDelivery(rows, now);
    }
    for (PreparedStatement statement :
        List.of(outlet, report, revision, content, fingerprint, claim)) {
      statement.executeBatch();
    }
    if (unfinished) {
      delivery.executeBatch();
    }
    connection.commit();
  }

  private void addOutlet(ReportRows rows, OffsetDateTime now) throws SQLException {
    outlet.setString(1, rows.document().outlet());
    outlet.setObject(2, now);
    outlet.addBatch();
  }

  private void addContent(ReportRows rows, OffsetDateTime now) throws SQLException {
    content.setObject(1, rows.contentId());
    content.setString(2, rows.normalised());
    content.setInt(3, rows.words());
    content.setObject(4, now);
    content.addBatch();
  }

  private void addReport(ReportRows rows, OffsetDateTime now) throws SQLException {
    UUID id = rows.reportId();
    report.setObject(1, id);
    report.setString(2, rows.document().outlet());
    report.setString(3, rows.document().externalId());
    report.setObject(4, now);
    report.setObject(5, rows.contentId());
    report.setString(6, rows.document().title());
    report.setObject(7, publishedAt(rows));
    report.setBoolean(8, unfinished);
    report.setObject(9, UUID.nameUUIDFromBytes(("story|" + id).getBytes(StandardCharsets.UTF_8)));
    report.setObject(10, id);
    report.setString(11, "report:" + id);
    report.addBatch();
  }

  private void addRevision(ReportRows rows, OffsetDateTime now) throws SQLException {
    revision.setObject(1, rows.reportId());
    revision.setObject(2, rows.contentId());
    revision.setString(3, rows.document().title());
    revision.setString(4, rows.document().text());
    revision.setObject(5, publishedAt(rows));
    revision.setObject(6, publishedAt(rows));
    revision.setObject(7, now);
    revision.addBatch();
  }

  private void addFingerprint(ReportRows rows) throws SQLException {
    LocalDate day = LocalDate.ofInstant(rows.document().publishedAt(), ZoneOffset.UTC);
    if (months.add(day.withDayOfMonth(1))) {
      month.setObject(1, day.withDayOfMonth(1));
      month.execute();
    }
    fingerprint.setObject(1, rows.contentId());
    fingerprint.setObject(2, day);
    fingerprint.setObject(
        3, Arrays.stream(rows.fingerprints()).mapToInt(Math::toIntExact).toArray());
    fingerprint.setInt(4, rows.words());
    fingerprint.setString(5, rows.document().outlet());
    fingerprint.addBatch();
  }

  private void addClaims(ReportRows rows) throws SQLException {
    int position = 0;
    for (Map.Entry<UUID, String> entry : rows.claims().entrySet()) {
      claim.setObject(1, rows.reportId());
      claim.setObject(2, rows.contentId());
      claim.setObject(3, entry.getKey());
      claim.setInt(4, position++);
      claim.setString(5, entry.getValue());
      claim.addBatch();
    }
  }

  private void addDelivery(ReportRows rows, OffsetDateTime now) throws SQLException {
    if (unfinished) {
      delivery.setObject(1, rows.reportId());
      delivery.setObject(2, now);
      delivery.setObject(3, now);
      delivery.addBatch();
    }
  }

  private static OffsetDateTime publishedAt(ReportRows rows) {
    return rows.document().publishedAt().atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
