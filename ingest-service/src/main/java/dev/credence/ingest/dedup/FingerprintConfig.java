package dev.credence.ingest.dedup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** How long fingerprints are kept, and how fast they are made anew. */
@ConfigMapping(prefix = "credence.fingerprints")
public interface FingerprintConfig {

  /** What becomes of a month that is older than the retention. */
  enum Retired {
    /** It is taken out of the search and kept as a table. */
    DETACH,
    /** It is taken out of the search and deleted. */
    DROP
  }

  /**
   * For how long after its publication a text is found by what it shares, such as {@code P24M};
   * texts, links and stories stay. Absent: for ever.
   */
  Optional<Period> retention();

  /** What becomes of older months. */
  @WithDefault("DETACH")
  Retired retired();

  /** How many months ahead have their partition. */
  @WithDefault("3")
  int monthsAhead();

  /** How many contents are moved to a new rule in one go; between two the service breathes. */
  @WithDefault("50")
  int refingerprintAtOnce();
}
