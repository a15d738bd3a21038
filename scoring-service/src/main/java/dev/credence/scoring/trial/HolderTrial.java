package dev.credence.scoring.trial;

import dev.credence.contract.TrialRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the one trial that the counting claims of a holder make in one of its records. */
final class HolderTrial {

  private static final long HALF_MICROS = TrialRules.WHOLE_MICROS / 2;

  private HolderTrial() {}

  /**
   * Writes the trial.
   *
   * @param claims decided claims of the source, from the earliest to the latest
   */
  static void write(
      String source, TrialRecord record, List<AssessedClaim> claims, TrialSheet sheet) {
    List<AssessedClaim> firm = claims.stream().filter(claim -> !claim.isHedge()).toList();
    if (!firm.isEmpty()) {
      writeFirm(source, record, claims, firm, sheet);
    } else if (!claims.isEmpty()) {
      AssessedClaim last = claims.get(claims.size() - 1);
      long micros = weightOf(TrialRules.WHOLE_MICROS, last, claims);
      sheet.weigh(
          last,
          source,
          record,
          micros,
          1,
          "hedges; counted apart" + sharing(micros, TrialRules.WHOLE_MICROS));
      passOthers(claims, List.of(last), source, record, sheet);
    }
  }

  private static void writeFirm(
      String source,
      TrialRecord record,
      List<AssessedClaim> claims,
      List<AssessedClaim> firm,
      TrialSheet sheet) {
    AssessedClaim last = firm.get(firm.size() - 1);
    Optional<AssessedClaim> earlier =
        firm.stream().filter(last::contradicts).max(AssessedClaim.BY_TIME);
    boolean isTakenBack = last.isOwnVoice() && claims.stream().noneMatch(AssessedClaim::current);
    boolean isCorrected = earlier.isPresent() || isTakenBack;
    long base = isCorrected ? HALF_MICROS : TrialRules.WHOLE_MICROS;
    long micros = weightOf(base, last, firm);
    String why =
        earlier.isPresent()
            ? "final stance after a reversal"
            : isTakenBack ? "taken back" : "decides";
    sheet.weigh(last, source, record, micros, 1, reason(why, last) + sharing(micros, base));
    earlier.ifPresent(
        claim -> {
          long rest = weightOf(HALF_MICROS, claim, firm);
          String text = reason("stance before a reversal", claim) + sharing(rest, HALF_MICROS);
          sheet.weigh(claim, source, record, rest, 0, text);
        });
    if (isCorrected && record == TrialRecord.SCORED) {
      sheet.corrected(source);
    }
    passOthers(
        claims,
        earlier.map(claim -> List.of(last, claim)).orElse(List.of(last)),
        source,
        record,
        sheet);
  }

  /** Copying lowers the weight of the outlet that copied, never that of a speaker it quotes. */
  private static long weightOf(long micros, AssessedClaim claim, List<AssessedClaim> claims) {
    if (!claim.isOwnVoice()) {
      return micros;
    }
    List<AssessedClaim> own = claims.stream().filter(AssessedClaim::isOwnVoice).toList();
    return TrialRules.sharedOr(micros, claim, own);
  }

  private static void passOthers(
      List<AssessedClaim> claims,
      List<AssessedClaim> weighed,
      String source,
      TrialRecord record,
      TrialSheet sheet) {
    for (AssessedClaim claim : claims) {
      if (!weighed.contains(claim)) {
        sheet.pass(claim, source, record, "one trial per question: another claim decides");
      }
    }
  }

  private static String reason(String why, AssessedClaim claim) {
    return why + ": " + claim.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String sharing(long micros, long base) {
    return micros == base ? "" : ", in text shared with its origin";
  }
}
