package dev.credence.scoring.confirmation;

import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import dev.credence.contract.FactSubmission;
import dev.credence.contract.Problem;
import dev.credence.contract.QuestionKind;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.ProblemException;
import dev.credence.platform.WebAddress;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.match.Answers;
import dev.credence.scoring.match.StatementDate;
import dev.credence.scoring.question.StoredQuestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what is handed in as a fact and works out everything that follows from it alone. */
final class FactIntake {

  /** Two clocks that are kept by NTP differ by less. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  private FactIntake() {}

  /**
   * Checks a submission by itself.
   *
   * @throws ProblemException naming every field that is wrong, and why
   */
  static void check(FactSubmission fact, Instant now) {
    List<Problem.FieldError> errors = new ArrayList<>();
    if (isBlank(fact.statement()) && isBlank(fact.question())) {
      errors.add(new Problem.FieldError("/statement", "must be given, or else /question"));
    }
    requireNotBlank("/statement", fact.statement(), errors);
    requireNotBlank("/question", fact.question(), errors);
    requireNotBlank("/topic", fact.topic(), errors);
    requireNotBlank("/answer", fact.answer(), errors);
    requireNotBlank("/unit", fact.unit(), errors);
    if (fact.answer() != null && fact.value() != null) {
      errors.add(new Problem.FieldError("/answer", "must not be given beside /value"));
    }
    if (fact.unit() != null && fact.value() == null) {
      errors.add(new Problem.FieldError("/unit", "must not be given without /value"));
    }
    if (fact.tolerance() != null && fact.value() == null) {
      errors.add(new Problem.FieldError("/tolerance", "must not be given without /value"));
    }
    checkTimes(fact, now, errors);
    checkEvidence(fact.evidence(), errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private static void checkTimes(
      FactSubmission fact, Instant now, List<Problem.FieldError> errors) {
    if (fact.confirmedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      errors.add(new Problem.FieldError("/confirmedAt", "must not be in the future"));
    }
    if (fact.holdsFrom() != null
        && fact.holdsUntil() != null
        && !fact.holdsFrom().isBefore(fact.holdsUntil())) {
      errors.add(new Problem.FieldError("/holdsUntil", "must be after /holdsFrom"));
      return;
    }
    Instant from = window(fact).from();
    if (from != null && fact.confirmedAt().isBefore(from)) {
      errors.add(
          new Problem.FieldError("/confirmedAt", "must not be before the fact holds: " + from));
    }
  }

  private static void checkEvidence(List<String> evidence, List<Problem.FieldError> errors) {
    for (int i = 0; i < evidence.size(); i++) {
      if (!WebAddress.isOne(evidence.get(i))) {
        errors.add(new Problem.FieldError("/evidence/" + i, "must be an absolute http(s) address"));
      }
    }
  }

  /** When a submitted fact holds: as given, else the date in its statement, else always. */
  static DateInterval window(FactSubmission fact) {
    if (fact.holdsFrom() != null || fact.holdsUntil() != null) {
      return new DateInterval(micros(fact.holdsFrom()), micros(fact.holdsUntil()));
    }
    String statement = fact.statement();
    return statement == null
        ? DateInterval.OPEN
        : StatementDate.windowOf(statement, fact.confirmedAt()).orElse(DateInterval.OPEN);
  }

  /**
   * Checks that a fact answers its question in the way that the question asks for.
   *
   * @throws ProblemException naming the field that is wrong
   */
  static void checkAnswers(FactSubmission fact, StoredQuestion question) {
    QuestionKind kind = question.kind();
    String answer = fact.answer();
    if (kind == QuestionKind.NUMBER && fact.value() == null) {
      throw ProblemException.invalidField(
          "/value", "must be given: the question asks for a number");
    }
    if (kind == QuestionKind.NUMBER
        && fact.unit() != null
        && question.unit() != null
        && Answers.convert(BigDecimal.ONE, fact.unit(), question.unit()).isEmpty()) {
      throw ProblemException.invalidField(
          "/unit", "must convert to the question's unit: " + question.unit());
    }
    if (kind != QuestionKind.NUMBER && fact.value() != null) {
      throw ProblemException.invalidField(
          "/value", "must not be given: the question does not ask for a number");
    }
    if (kind == QuestionKind.BOOLEAN && answer != null && !isBoolean(answer)) {
      throw ProblemException.invalidField("/answer", "must be \"true\" or \"false\"");
    }
    if (kind == QuestionKind.CATEGORY && isBlank(answer)) {
      throw ProblemException.invalidField(
          "/answer", "must be given: the question asks which of several answers is right");
    }
    if (kind == QuestionKind.DATE && (answer == null || !StoredQuestion.isDate(answer))) {
      throw ProblemException.invalidField("/answer", "must be a date such as 2021-07-08");
    }
  }

  private static boolean isBoolean(String answer) {
    String folded = answer.strip().toLowerCase(Locale.ROOT);
    return folded.equals("true") || folded.equals("false");
  }

  /** The first revision of a fact. */
  static FactRevision first(FactSubmission fact, String question, Instant now) {
    DateInterval window = window(fact);
    Instant confirmedAt = fact.confirmedAt().truncatedTo(ChronoUnit.MICROS);
    String answer =
        fact.value() == null
            ? (fact.answer() == null ? "true" : fact.answer().strip())
            : fact.value().stripTrailingZeros().toPlainString();
    UUID factId =
        NameBasedId.of(
            "fact",
            question,
            String.valueOf(window.from()),
            String.valueOf(window.to()),
            answer,
            String.valueOf(fact.unit()),
            confirmedAt);
    return revision(fact, factId, question, 1, FactStatus.CONFIRMED, window, now);
  }

  /**
   * The next revision of a fact that stands; what the submission leaves out stays as it was. It
   * moves to the question that the submission names.
   */
  static FactRevision correction(FactSubmission fact, FactRevision before, Instant now) {
    String question = fact.question() == null ? before.question() : fact.question();
    boolean answers = fact.answer() != null || fact.value() != null;
    FactSubmission complete =
        new FactSubmission(
            fact.statement() == null ? before.statement() : fact.statement(),
            question,
            answers ? fact.answer() : before.answer(),
            answers ? fact.value() : before.value(),
            answers ? fact.unit() : before.unit(),
            fact.tolerance() == null && !answers ? before.tolerance() : fact.tolerance(),
            fact.topic(),
            fact.holdsFrom(),
            fact.holdsUntil(),
            fact.confirmedAt(),
            fact.evidence());
    return revision(
            complete,
            before.factId(),
            question,
            before.revision() + 1,
            FactStatus.CORRECTED,
            correctedWindow(fact, before),
            now)
        .takenFrom(before.review());
  }

  /** An end that the correction leaves out stays; a new statement brings its own date. */
  private static DateInterval correctedWindow(FactSubmission fact, FactRevision before) {
    if (fact.holdsFrom() != null || fact.holdsUntil() != null) {
      return new DateInterval(
          fact.holdsFrom() == null ? before.window().from() : micros(fact.holdsFrom()),
          fact.holdsUntil() == null ? before.window().to() : micros(fact.holdsUntil()));
    }
    String statement = fact.statement();
    boolean moved = fact.question() != null && !fact.question().equals(before.question());
    return statement == null
        ? before.window()
        : StatementDate.windowOf(statement, fact.confirmedAt())
            .orElse(moved ? DateInterval.OPEN : before.window());
  }

  /** A fact that is confirmed again after its retraction: its next revision. */
  static FactRevision reconfirmation(FactRevision fact, FactRevision retracted) {
    return new FactRevision(
        fact.factId(),
        fact.question(),
        retracted.revision() + 1,
        FactStatus.CONFIRMED,
        fact.statement(),
        fact.answer(),
        fact.value(),
        fact.unit(),
        fact.tolerance(),
        fact.window(),
        fact.confirmedAt(),
        fact.recordedAt(),
        fact.evidence(),
        fact.review());
  }

  /** The revision that takes a fact back. */
  static FactRevision retraction(FactRevision before, Instant now) {
    return new FactRevision(
        before.factId(),
        before.question(),
        before.revision() + 1,
        FactStatus.RETRACTED,
        before.statement(),
        before.answer(),
        before.value(),
        before.unit(),
        before.tolerance(),
        before.window(),
        before.confirmedAt(),
        now.truncatedTo(ChronoUnit.MICROS),
        before.evidence(),
        before.review());
  }

  private static FactRevision revision(
      FactSubmission fact,
      UUID factId,
      String question,
      int revision,
      FactStatus status,
      DateInterval window,
      Instant now) {
    return new FactRevision(
        factId,
        question,
        revision,
        status,
        fact.statement(),
        fact.answer() == null ? null : fact.answer().strip(),
        fact.value(),
        fact.unit(),
        fact.tolerance(),
        window,
        fact.confirmedAt().truncatedTo(ChronoUnit.MICROS),
        now.truncatedTo(ChronoUnit.MICROS),
        fact.evidence());
  }

  /**
   * Whether a fact is already told by one in force: the same answer, for no longer than that one
   * holds, and confirmed no earlier. Anything else would be lost if it were taken for a repetition.
   */
  static boolean isToldBy(FactRevision fact, FactRevision inForce) {
    return sameAnswer(fact, inForce)
        && contains(inForce.window(), fact.window())
        && !fact.confirmedAt().isBefore(inForce.confirmedAt());
  }

  private static boolean contains(DateInterval outer, DateInterval inner) {
    boolean from =
        outer.from() == null || (inner.from() != null && !inner.from().isBefore(outer.from()));
    boolean to = outer.to() == null || (inner.to() != null && !inner.to().isAfter(outer.to()));
    return from && to;
  }

  private static boolean sameAnswer(FactRevision one, FactRevision other) {
    return Answers.same(one.keyed(), other.keyed()).orElse(false);
  }

  private static @Nullable Instant micros(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static void requireNotBlank(
      String pointer, @Nullable String text, List<Problem.FieldError> errors) {
    if (text != null && (isBlank(text) || text.chars().anyMatch(Character::isISOControl))) {
      errors.add(
          new Problem.FieldError(pointer, "must have a letter or digit and no control characters"));
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
