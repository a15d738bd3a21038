package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, of one fact.
 *
 * @param factId the fact
 * @param fact what was confirmed
 * @param waiting how many assessments wait
 * @param oldest since when the first of them
 * @param newest since when the last of them
 * @param suggested how many for each suggested verdict
 * @param lowestProbability of the least sure suggestion; absent where none is known
 * @param highestProbability of the surest suggestion
 */
public record QueuedFact(
    UUID factId,
    AssessedFact fact,
    int waiting,
    Instant oldest,
    Instant newest,
    List<Suggested> suggested,
    @Nullable Double lowestProbability,
    @Nullable Double highestProbability) {

  /**
   * How many wait with a suggestion.
   *
   * @param verdict the suggestion
   * @param waiting how many
   */
  public record Suggested(Verdict verdict, int waiting) {}
}
