package dev.credence.scoring.trial;

import dev.credence.contract.HolderKind;
import dev.credence.contract.TrialRecord;
import dev.credence.contract.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes trials of the claims on one question and one fact window. The result depends on the set of
 * claims only, never on their order.
 *
 * <ul>
 *   <li>One trial per source, of weight 1: its latest AFFIRMS or DENIES that the fact decides. A
 *       later hedge does not replace it; hedges make a trial of their own only where there is no
 *       firm stance.
 *   <li>After a reversal (one claim held, another was refuted) the final stance weighs .5 and the
 *       earlier one .5. An outlet that took its claim back in silence keeps .5 of it.
 *   <li>Text that an outlet shares with its origin weighs .25 for that outlet, unless a sentence of
 *       its own says the same. A speaker's trial does not depend on who copied whom.
 *   <li>A backfilled claim weighs nothing, supports nobody and balances nothing.
 *   <li>Who is charged: the holder. What was put into a source's mouth is ATTRIBUTED until it is
 *       corroborated; attributed and scored claims never decide one another's trials.
 *   <li>An outlet that carries the claims of others gets one RELAYED trial for them; none, but
 *       {@code balanced}, if it carried both sides.
 *   <li>Private persons are neither charged nor relayed.
 * </ul>
 */
public final class TrialRules {

  /** The weight of a whole trial, in millionths. */
  public static final long WHOLE_MICROS = 1_000_000;

  /** Text shared with its origin weighs a quarter: the copier chose to print it, no more. */
  private static final int SHARED_DIVISOR = 4;

  private TrialRules() {}

  /**
   * Makes trials of the claims, none of them released by an editor.
   *
   * @param claims all claims on the question, with the verdicts of one fact revision
   * @param hasSettledTrial whether an outlet (source key) has a settled trial
   */
  public static Resolution resolve(
      Collection<AssessedClaim> claims, Predicate<String> hasSettledTrial) {
    return resolve(claims, hasSettledTrial, claim -> false);
  }

  /**
   * Makes trials of the claims.
   *
   * @param claims all claims on the question, with the verdicts of one fact revision
   * @param hasSettledTrial whether an outlet (source key) has a settled trial
   * @param isReleased whether an editor accepted a quoted claim as the holder's own
   */
  public static Resolution resolve(
      Collection<AssessedClaim> claims,
      Predicate<String> hasSettledTrial,
      Predicate<AssessedClaim> isReleased) {
    List<AssessedClaim> listed =
        claims.stream()
            .distinct()
            .filter(claim -> claim.holderKind() != HolderKind.PRIVATE)
            .sorted(AssessedClaim.BY_TIME)
            .toList();
    TrialSheet sheet = new TrialSheet();
    Corroboration corroboration = new Corroboration(hasSettledTrial, isReleased);
    groupBy(listed, AssessedClaim::source)
        .forEach((source, own) -> chargeHolder(source, own, corroboration, sheet));
    List<AssessedClaim> carried =
        listed.stream().filter(claim -> !claim.isOwnVoice() && !claim.isHedge()).toList();
    groupBy(carried, AssessedClaim::outlet)
        .forEach((outlet, relayed) -> chargeCarrier(outlet, relayed, sheet));
    return sheet.resolution();
  }

  private static void chargeHolder(
      String source, List<AssessedClaim> claims, Corroboration corroboration, TrialSheet sheet) {
    List<AssessedClaim> counting = claims.stream().filter(TrialRules::counts).toList();
    Map<Side, Boolean> released = new HashMap<>();
    groupBySide(counting).forEach((side, same) -> released.put(side, corroboration.releases(same)));
    List<AssessedClaim> scored = new ArrayList<>();
    List<AssessedClaim> attributed = new ArrayList<>();
    for (AssessedClaim claim : claims) {
      boolean scores =
          claim.isOwnVoice()
              || (claim.holderKind() != HolderKind.ANONYMOUS
                  && released.getOrDefault(Side.of(claim), false));
      if (counts(claim)) {
        (scores ? scored : attributed).add(claim);
      } else {
        TrialRecord record = scores ? TrialRecord.SCORED : TrialRecord.ATTRIBUTED;
        sheet.pass(claim, source, record, whyNot(claim));
      }
    }
    HolderTrial.write(source, TrialRecord.SCORED, scored, sheet);
    HolderTrial.write(source, TrialRecord.ATTRIBUTED, attributed, sheet);
  }

  private static void chargeCarrier(String outlet, List<AssessedClaim> claims, TrialSheet sheet) {
    List<AssessedClaim> counting = claims.stream().filter(TrialRules::counts).toList();
    claims.stream()
        .filter(claim -> !counts(claim))
        .forEach(claim -> sheet.pass(claim, outlet, TrialRecord.RELAYED, whyNot(claim)));
    if (counting.isEmpty()) {
      return;
    }
    AssessedClaim last = counting.get(counting.size() - 1);
    boolean bothSides =
        counting.stream().anyMatch(claim -> claim.verdict() == Verdict.HELD)
            && counting.stream().anyMatch(claim -> claim.verdict() == Verdict.REFUTED);
    if (bothSides) {
      sheet.balanced(outlet);
    }
    for (AssessedClaim claim : counting) {
      if (bothSides) {
        sheet.pass(claim, outlet, TrialRecord.RELAYED, "balanced: the outlet relayed both sides");
      } else if (claim.equals(last)) {
        long micros = sharedOr(WHOLE_MICROS, claim, counting);
        String reason =
            micros == WHOLE_MICROS ? "relayed" : "relayed in text shared with its origin";
        sheet.weigh(claim, outlet, TrialRecord.RELAYED, micros, 1, reason);
      } else {
        sheet.pass(
            claim,
            outlet,
            TrialRecord.RELAYED,
            "one relayed trial per question: another claim decides");
      }
    }
  }

  /** The weight, reduced where the claim, and whatever says the same, is shared with the origin. */
  static long sharedOr(long micros, AssessedClaim claim, List<AssessedClaim> claims) {
    boolean onlyShared =
        claims.stream().filter(claim::isOnTheSideOf).allMatch(AssessedClaim::sharedWithOrigin);
    return onlyShared ? micros / SHARED_DIVISOR : micros;
  }

  private static boolean counts(AssessedClaim claim) {
    return claim.isDecided() && !claim.backfilled();
  }

  private static String whyNot(AssessedClaim claim) {
    return switch (claim.verdict()) {
      case AFTER_THE_FACT -> "published when the fact was already confirmed";
      case SUPERSEDED -> "true of another time than the fact's";
      case UNDECIDED -> "the fact does not decide it";
      case HELD, REFUTED, PARTLY -> "backfilled: first seen after the fact was recorded";
    };
  }

  private static SortedMap<String, List<AssessedClaim>> groupBy(
      List<AssessedClaim> claims, Function<AssessedClaim, String> key) {
    SortedMap<String, List<AssessedClaim>> groups = new TreeMap<>();
    for (AssessedClaim claim : claims) {
      groups.computeIfAbsent(key.apply(claim), ignored -> new ArrayList<>()).add(claim);
    }
    return groups;
  }

  private static Map<Side, List<AssessedClaim>> groupBySide(List<AssessedClaim> claims) {
    Map<Side, List<AssessedClaim>> groups = new HashMap<>();
    for (AssessedClaim claim : claims) {
      groups.computeIfAbsent(Side.of(claim), ignored -> new ArrayList<>()).add(claim);
    }
    return groups;
  }
}
