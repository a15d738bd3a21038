package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentOrder;
import dev.credence.contract.AssessmentStatus;
import dev.credence.platform.Rows;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query on the queue, with only the conditions that are asked for: a condition that may be absent
 * would keep the planner from the index.
 */
final class QueueQuery {

  private final StringBuilder where = new StringBuilder(AssessmentRow.OF_CURRENT_REVISION);
  private final Tuple parameters = Tuple.tuple();
  private final AssessmentOrder order;

  QueueQuery(QueueFilter filter, AssessmentOrder order, double sampleShare) {
    this.order = order;
    AssessmentStatus status =
        filter.status() == null && filter.sample() ? AssessmentStatus.AUTOMATIC : filter.status();
    if (status != null) {
      // Spelt out: the indexes of the queue are partial.
      where.append(" AND a.status = '").append(status.name()).append("'");
    }
    if (filter.factId() != null) {
      add("a.fact_id = %s", filter.factId());
    }
    if (filter.source() != null) {
      add("c.source = %s", filter.source());
    }
    if (filter.outlet() != null) {
      add("r.outlet = %s", filter.outlet());
    }
    if (filter.verdict() != null) {
      add("a.verdict = %s", filter.verdict().name());
    }
    if (filter.minProbability() != null) {
      add("a.probability >= %s", filter.minProbability());
    }
    if (filter.maxProbability() != null) {
      add("a.probability <= %s", filter.maxProbability());
    }
    if (filter.sample()) {
      add("a.lot < %s", AuditSample.bound(sampleShare));
    }
  }

  /** Goes on after a place. */
  QueueQuery after(@Nullable Place place) {
    if (place != null) {
      Object key =
          switch (order) {
            case OLDEST -> Rows.time(Instant.parse(place.key()));
            case MOST_UNCERTAIN -> Double.valueOf(place.key());
            case MOST_WEIGHT -> Long.valueOf(place.key());
          };
      parameters.addValue(key).addValue(place.assessmentId());
      where
          .append(" AND (")
          .append(sortKey())
          .append(", a.assessment_id) > ($")
          .append(parameters.size() - 1)
          .append(", $")
          .append(parameters.size())
          .append(")");
    }
    return this;
  }

  private void add(String condition, Object value) {
    parameters.addValue(value);
    where.append(" AND ").append(condition.replace("%s", "$" + parameters.size()));
  }

  private String sortKey() {
    return switch (order) {
      case OLDEST -> "a.recorded_at";
      case MOST_UNCERTAIN -> "abs(coalesce(a.probability, 0.5) - 0.5)";
      case MOST_WEIGHT -> "(-a.micros)";
    };
  }

  /** The query, with the sort key in a column of its own. */
  String sql(int most) {
    return AssessmentRow.SELECT.replaceFirst(
            "SELECT a\\.\\*", "SELECT " + sortKey() + " AS sort_key, a.*")
        + " WHERE "
        + where
        + " ORDER BY "
        + sortKey()
        + ", a.assessment_id LIMIT "
        + most;
  }

  Tuple parameters() {
    return parameters;
  }

  /**
   * A place in the list.
   *
   * @param key what it is sorted by
   * @param assessmentId what comes second
   */
  record Place(String key, UUID assessmentId) {

    /** The place that a cursor tells of; a key of another order is refused when it is read. */
    static Place of(AssessmentOrder order, List<String> parts) {
      Place place = new Place(parts.get(0), UUID.fromString(parts.get(1)));
      switch (order) {
        case OLDEST -> Instant.parse(place.key());
        case MOST_UNCERTAIN -> Double.parseDouble(place.key());
        case MOST_WEIGHT -> Long.parseLong(place.key());
      }
      return place;
    }

    List<String> sortKey() {
      return List.of(key, assessmentId.toString());
    }
  }
}
