package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Modality;
import dev.credence.contract.QuestionKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Judgement;
import dev.credence.scoring.match.KeyedClaim;
import dev.credence.scoring.match.KeyedRule;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Matcher;
import dev.credence.scoring.match.Relation;
import dev.credence.scoring.match.Statement;
import dev.credence.scoring.match.VerdictRule;
import dev.credence.scoring.provider.Opinion;
import dev.credence.scoring.provider.OpinionWeight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a fact makes of a claim: by the question's key where the claim names it, else by text.
 */
public final class Assessor {

  private static final String BY_KEY = "key/1";
  private static final String BY_TEXT = "text/" + Matcher.VERSION;
  private static final String WITH = " with ";
  private static final String ON = " on ";

  private final Matcher matcher = new Matcher();
  private final VerdictRule verdicts = new VerdictRule();
  private final KeyedRule keyed = new KeyedRule();
  private final OpinionWeight opinions = new OpinionWeight();

  /**
   * The finding; empty if the fact has nothing to say of the claim.
   *
   * @param kind what answers the fact's question takes
   * @param fact the fact
   * @param factFirstRecordedAt when its first revision was recorded
   * @param claim the claim
   */
  public Optional<Finding> assess(
      QuestionKind kind, FactRevision fact, Instant factFirstRecordedAt, StoredClaim claim) {
    return assess(kind, fact, factFirstRecordedAt, claim, null);
  }

  /**
   * The finding, with what a second reader thinks where the rules are in doubt.
   *
   * @param opinion what he thinks; absent where he was not asked
   */
  public Optional<Finding> assess(
      QuestionKind kind,
      FactRevision fact,
      Instant factFirstRecordedAt,
      StoredClaim claim,
      @Nullable Opinion opinion) {
    boolean backfilled = claim.firstSeenAt().isAfter(factFirstRecordedAt);
    if (fact.question().equals(claim.question())) {
      Judgement judgement =
          keyed.judge(kind, keyedClaim(claim), fact.keyed(), isOfState(fact.window()));
      return Optional.of(
          Finding.of(
              judgement, readBy(BY_KEY, claim), Ratio.ofKeyed(claim, fact), claim, backfilled));
    }
    String statement = fact.statement();
    if (claim.question() != null
        || statement == null
        || claim.isErased()
        || claim.modality() != Modality.FACTUAL) {
      return Optional.empty();
    }
    Match match =
        matcher.match(
            Statement.of(statement, fact.window()),
            new Statement(claim.statement(), claim.quantities(), claim.eventDate()));
    if (match.relation() == Relation.UNRELATED || match.confidence() == Confidence.NONE) {
      return Optional.empty();
    }
    Stance stance = claim.stance();
    String method = BY_TEXT;
    if (opinion != null && match.confidenceFor(stance) != Confidence.SURE) {
      OpinionWeight.Weighed weighed = opinions.weigh(match, stance, opinion);
      match = weighed.match();
      stance = weighed.stance();
      method = BY_TEXT + WITH + opinion.provider();
    }
    Judgement judgement =
        verdicts.judge(
            match,
            stance,
            fact.saysTrue(),
            fact.window(),
            claim.eventDate(),
            claim.publishedAt(),
            fact.confirmedAt(),
            isOfState(fact.window()));
    return Optional.of(
        Finding.of(judgement, readBy(method, claim), match.ratio(), claim, backfilled));
  }

  /** What may change with time has a window; what does not has none. */
  private static boolean isOfState(DateInterval window) {
    return window.from() != null || window.to() != null;
  }

  private static KeyedClaim keyedClaim(StoredClaim claim) {
    return new KeyedClaim(
        claim.answer(),
        claim.value(),
        claim.unit(),
        claim.stance(),
        claim.eventDate(),
        claim.publishedAt());
  }

  private static String readBy(String method, StoredClaim claim) {
    return claim.provider().isSure() ? method : method + ON + claim.provider().value();
  }

  /**
   * Whether a second reader had a say, in what the claim is or in how it is judged: then a person
   * decides, however likely the verdict is held to be.
   */
  static boolean isForPeople(String method) {
    return method.contains(WITH) || method.contains(ON);
  }

  /** The methods by which verdicts are found now. */
  static List<String> methods() {
    return List.of(BY_KEY, BY_TEXT);
  }

  /**
   * Whether a method compares answers under one key: there is nothing to recognise, so that its
   * verdicts never wait for a person.
   */
  static boolean isExact(String method) {
    return method.equals(BY_KEY);
  }

  /**
   * What the rules found.
   *
   * @param verdict the verdict, or a suggestion where a person is needed
   * @param status whether a person is needed by the rules' own sureness
   * @param contradictsFact whether the claim says what the fact rules out
   * @param backfilled whether its report was first seen only after the fact was recorded
   * @param reasons what spoke for and against
   * @param against those of them that speak against relying on the verdict
   * @param cues what decided, in a form for machines
   * @param probability how likely the verdict is right, 0 to 1
   * @param ratio the claim's number divided by the fact's; only for PARTLY
   * @param micros what the claim weighs in a trial at most, in millionths
   * @param method which rule decided, and its version
   */
  public record Finding(
      Verdict verdict,
      AssessmentStatus status,
      boolean contradictsFact,
      boolean backfilled,
      List<String> reasons,
      List<String> against,
      List<String> cues,
      double probability,
      @Nullable Double ratio,
      long micros,
      String method) {

    private static final String BACKFILLED =
        "weighs nothing: the report was first seen only after the fact was recorded";

    private static final String READ_OTHERWISE =
        "waits for a person: only a language model reads the sentence so, or one reads it otherwise";

    static Finding of(
        Judgement judgement,
        String method,
        @Nullable Double ratio,
        StoredClaim claim,
        boolean backfilled) {
      List<String> reasons = new ArrayList<>(judgement.reasons());
      if (backfilled) {
        reasons.add(BACKFILLED);
      }
      List<String> against = new ArrayList<>(judgement.against());
      if (!claim.provider().isSure()) {
        reasons.add(READ_OTHERWISE);
        against.add(READ_OTHERWISE);
      }
      boolean sure = judgement.sure() && !isForPeople(method);
      Verdict verdict = judgement.verdict();
      Double shownRatio = verdict == Verdict.PARTLY ? ratio : null;
      return new Finding(
          verdict,
          sure || isExact(method) ? AssessmentStatus.AUTOMATIC : AssessmentStatus.NEEDS_REVIEW,
          judgement.contradictsFact(),
          backfilled,
          List.copyOf(reasons),
          List.copyOf(against),
          judgement.cues(),
          judgement.probability(),
          shownRatio,
          WeightAtStake.micros(claim, verdict, backfilled),
          method);
    }

    /** Whether the rules are sure by themselves. */
    boolean isSure() {
      return status == AssessmentStatus.AUTOMATIC;
    }
  }
}
