package dev.credence.scoring.match;

import java.util.List;

/**
 * What a judgement rests on.
 *
 * @param method which rule decided: {@code key} or {@code text}
 * @param version the version of the rule and its data
 * @param probability how likely the verdict is right, 0 to 1
 * @param reasons short sentences for an analyst, for and against
 * @param against those of the reasons that speak against relying on the verdict
 * @param cues what decided, for machines
 */
public record Grounds(
    String method,
    String version,
    double probability,
    List<String> reasons,
    List<String> against,
    List<String> cues) {

  /** Copies the lists and checks the probability. */
  public Grounds {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1: " + probability);
    }
    reasons = List.copyOf(reasons);
    against = List.copyOf(against);
    cues = List.copyOf(cues);
  }

  Grounds with(String reason, String cue) {
    return new Grounds(
        method,
        version,
        probability,
        Reasons.with(reasons, reason),
        against,
        Reasons.with(cues, cue));
  }

  Grounds withDoubt(String doubt) {
    return new Grounds(
        method,
        version,
        probability,
        Reasons.with(reasons, doubt),
        Reasons.with(against, doubt),
        cues);
  }

  Grounds likely(double otherProbability) {
    return new Grounds(method, version, otherProbability, reasons, against, cues);
  }
}
