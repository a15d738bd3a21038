package dev.credence.scoring.claimreview;

import dev.credence.scoring.claimreview.RatingReading.Answer;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a rating makes of its claim: true, false or undecided. Nothing is guessed. A number counts
 * only at an end of a scale whose ends are both given, for 5 and 1 are not everybody's best and
 * worst; words count only if they are known; and the two must not contradict each other.
 */
public final class RatingRule {

  private static final String VALUE = "ratingValue";
  private static final String WORDS = "alternateName";

  private final RatingWords words;

  private enum Position {
    NONE,
    WORST,
    BETWEEN,
    BEST,
    OUTSIDE
  }

  /** The rule with the words of the data file. */
  public RatingRule() {
    this(RatingWords.known());
  }

  RatingRule(RatingWords words) {
    this.words = words;
  }

  /** What a rating says. */
  public RatingReading read(Rating rating) {
    Position position = position(rating);
    RatingWords.Meaning meaning = meaning(rating.words());
    String said = String.join("\" and \"", rating.words());
    String number = rating.value() == null ? "" : rating.value().toPlainString() + rating.scale();
    if (position == Position.OUTSIDE) {
      return undecided(VALUE, number + " lies outside of its scale");
    }
    return switch (meaning) {
      case BETWEEN ->
          undecided(WORDS, "\"" + said + "\" is neither plainly true nor plainly false");
      case CONTRADICTORY -> undecided(WORDS, "\"" + said + "\" contradict each other");
      case TRUE, FALSE -> byWords(meaning == RatingWords.Meaning.TRUE, position, said, number);
      case UNKNOWN -> byNumber(position, said, number);
    };
  }

  private RatingWords.Meaning meaning(List<String> phrases) {
    RatingWords.Meaning all = RatingWords.Meaning.UNKNOWN;
    for (String phrase : phrases) {
      all = all.and(words.meaning(phrase));
    }
    return all;
  }

  private static RatingReading byWords(
      boolean isTrue, Position position, String said, String number) {
    if (position == Position.BETWEEN) {
      return undecided(
          VALUE, number + " is no end of the scale, although the words are \"" + said + "\"");
    }
    if (position == (isTrue ? Position.WORST : Position.BEST)) {
      return undecided(VALUE, number + " contradicts the words \"" + said + "\"");
    }
    return new RatingReading(isTrue ? Answer.TRUE : Answer.FALSE, WORDS, "\"" + said + "\"");
  }

  private static RatingReading byNumber(Position position, String said, String number) {
    String unknown = said.isEmpty() ? "" : "; the words \"" + said + "\" are not known";
    return switch (position) {
      case BEST -> new RatingReading(Answer.TRUE, VALUE, number);
      case WORST -> new RatingReading(Answer.FALSE, VALUE, number);
      case BETWEEN -> undecided(VALUE, number + " is neither true nor false" + unknown);
      default ->
          said.isEmpty()
              ? undecided(
                  WORDS,
                  number.isEmpty()
                      ? "is not given, and no number either"
                      : "is not given, and "
                          + number
                          + " has no meaning without bestRating above worstRating")
              : undecided(WORDS, "the words \"" + said + "\" are not known");
    };
  }

  /** Some publishers state -1 for all three numbers, or 0: that is no scale. */
  private static Position position(Rating rating) {
    BigDecimal value = rating.value();
    BigDecimal best = rating.best();
    BigDecimal worst = rating.worst();
    if (value == null || best == null || worst == null || best.compareTo(worst) <= 0) {
      return Position.NONE;
    }
    if (value.compareTo(worst) < 0 || value.compareTo(best) > 0) {
      return Position.OUTSIDE;
    }
    if (value.compareTo(best) == 0) {
      return Position.BEST;
    }
    return value.compareTo(worst) == 0 ? Position.WORST : Position.BETWEEN;
  }

  private static RatingReading undecided(String field, String reason) {
    return new RatingReading(Answer.UNDECIDED, field, reason);
  }
}
