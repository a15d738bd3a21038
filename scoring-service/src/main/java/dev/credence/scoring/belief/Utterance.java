package dev.credence.scoring.belief;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one source says in the end. A source speaks once, whatever number of claims it makes.
 *
 * @param source the source
 * @param finalStance what it stands by: its latest AFFIRMS or DENIES, else a hedge
 * @param counted the stance whose ratio counts
 * @param byOrigin a claim to show for each independent origin through which it may count
 */
record Utterance(
    String source, Stance finalStance, Reading counted, SortedMap<String, Voice> byOrigin) {

  /** The strongest first; of equally strong ones by source. */
  static final Comparator<Utterance> STRONGEST_FIRST =
      Comparator.comparingDouble((Utterance one) -> -Math.abs(one.ratio()))
          .thenComparing(Utterance::source);

  /** The utterances of all sources, strongest first. Private persons are not listed. */
  static List<Utterance> of(Collection<Voice> voices, StanceRecords records) {
    SortedMap<String, List<Voice>> bySource = new TreeMap<>();
    for (Voice voice : voices) {
      if (voice.holderKind() != HolderKind.PRIVATE) {
        bySource.computeIfAbsent(voice.source(), key -> new ArrayList<>()).add(voice);
      }
    }
    return bySource.values().stream()
        .map(own -> ofSource(own, records))
        .sorted(STRONGEST_FIRST)
        .toList();
  }

  double ratio() {
    return counted.logLikelihoodRatio();
  }

  /** The claim that shows it, through one of its origins. */
  Voice claimFrom(String origin) {
    return Objects.requireNonNull(byOrigin.get(origin), origin);
  }

  /**
   * The final stance counts. Only where a source better than chance ends by affirming, and an
   * earlier stance of its own spoke even louder for the statement, that one goes on to count: else
   * a further affirmation would lower the belief.
   */
  private static Utterance ofSource(List<Voice> voices, StanceRecords records) {
    Map<Stance, List<Voice>> byStance = new EnumMap<>(Stance.class);
    for (Voice voice : voices) {
      byStance.computeIfAbsent(voice.stance(), key -> new ArrayList<>()).add(voice);
    }
    Voice standing = Collections.max(voices, Voice.BY_STANDING);
    List<Reading> readings = new ArrayList<>();
    byStance.forEach((stance, same) -> readings.add(Reading.of(stance, same, records)));
    Reading last =
        readings.stream().filter(r -> r.stance() == standing.stance()).findFirst().orElseThrow();
    if (last.stance() != Stance.AFFIRMS || !last.speaksFor()) {
      return new Utterance(standing.source(), last.stance(), last, byOrigin(List.of(last), last));
    }
    List<Reading> speaking =
        readings.stream().filter(r -> r.equals(last) || r.logLikelihoodRatio() > 0).toList();
    Reading loudest = last;
    double bestKnown = last.effective();
    for (Reading reading : speaking) {
      bestKnown = Math.max(bestKnown, reading.effective());
      if (reading.logLikelihoodRatio() > loudest.logLikelihoodRatio()) {
        loudest = reading;
      }
    }
    Reading counted =
        new Reading(
            loudest.stance(),
            loudest.logLikelihoodRatio(),
            bestKnown,
            true,
            loudest.attributed(),
            loudest.voices());
    return new Utterance(standing.source(), Stance.AFFIRMS, counted, byOrigin(speaking, counted));
  }

  /** For each origin the claim that best shows the counted stance. */
  private static SortedMap<String, Voice> byOrigin(List<Reading> readings, Reading counted) {
    Comparator<Voice> best =
        Comparator.comparing((Voice voice) -> voice.stance() == counted.stance())
            .thenComparing(Voice.BY_STANDING);
    SortedMap<String, Voice> byOrigin = new TreeMap<>();
    for (Reading reading : readings) {
      for (Voice voice : reading.voices()) {
        byOrigin.merge(voice.independentOrigin(), voice, (a, b) -> best.compare(a, b) >= 0 ? a : b);
      }
    }
    return byOrigin;
  }
}
