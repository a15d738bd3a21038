package dev.credence.scoring.match;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements that were prepared last. One fact meets many claims, and a batch of claims meets
 * the same facts again and again.
 */
final class LastSeen {
  /** The facts that a claim is compared with (300), and the claims at hand; some 10 kB each. */
  private static final int MOST = 512;

  private final Map<Statement, Prepared> prepared =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Statement, Prepared> eldest) {
          return size() > MOST;
        }
      };

  Prepared prepare(Statement statement) {
    Prepared known = get(statement);
    if (known != null) {
      return known;
    }
    Prepared made = Prepared.of(statement);
    put(statement, made);
    return made;
  }

  private synchronized @Nullable Prepared get(Statement statement) {
    return prepared.get(statement);
  }

  private synchronized void put(Statement statement, Prepared made) {
    prepared.put(statement, made);
  }
}
