package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param from its start; open when absent
 * @param to its end, exclusive; open when absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DateInterval(@Nullable Instant from, @Nullable Instant to) {

  /** The whole of time. */
  public static final DateInterval OPEN = new DateInterval(null, null);

  /**
   * Whether both spans share an instant; an open end reaches for ever, an empty span is a point.
   */
  public boolean overlaps(DateInterval other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(DateInterval other) {
    if (from == null || other.to == null) {
      return true;
    }
    return from.isBefore(other.to) || (from.equals(other.to) && from.equals(other.from));
  }
}
