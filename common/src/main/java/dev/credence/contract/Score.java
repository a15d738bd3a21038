package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reliable a source has been: a posterior over "what this source vouches for holds".
 *
 * @param source the source
 * @param topic the topic that it is limited to; absent for all
 * @param asOf the day in the world that it speaks of
 * @param knownAt what had been recorded by then
 * @param mean the posterior mean, 0 to 1
 * @param intervals the credible intervals at 80 % and 95 %
 * @param prior what the source is shrunk towards
 * @param grade a statement about the source's own record
 * @param gradeReason what decided the grade, and what evidence is missing
 * @param settled how many trials count
 * @param effective their summed weight
 * @param held the weight of those that held
 * @param refuted the weight of those that were refuted
 * @param corrected how many of them the source had corrected itself
 * @param funnel how few of its claims could be judged
 * @param hedges what it hedged
 * @param persistedAfterFact claims that contradicted a fact after its confirmation
 * @param backfilled claims that weigh nothing because they were seen only after the fact
 * @param relayed what it passed on from speakers; for an outlet
 * @param attributed what others put into its mouth
 * @param model the version of the rules
 */
public record Score(
    String source,
    @Nullable String topic,
    Instant asOf,
    Instant knownAt,
    double mean,
    List<Interval> intervals,
    Prior prior,
    Grade grade,
    String gradeReason,
    int settled,
    double effective,
    double held,
    double refuted,
    int corrected,
    Funnel funnel,
    Hedges hedges,
    int persistedAfterFact,
    int backfilled,
    @Nullable RelayedRecord relayed,
    AttributedRecord attributed,
    String model) {

  /**
   * What a score starts from.
   *
   * @param mean the pooled rate of all sources
   * @param concentration how many trials it is worth
   */
  public record Prior(double mean, double concentration) {}

  /**
   * From sentences to verdicts. Counts claims, not trials, but for the sentences.
   *
   * @param seen claims found
   * @param checkable those that can be checked
   * @param settled those that a fact decided
   * @param held those that held
   * @param partly those that held in part
   * @param refuted those that were refuted
   * @param sentences sentences of current texts in which the source speaks; absent for a topic,
   *     since a sentence without a claim has none, and where an editor gave the source, or took
   *     from it, single claims
   * @param matched claims that a fact was found to speak of, waiting ones among them
   * @param inReview those of them that wait for a person
   */
  public record Funnel(
      int seen,
      int checkable,
      int settled,
      int held,
      int partly,
      int refuted,
      @Nullable Integer sentences,
      int matched,
      int inReview) {}

  /**
   * What the source withheld.
   *
   * @param seen hedged claims
   * @param settled questions settled where it hedged
   * @param held the share of those whose statement proved true; absent when none is settled
   */
  public record Hedges(int seen, int settled, @Nullable Double held) {}

  /**
   * What an outlet passed on from speakers.
   *
   * @param settled how many questions
   * @param held the weight of those that held
   * @param refuted the weight of those that were refuted
   * @param balanced questions on which it relayed both sides
   * @param mean the posterior mean
   * @param intervals its credible intervals
   */
  public record RelayedRecord(
      int settled,
      double held,
      double refuted,
      int balanced,
      double mean,
      List<Interval> intervals) {}

  /**
   * What others put into the source's mouth, and no second origin carries yet. Shown, not scored.
   *
   * @param settled how many questions
   * @param held the weight of those that held
   * @param refuted the weight of those that were refuted
   * @param effective the summed weight
   */
  public record AttributedRecord(int settled, double held, double refuted, double effective) {}
}
