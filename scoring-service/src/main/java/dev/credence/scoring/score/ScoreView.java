package dev.credence.scoring.score;

import dev.credence.contract.Score;
import dev.credence.contract.SourceKind;
import dev.credence.contract.TrialRecord;
import dev.credence.scoring.source.SourceKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a score together from what was counted. */
final class ScoreView {

  static final String MODEL = "beta-pooled-5/1";

  private ScoreView() {}

  static Score of(
      String source,
      @Nullable String topic,
      Instant asOf,
      Instant knownAt,
      Counters own,
      Counters pooled,
      ScoreRepository.ClaimCounts claims,
      ScoreRepository.Marks marks) {
    Tally tally = own.tally(TrialRecord.SCORED, topic);
    Score.Prior prior = prior(topic, own, pooled);
    Posterior posterior = ScoreRules.posterior(tally, prior);
    GradeResult grade = ScoreRules.grade(tally);
    return new Score(
        source,
        topic,
        asOf,
        knownAt,
        posterior.mean(),
        posterior.intervals(),
        prior,
        grade.grade(),
        grade.reason(),
        tally.trials(),
        tally.effective(),
        tally.held(),
        tally.refuted(),
        marks.corrected(),
        new Score.Funnel(
            claims.seen(),
            claims.checkable(),
            claims.settled(),
            claims.held(),
            claims.partly(),
            claims.refuted(),
            claims.sentences(),
            claims.matched(),
            claims.inReview()),
        hedges(claims, own.hedges(topic)),
        claims.persisted(),
        claims.backfilled(),
        SourceKey.kind(source) == SourceKind.OUTLET ? relayed(topic, own, pooled, marks) : null,
        attributed(own.tally(TrialRecord.ATTRIBUTED, topic)),
        MODEL);
  }

  static Score.Prior prior(@Nullable String topic, Counters own, Counters pooled) {
    Tally all = pooled.tally(TrialRecord.SCORED, null);
    return topic == null
        ? ScoreRules.prior(all)
        : ScoreRules.topicPrior(
            own.tallyOutside(TrialRecord.SCORED, topic),
            pooled.tally(TrialRecord.SCORED, topic),
            all);
  }

  private static Score.Hedges hedges(
      ScoreRepository.ClaimCounts claims, Counters.HedgeTally settled) {
    return new Score.Hedges(
        claims.hedged(),
        settled.settled(),
        settled.micros() == 0 ? null : (double) settled.trueMicros() / settled.micros());
  }

  static Score.RelayedRecord relayed(
      @Nullable String topic, Counters own, Counters pooled, ScoreRepository.Marks marks) {
    Tally tally = own.tally(TrialRecord.RELAYED, topic);
    Posterior posterior =
        ScoreRules.posterior(tally, ScoreRules.prior(pooled.tally(TrialRecord.RELAYED, null)));
    return new Score.RelayedRecord(
        tally.trials(),
        tally.held(),
        tally.refuted(),
        marks.balanced(),
        posterior.mean(),
        posterior.intervals());
  }

  static Score.AttributedRecord attributed(Tally tally) {
    return new Score.AttributedRecord(
        tally.trials(), tally.held(), tally.refuted(), tally.effective());
  }
}
