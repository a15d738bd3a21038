package dev.credence.scoring.belief;

import dev.credence.contract.Belief;
import dev.credence.contract.Stance;

/**
 * A term of a belief's sum.
 *
 * @param stance the stance that counts
 * @param origin the independent origin
 * @param weight how much of the ratio counts after dependence, in (0, 1]
 * @param logLikelihoodRatio ln P(stance | true) - ln P(stance | false)
 * @param effective the summed weight of the trials that the ratio rests on
 * @param attributed whether only one origin puts this into the source's mouth
 * @param voice the claim that shows it
 */
public record WeighedTerm(
    Stance stance,
    String origin,
    double weight,
    double logLikelihoodRatio,
    double effective,
    boolean attributed,
    Voice voice) {

  private static final String OUTLET = "outlet:";

  /** What it adds to the sum: {@code weight * logLikelihoodRatio}. */
  public double contribution() {
    return weight * logLikelihoodRatio;
  }

  /** The term as it goes to a client, of the answer that it speaks of. */
  public Belief.Term asTermOf(String answer) {
    return new Belief.Term(
        voice.source(),
        stance,
        answer,
        weight,
        logLikelihoodRatio,
        contribution(),
        effective,
        origin,
        attributed,
        voice.reportId(),
        voice.claimId(),
        voice.outlet().substring(OUTLET.length()),
        voice.quote());
  }
}
