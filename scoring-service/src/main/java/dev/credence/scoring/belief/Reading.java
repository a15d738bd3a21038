package dev.credence.scoring.belief;

import dev.credence.contract.Stance;
import java.util.List;

/**
 * What it is worth that a source takes one stance.
 *
 * @param stance the stance
 * @param logLikelihoodRatio its ratio, limited by the carriers where it is attributed
 * @param effective the summed weight of the trials that the ratio rests on
 * @param speaksFor whether the ratio was positive before it was limited, perhaps to zero
 * @param attributed whether all of it is attributed
 * @param voices the claims that take the stance, at least one
 */
record Reading(
    Stance stance,
    double logLikelihoodRatio,
    double effective,
    boolean speaksFor,
    boolean attributed,
    List<Voice> voices) {

  /** Reads the claims of one source that take one stance. */
  static Reading of(Stance stance, List<Voice> voices, StanceRecords records) {
    if (voices.stream().allMatch(Voice::isAttributed)) {
      return attributed(stance, voices, records);
    }
    StanceCounts own = records.ownOf(voices.get(0).source());
    double ratio = records.logLikelihoodRatio(own, stance);
    return new Reading(stance, ratio, own.effective(), ratio > 0, false, voices);
  }

  /**
   * An attributed stance is no stronger, and no better known, than the carrier who attributes it:
   * its size is limited to the carrier's own |LLR| for the stance. An anonymous speaker has no
   * record: his ratio is that of what the carrier relayed.
   *
   * <p>Of several carriers the strongest and the best known count, so that one more never weakens a
   * stance; where they differ in sign, those that make an affirmation speak for the statement and a
   * denial against it.
   */
  private static Reading attributed(Stance stance, List<Voice> voices, StanceRecords records) {
    List<Carriage> all = voices.stream().map(voice -> Carriage.of(voice, records)).toList();
    List<Carriage> agreeing =
        all.stream()
            .filter(carriage -> stance == Stance.DENIES ? carriage.ratio < 0 : carriage.ratio > 0)
            .toList();
    double strongest = 0;
    double bestKnown = 0;
    for (Carriage carriage : agreeing.isEmpty() ? all : agreeing) {
      double limited = carriage.limitedRatio();
      strongest = Math.abs(limited) > Math.abs(strongest) ? limited : strongest;
      bestKnown = Math.max(bestKnown, carriage.effective);
    }
    boolean speaksFor = all.stream().anyMatch(carriage -> carriage.ratio > 0);
    return new Reading(stance, strongest, bestKnown, speaksFor, true, voices);
  }

  /** What one attributed claim is worth by the record of its source and of its carrier. */
  private record Carriage(double ratio, double limit, double effective) {

    static Carriage of(Voice voice, StanceRecords records) {
      StanceCounts carrier = records.ownOf(voice.outlet());
      StanceCounts basis =
          voice.isAnonymous() ? records.relayedBy(voice.outlet()) : records.ownOf(voice.source());
      return new Carriage(
          records.logLikelihoodRatio(basis, voice.stance()),
          Math.abs(records.logLikelihoodRatio(carrier, voice.stance())),
          Math.min(basis.effective(), carrier.effective()));
    }

    double limitedRatio() {
      return Math.max(-limit, Math.min(limit, ratio));
    }
  }
}
