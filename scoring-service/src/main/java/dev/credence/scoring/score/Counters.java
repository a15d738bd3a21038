package dev.credence.scoring.score;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counters of one source, or of all together, summed up. */
record Counters(List<ScoreRepository.Counter> rows) {

  /** The tally of a record, in one topic or in all. */
  Tally tally(TrialRecord record, @Nullable String topic) {
    return tally(record, row -> topic == null || row.topic().equals(topic));
  }

  /** The tally of a record outside a topic. */
  Tally tallyOutside(TrialRecord record, String topic) {
    return tally(record, row -> !row.topic().equals(topic));
  }

  private Tally tally(TrialRecord record, Predicate<ScoreRepository.Counter> selected) {
    Tally tally = Tally.NONE;
    for (ScoreRepository.Counter row : rows) {
      if (row.record() == record && selected.test(row)) {
        tally = tally.plus(row.truth(), row.stance(), row.micros(), row.trials());
      }
    }
    return tally;
  }

  /** On how many questions it hedged, and on how many of those the statement proved true. */
  HedgeTally hedges(@Nullable String topic) {
    int settled = 0;
    long micros = 0;
    long trueMicros = 0;
    for (ScoreRepository.Counter row : rows) {
      if (row.stance() == Stance.HEDGES
          && row.record() == TrialRecord.SCORED
          && (topic == null || row.topic().equals(topic))) {
        settled += row.trials();
        micros += row.micros();
        trueMicros += row.truth() ? row.micros() : 0;
      }
    }
    return new HedgeTally(settled, micros, trueMicros);
  }

  /**
   * What became of hedged claims.
   *
   * @param settled how many questions
   * @param micros their weight
   * @param trueMicros the weight of those whose statement proved true
   */
  record HedgeTally(int settled, long micros, long trueMicros) {}
}
