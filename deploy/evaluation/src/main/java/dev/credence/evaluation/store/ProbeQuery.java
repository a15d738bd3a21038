package dev.credence.evaluation.store;

import dev.credence.ingest.dedup.FingerprintRepository;
import dev.credence.ingest.dedup.Fingerprints;
import dev.credence.ingest.dedup.LinkService;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query by which the service looks for contents that share fingerprints with one. */
public final class ProbeQuery {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /**
   * What it looks for.
   *
   * @param contentId the content
   * @param day when it was published
   * @param fingerprints its fingerprints
   * @param words how many words it has
   */
  @SuppressWarnings("ArrayRecordComponent") // a column on its way, never compared
  public record Probe(UUID contentId, Date day, Integer[] fingerprints, int words) {}

  private final PreparedStatement statement;
  private final List<Integer> order = new ArrayList<>();

  private ProbeQuery(PreparedStatement statement) {
    this.statement = statement;
    Matcher matcher = PARAMETER.matcher(FingerprintRepository.CANDIDATES);
    while (matcher.find()) {
      order.add(Integer.parseInt(matcher.group(1)));
    }
  }

  /** Makes it ready to run. */
  public static ProbeQuery prepare(Connection connection) throws SQLException {
    return new ProbeQuery(
        connection.prepareStatement(
            PARAMETER.matcher(FingerprintRepository.CANDIDATES).replaceAll("?")));
  }

  /** A stored content as something to look for; absent if no fingerprints of it are kept. */
  public static Optional<Probe> stored(Connection connection, UUID contentId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT published_on, fps, words FROM fingerprint WHERE content_id = ?")) {
      query.setObject(1, contentId);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Probe(
                    contentId,
                    rows.getDate(1),
                    (Integer[]) rows.getArray(2).getArray(),
                    rows.getInt(3)))
            : Optional.empty();
      }
    }
  }

  /** Runs it; the result is how many candidates it found. */
  public int run(Probe probe) throws SQLException {
    for (int i = 0; i < order.size(); i++) {
      bind(i + 1, order.get(i), probe);
    }
    int candidates = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        candidates++;
      }
    }
    return candidates;
  }

  private void bind(int index, int parameter, Probe probe) throws SQLException {
    switch (parameter) {
      case 1 -> statement.setArray(index, array("uuid", probe.contentId()));
      case 2 -> statement.setArray(index, array("date", probe.day()));
      case 3 -> statement.setArray(index, array("int", (Object[]) probe.fingerprints()));
      case 4 -> statement.setArray(index, array("int", 1));
      case 5 -> statement.setArray(index, array("int", probe.fingerprints().length));
      case 6 -> statement.setInt(index, LinkService.DAYS_EITHER_SIDE);
      case 7 -> statement.setInt(index, LinkService.MOST_VERIFIED);
      case 8 -> statement.setArray(index, array("int", probe.words()));
      case 9 -> statement.setInt(index, Fingerprints.SHORT_TEXT_WORDS);
      case 10 -> statement.setInt(index, FingerprintRepository.FEW);
      case 11 -> statement.setObject(index, day(probe).minusDays(LinkService.DAYS_EITHER_SIDE));
      case 12 -> statement.setObject(index, day(probe).plusDays(LinkService.DAYS_EITHER_SIDE));
      default -> throw new IllegalStateException("The query has a parameter more: $" + parameter);
    }
  }

  private static LocalDate day(Probe probe) {
    return probe.day().toLocalDate();
  }

  private Array array(String type, Object... values) throws SQLException {
    return statement.getConnection().createArrayOf(type, values);
  }
}
