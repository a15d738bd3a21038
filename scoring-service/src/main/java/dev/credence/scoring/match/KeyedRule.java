package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.QuestionKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on claims that name the fact's question, by the kind of answer. Truth means "the answer
 * named is right": who denies a wrong answer holds, who denies the right one is refuted. A hedge is
 * judged by the answer that it hedges. Stateless.
 */
public final class KeyedRule {
  private static final String METHOD = "key";
  private static final String VERSION = "1";

  /** Answers under one key are compared, not recognised: assumed, not measured. */
  private static final double ASSUMED = 0.99;

  private static final double NOTHING_SUGGESTED = 0.5;

  private static final BigDecimal NEAR = BigDecimal.valueOf(NumberComparison.NEAR);

  /** Longer numbers than this are no measurements, and cost too much to compute with. */
  private static final int MAX_PRECISION = 60;

  /** What is said of the answer that the claim names; empty truth where it cannot be told. */
  private record Finding(@Nullable Boolean right, boolean partly, String reason) {
    static Finding of(boolean right, String reason) {
      return new Finding(right, false, reason);
    }

    static Finding unknown(String reason) {
      return new Finding(null, false, reason);
    }
  }

  /**
   * Judges a claim by a fact that answers the same question.
   *
   * @param kind what answers the question takes
   * @param claim the claim
   * @param fact the fact
   * @param questionOfState whether the answer can change with time
   */
  public Judgement judge(
      QuestionKind kind, KeyedClaim claim, KeyedFact fact, boolean questionOfState) {
    Finding finding =
        switch (kind) {
          case BOOLEAN -> truth(claim, fact);
          case CATEGORY -> category(claim, fact);
          case NUMBER -> number(claim, fact);
          case DATE -> date(claim, fact);
        };
    Grounds grounds = grounds(finding, claim.stance());
    Boolean right = finding.right();
    if (right == null && !finding.partly()) {
      return Judgement.undecided(null, grounds.likely(NOTHING_SUGGESTED));
    }
    // The event date of a claim about a date is its answer, not the time that it speaks of.
    DateInterval when = kind == QuestionKind.DATE ? DateInterval.OPEN : claim.eventDate();
    Timing timing =
        new Timing(fact.window(), when, claim.publishedAt(), fact.confirmedAt(), questionOfState);
    Stance stance = claim.stance();
    if (right == null) {
      return timing.judge(Verdict.PARTLY, true, stance, null, grounds);
    }
    Verdict verdict = VerdictRule.verdict(stance, right);
    return timing.judge(verdict, true, stance, towardsFact(kind, stance, right), grounds);
  }

  private static Grounds grounds(Finding finding, Stance stance) {
    Boolean right = finding.right();
    String told = right == null ? "unknown" : right ? "right" : "other";
    String cue = "answer:" + (finding.partly() ? "near" : told);
    return new Grounds(
        METHOD,
        VERSION,
        ASSUMED,
        List.of(finding.reason()),
        List.of(),
        List.of(cue, VerdictRule.stanceCue(stance)));
  }

  /** To affirm another answer is to deny the fact's; to deny another one says nothing of it. */
  private static @Nullable Stance towardsFact(QuestionKind kind, Stance stance, boolean right) {
    if (right) {
      return stance;
    }
    boolean onlyTwo = kind == QuestionKind.BOOLEAN;
    return stance == Stance.DENIES && !onlyTwo ? null : VerdictRule.flipped(stance);
  }

  private static Finding truth(KeyedClaim claim, KeyedFact fact) {
    Optional<Boolean> claimed = booleanOf(claim.answer());
    Optional<Boolean> confirmed = booleanOf(fact.answer());
    if (claimed.isEmpty() || confirmed.isEmpty()) {
      return Finding.unknown("an answer is neither true nor false");
    }
    return Finding.of(
        claimed.get().equals(confirmed.get()),
        "the fact says " + confirmed.get() + ", the claim is about " + claimed.get());
  }

  private static Optional<Boolean> booleanOf(@Nullable String answer) {
    return switch (answer == null ? "true" : Folding.fold(answer)) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Finding category(KeyedClaim claim, KeyedFact fact) {
    String claimed = claim.answer();
    String confirmed = fact.answer();
    if (claimed == null || confirmed == null) {
      return Finding.unknown((claimed == null ? "the claim" : "the fact") + " names no answer");
    }
    return Finding.of(
        collapsed(claimed).equals(collapsed(confirmed)),
        "the fact says \"" + confirmed + "\", the claim is about \"" + claimed + "\"");
  }

  private static String collapsed(String answer) {
    return String.join(" ", Folding.fold(answer).split("\\s+", -1));
  }

  /**
   * A number holds within the fact's tolerance. Where none is stated it is half a unit in the last
   * stated digit of the fact's value: what rounding to that digit makes equal. Beyond it, within a
   * quarter of the fact's value, it is partly right.
   */
  private static Finding number(KeyedClaim claim, KeyedFact fact) {
    BigDecimal claimed = claim.value();
    BigDecimal confirmed = fact.value();
    if (claimed == null || confirmed == null) {
      return Finding.unknown((claimed == null ? "the claim" : "the fact") + " gives no number");
    }
    if (isExtreme(claimed) || isExtreme(confirmed)) {
      return Finding.unknown("a number is out of range");
    }
    Optional<BigDecimal> converted = Units.convert(claimed, claim.unit(), fact.unit());
    if (converted.isEmpty()) {
      return Finding.unknown(
          "the units differ and do not convert: " + claim.unit() + ", " + fact.unit());
    }
    BigDecimal off = converted.get().subtract(confirmed).abs();
    BigDecimal tolerance = fact.tolerance() != null ? fact.tolerance() : halfUnit(confirmed);
    String reason =
        "the fact says " + confirmed.toPlainString() + ", the claim " + claimed.toPlainString();
    if (off.compareTo(tolerance) <= 0) {
      return Finding.of(true, reason);
    }
    return off.compareTo(confirmed.abs().multiply(NEAR)) <= 0
        ? new Finding(null, true, reason + ", which is near")
        : Finding.of(false, reason);
  }

  private static boolean isExtreme(BigDecimal value) {
    return value.precision() > MAX_PRECISION || Math.abs((long) value.scale()) > MAX_PRECISION;
  }

  private static BigDecimal halfUnit(BigDecimal value) {
    return new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, value.scale()));
  }

  private static Finding date(KeyedClaim claim, KeyedFact fact) {
    Optional<DateInterval> confirmed = dayOf(fact.answer());
    Optional<DateInterval> claimed =
        claim.answer() == null ? Optional.of(claim.eventDate()) : dayOf(claim.answer());
    if (confirmed.isEmpty() || claimed.isEmpty()) {
      return Finding.unknown("an answer is no date");
    }
    Instant from = claimed.get().from();
    Instant to = claimed.get().to();
    if (from == null || to == null) {
      return Finding.unknown("the claim names no date");
    }
    boolean same = claimed.get().overlaps(confirmed.get());
    if (same && !contains(confirmed.get(), from, to)) {
      return Finding.unknown("the claim's date is not as exact as the fact's");
    }
    return Finding.of(same, same ? "the same day" : "another day than " + fact.answer());
  }

  private static boolean contains(DateInterval day, Instant from, Instant to) {
    return day.from() != null
        && day.to() != null
        && !from.isBefore(day.from())
        && !to.isAfter(day.to());
  }

  private static Optional<DateInterval> dayOf(@Nullable String answer) {
    if (answer == null) {
      return Optional.empty();
    }
    String text = answer.strip();
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      return Optional.of(
          new DateInterval(start, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    } catch (DateTimeParseException e) {
      return StatementDate.windowOf(text, null);
    }
  }
}
