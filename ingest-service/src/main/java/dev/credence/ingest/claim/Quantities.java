package dev.credence.ingest.claim;

import dev.credence.contract.Comparator;
import dev.credence.contract.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the quantities of a statement; years, dates, times of day and ages are none. */
final class Quantities {

  private static final int MAX_QUANTITIES = 50;
  private static final WordSet PRONOUNS =
      WordSet.of("it", "them", "us", "you", "whom", "which", "me", "him", "her");
  private static final WordSet DEMONSTRATIVES = WordSet.of("those", "these", "this", "that");

  /** Before these "one" is a pronoun and no number. */
  private static final WordSet BEFORE_PRONOUN =
      WordSet.of(
          "no", "any", "every", "some", "each", "this", "that", "another", "which", "the", "good",
          "big", "new", "latest", "but", "last", "first", "only", "old", "other", "right", "wrong",
          "bad", "little", "number", "is", "was");

  /** Before a number in words without a noun: a pronoun, or a shape ("cut in two"). */
  private static final WordSet BEFORE_BARE =
      WordSet.of(
          "the", "these", "those", "other", "all", "both", "either", "in", "into", "or", "his",
          "her", "their", "its", "by", "number");

  private static final WordSet SPANS =
      WordSet.of(
          "days", "weeks", "months", "years", "hours", "minutes", "day", "week", "month", "year",
          "hour", "decades");
  private static final WordSet FROM_EVENT = WordSet.of("after", "before", "later", "earlier");
  private static final WordSet GROUPS = WordSet.of("family", "crew", "couple", "squad", "band");

  private final Units units;
  private final Figures figures;
  private final Comparators comparators;

  Quantities(Lexicon cues) {
    Lexicon lexicon = Lexicon.load("units");
    this.units = new Units(cues);
    this.figures = new Figures(lexicon, units);
    this.comparators = new Comparators(lexicon);
  }

  /** The quantities of the tokens from {@code from} to {@code to}, in their order. */
  List<Quantity> read(List<Token> tokens, int from, int to) {
    List<Quantity> quantities = new ArrayList<>();
    int i = from;
    while (i < to && quantities.size() < MAX_QUANTITIES) {
      Figure figure = null;
      if (figures.mayStart(tokens.get(i))
          && !ClockTimes.isHour(tokens, i, from, to)
          && !Ages.isAge(tokens, i, from, to)
          && !isPronoun(tokens, i, from)) {
        figure = figures.at(tokens, i, from, to);
      }
      if (figure == null) {
        i++;
        continue;
      }
      Figure high = upperEnd(tokens, figure, from, to);
      int end = high == null ? figure.end() : high.end();
      boolean date = isSpanToDate(tokens, end, to);
      if (!date && !isPartOfUnnamed(tokens, figure, to)) {
        Quantity quantity = quantity(tokens, figure, high, from, to);
        if (quantity.unit() != null || !isBare(tokens, figure, from)) {
          quantities.add(quantity);
        }
      }
      i = end;
    }
    return List.copyOf(quantities);
  }

  /** "Two weeks ago", "ten days after the storm": the number dates something. */
  private static boolean isSpanToDate(List<Token> tokens, int unit, int to) {
    if (unit + 1 >= to) {
      return false;
    }
    Token next = tokens.get(unit + 1);
    return next.is("ago")
        || (SPANS.contains(tokens.get(unit).lower()) && FROM_EVENT.contains(next.lower()));
  }

  /** "No one", "this one". */
  private static boolean isPronoun(List<Token> tokens, int i, int from) {
    return i > from
        && tokens.get(i).is("one")
        && BEFORE_PRONOUN.contains(tokens.get(i - 1).lower());
  }

  /** "The two had met", "cut in two": a small number in words that counts nothing named. */
  private static boolean isBare(List<Token> tokens, Figure figure, int from) {
    boolean one = tokens.get(figure.start()).is("one");
    return Figures.isSmallWord(tokens, figure)
        && (one
            || figure.start() == from
            || BEFORE_BARE.contains(tokens.get(figure.start() - 1).lower()));
  }

  /** "half of those", "two-thirds of them". */
  private boolean isPartOfUnnamed(List<Token> tokens, Figure figure, int to) {
    int of = figure.end();
    if (!figure.part() || of + 1 >= to || !tokens.get(of).is("of")) {
      return false;
    }
    Token whole = tokens.get(of + 1);
    return PRONOUNS.contains(whole.lower())
        || (DEMONSTRATIVES.contains(whole.lower()) && units.behind(tokens, of, to, true) == null);
  }

  private Quantity quantity(
      List<Token> tokens, Figure low, @Nullable Figure high, int from, int to) {
    Figure last = high == null ? low : high;
    String unit = last.unit() != null ? last.unit() : low.unit();
    if (unit == null) {
      boolean one = high == null && tokens.get(low.start()).is("one");
      unit =
          one
              ? units.ofOne(tokens, last.end(), to)
              : units.behind(tokens, last.end(), to, last.part());
    }
    if (unit == null && isGroup(tokens, low.start(), from)) {
      unit = "person";
    }
    if (high != null) {
      return new Quantity(low.value(), high.value(), unit, Comparator.BETWEEN);
    }
    return low.high() != null
        ? new Quantity(low.value(), low.high(), unit, Comparator.BETWEEN)
        : new Quantity(
            low.value(), null, unit, comparators.of(tokens, low.start(), low.end(), from, to));
  }

  /** "A family of five". */
  private static boolean isGroup(List<Token> tokens, int number, int from) {
    return number - 2 >= from
        && tokens.get(number - 1).is("of")
        && GROUPS.contains(tokens.get(number - 2).lower());
  }

  /** "between 5 and 7", "5 to 7". */
  private @Nullable Figure upperEnd(List<Token> tokens, Figure low, int from, int to) {
    int joint = low.end();
    if (joint + 1 >= to || low.high() != null) {
      return null;
    }
    Token joined = tokens.get(joint);
    boolean between =
        joined.is("and") && low.start() > from && tokens.get(low.start() - 1).is("between");
    boolean range = joined.is("to") || joined.is("–") || joined.is("-");
    if (!between && !range) {
      return null;
    }
    boolean change = low.start() > from && tokens.get(low.start() - 1).is("from");
    Figure high = change ? null : figures.at(tokens, joint + 1, from, to);
    if (high == null) {
      return null;
    }
    boolean sameUnit = low.unit() == null || Objects.equals(low.unit(), high.unit());
    return sameUnit && high.value().compareTo(low.value()) > 0 ? high : null;
  }
}
