package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher found between a claim's statement and a fact's. Who denies that a bridge was
 * captured denies that rebels captured it, but who affirms it need not mean rebels: hence a
 * confidence for either stance.
 *
 * @param relation how they stand to each other
 * @param confidence how far that can be relied upon where the claim affirms its statement
 * @param ifDenied how far that can be relied upon where the claim denies its statement
 * @param ifHedged how far that can be relied upon where the claim hedges its statement
 * @param similarity the share of the fact's content words found in the claim, 0 to 1
 * @param ratio the claim's number divided by the fact's, where both give one of the same unit
 * @param negationOnly whether an opposite relation comes from a negation alone, so that one of the
 *     two statements must be true
 * @param reasons short sentences for an analyst, for and against
 * @param doubts those of the reasons that keep it from being sure
 * @param cues what decided, for machines: {@code kind:detail}, for example {@code
 *     place:shir-khan=sher-khan}, {@code frame:control}, {@code number:near ratio=0.88}
 * @param contradictions those of the cues that speak against any agreement, for example {@code
 *     place:islam-qala!=shir-khan}, {@code number:differs ratio=4.00}
 */
public record Match(
    Relation relation,
    Confidence confidence,
    Confidence ifDenied,
    Confidence ifHedged,
    double similarity,
    @Nullable Double ratio,
    boolean negationOnly,
    List<String> reasons,
    List<String> doubts,
    List<String> cues,
    List<String> contradictions) {

  /** Copies the lists. */
  public Match {
    reasons = List.copyOf(reasons);
    doubts = List.copyOf(doubts);
    cues = List.copyOf(cues);
    contradictions = List.copyOf(contradictions);
  }

  /** A match whose confidence is that of both stances. */
  public Match(
      Relation relation,
      Confidence confidence,
      double similarity,
      @Nullable Double ratio,
      List<String> reasons) {
    this(
        relation,
        confidence,
        confidence,
        confidence,
        similarity,
        ratio,
        false,
        reasons,
        List.of(),
        List.of(),
        List.of());
  }

  /** A match for which nothing is known but what is given. */
  public Match(
      Relation relation,
      Confidence confidence,
      Confidence ifDenied,
      double similarity,
      @Nullable Double ratio,
      List<String> reasons) {
    this(
        relation,
        confidence,
        ifDenied,
        lesser(confidence, ifDenied),
        similarity,
        ratio,
        false,
        reasons,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Whether the claim is about another place, person or thing than the fact: whatever else is found
   * alike, for example by a model of likeness, must not turn this into a verdict.
   */
  public boolean vetoed() {
    return relation == Relation.UNRELATED && !contradictions.isEmpty();
  }

  /** How far the relation can be relied upon for a stance. */
  public Confidence confidenceFor(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> confidence;
      case DENIES -> ifDenied;
      case HEDGES -> ifHedged;
    };
  }

  /** Whether it is sure for one stance at least. */
  boolean isSureForAny() {
    return confidence == Confidence.SURE || ifDenied == Confidence.SURE;
  }

  Match atMostDoubtful(String doubt) {
    return isSureForAny()
        ? capped(doubtful(confidence), doubtful(ifDenied), doubtful(ifHedged), doubt)
        : this;
  }

  /** What a statement takes for granted is not denied with it. */
  Match atMostDoubtfulIfDenied(String doubt) {
    return ifDenied == Confidence.SURE
        ? capped(confidence, Confidence.DOUBTFUL, doubtful(ifHedged), doubt)
        : this;
  }

  /** What its own words hedge is affirmed or denied by nobody for sure. */
  Match atMostDoubtfulUnlessHedged(String doubt) {
    return isSureForAny()
        ? capped(doubtful(confidence), doubtful(ifDenied), ifHedged, doubt)
        : this;
  }

  /** The same of another time. */
  Match ofOtherTime(String reason) {
    return new Match(
        Relation.OTHER_TIME,
        confidence,
        ifDenied,
        ifHedged,
        similarity,
        ratio,
        false,
        Reasons.with(reasons, reason),
        doubts,
        Reasons.with(cues, "time:other"),
        contradictions);
  }

  private Match capped(Confidence affirmed, Confidence denied, Confidence hedged, String doubt) {
    return new Match(
        relation,
        affirmed,
        denied,
        hedged,
        similarity,
        ratio,
        negationOnly,
        Reasons.with(reasons, doubt),
        Reasons.with(doubts, doubt),
        cues,
        contradictions);
  }

  private static Confidence doubtful(Confidence confidence) {
    return lesser(confidence, Confidence.DOUBTFUL);
  }

  static Confidence lesser(Confidence a, Confidence b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
