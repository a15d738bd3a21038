package dev.credence.evaluation.store;

import dev.credence.evaluation.EvaluationException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query by which the service looks for contents that share fingerprints with one, with the
 * service's own limits.
 */
public final class ProbeQuery {

  private static final String SERVICE_CLASS = "/dev/credence/ingest/dedup/LinkRepository.class";
  private static final String COPY = "probe.sql";
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /** Content id, fingerprints, days either side, least shared, most candidates. */
  private static final int PARAMETERS = 5;

  private static final int DAYS_EITHER_SIDE = 30;
  private static final int LEAST_SHARED = 2;
  private static final int MOST_CANDIDATES = 50;
  private static final int MOST_PROBED = 2_000;

  private final String sql;
  private final List<Integer> order;
  private final boolean ofService;

  private ProbeQuery(String numbered, boolean ofService) {
    this.ofService = ofService;
    this.order = numbers(numbered);
    this.sql = PARAMETER.matcher(numbered).replaceAll("?");
  }

  /** The query in the service's class, or the copy of it here if the class has no such query. */
  public static ProbeQuery load() {
    return inService()
        .map(query -> new ProbeQuery(query, true))
        .orElseGet(() -> new ProbeQuery(copy(), false));
  }

  /** Whether it was found in the service; otherwise it is a copy that may be out of date. */
  public boolean isOfService() {
    return ofService;
  }

  private static List<Integer> numbers(String query) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(query);
    while (matcher.find()) {
      numbers.add(Integer.parseInt(matcher.group(1)));
    }
    return numbers;
  }

  private static Optional<String> inService() {
    try (InputStream in = ProbeQuery.class.getResourceAsStream(SERVICE_CLASS)) {
      if (in == null) {
        return Optional.empty();
      }
      List<String> probes =
          ClassStrings.read(new DataInputStream(in)).stream()
              .filter(text -> text.contains("&&") && text.contains("fingerprint"))
              .filter(
                  text ->
                      numbers(text).stream()
                          .distinct()
                          .sorted()
                          .toList()
                          .equals(List.of(1, 2, 3, 4, PARAMETERS)))
              .toList();
      return probes.size() == 1 ? Optional.of(probes.get(0)) : Optional.empty();
    } catch (IOException e) {
      throw new EvaluationException("The class " + SERVICE_CLASS + " cannot be read", e);
    }
  }

  private static String copy() {
    try (InputStream in = ProbeQuery.class.getResourceAsStream(COPY)) {
      if (in == null) {
        throw new EvaluationException(COPY + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EvaluationException(COPY + " cannot be read", e);
    }
  }

  /** Makes it ready to run. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Sets what it looks for. */
  public void bind(PreparedStatement statement, UUID contentId, Long[] fingerprints)
      throws SQLException {
    Long[] probed = Arrays.stream(fingerprints).limit(MOST_PROBED).toArray(Long[]::new);
    for (int i = 0; i < order.size(); i++) {
      switch (order.get(i)) {
        case 1 -> statement.setObject(i + 1, contentId);
        case 2 ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", probed));
        case 3 -> statement.setInt(i + 1, DAYS_EITHER_SIDE);
        case 4 -> statement.setInt(i + 1, LEAST_SHARED);
        default -> statement.setInt(i + 1, MOST_CANDIDATES);
      }
    }
  }
}
