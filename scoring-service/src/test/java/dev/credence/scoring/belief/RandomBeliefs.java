package dev.credence.scoring.belief;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded random voices and records, few sources and origins, so that they get in each other's way.
 */
final class RandomBeliefs {

  private static final List<Stance> STANCES = List.of(Stance.values());
  private static final List<String> OUTLETS = List.of("a", "b", "c", "d");

  private final Random random;
  private int claims;

  RandomBeliefs(long seed) {
    random = new Random(seed);
  }

  static StanceCounts counts(int ta, int td, int th, int fa, int fd, int fh) {
    return StanceCounts.NONE
        .plus(true, Stance.AFFIRMS, ta * 1_000_000L)
        .plus(true, Stance.DENIES, td * 1_000_000L)
        .plus(true, Stance.HEDGES, th * 1_000_000L)
        .plus(false, Stance.AFFIRMS, fa * 1_000_000L)
        .plus(false, Stance.DENIES, fd * 1_000_000L)
        .plus(false, Stance.HEDGES, fh * 1_000_000L);
  }

  List<Voice> voices(int count) {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      voices.add(mother().that(STANCES.get(random.nextInt(STANCES.size()))).voice());
    }
    return voices;
  }

  Voice affirmation() {
    return mother().that(Stance.AFFIRMS).voice();
  }

  StanceRecords records() {
    Map<String, StanceCounts> own = new HashMap<>();
    Map<String, StanceCounts> relayed = new HashMap<>();
    for (String outlet : OUTLETS) {
      own.put("outlet:" + outlet, randomCounts());
      relayed.put("outlet:" + outlet, randomCounts());
    }
    own.put("speaker:ministry", randomCounts());
    own.put("speaker:rebels", randomCounts());
    return new StanceRecords(own, relayed, randomCounts());
  }

  List<Voice> shuffled(List<Voice> voices) {
    List<Voice> shuffled = new ArrayList<>(voices);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private VoiceMother mother() {
    VoiceMother mother =
        VoiceMother.outlet("claim" + claims++, OUTLETS.get(random.nextInt(OUTLETS.size())))
            .from("origin" + random.nextInt(4))
            .at(random.nextInt(5));
    mother =
        switch (random.nextInt(8)) {
          case 0 -> mother.by("speaker:ministry", HolderKind.BODY);
          case 1 -> mother.by("speaker:rebels", HolderKind.PERSON);
          case 2 -> mother.by("speaker:anonymous.1", HolderKind.ANONYMOUS);
          case 3 -> mother.by("outlet:a", HolderKind.OUTLET);
          default -> mother;
        };
    boolean isOwnVoice = mother.source().equals(mother.outlet());
    return !isOwnVoice && random.nextBoolean() ? mother.attributedOnly() : mother;
  }

  private StanceCounts randomCounts() {
    int scale = random.nextBoolean() ? 2 : 12;
    return counts(
        random.nextInt(scale),
        random.nextInt(scale),
        random.nextInt(scale),
        random.nextInt(scale),
        random.nextInt(scale),
        random.nextInt(scale));
  }
}
