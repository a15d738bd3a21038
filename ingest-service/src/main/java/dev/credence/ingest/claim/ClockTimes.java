package dev.credence.ingest.claim;

import java.util.List;

/** Tells hours of the day from counts: "by eight", "at about six", "ten o'clock". */
final class ClockTimes {

  /** The highest hour that is written as a word. */
  private static final long LAST_HOUR_IN_WORDS = 12;

  private static final WordSet MARKERS =
      WordSet.of(
          "o'clock", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "utc", "noon", "midnight");
  private static final WordSet PREPOSITIONS =
      WordSet.of("at", "by", "since", "until", "till", "before", "after", "past");
  private static final WordSet NEARLY =
      WordSet.of("about", "around", "almost", "nearly", "roughly", "exactly", "shortly");

  /** Behind these, "at" gives a level: "the toll stood at six". */
  private static final WordSet LEVELS =
      WordSet.of(
          "stood",
          "stands",
          "stand",
          "standing",
          "put",
          "puts",
          "remained",
          "remains",
          "estimated",
          "set",
          "fixed",
          "capped",
          "counted",
          "given",
          "steady",
          "level",
          "toll",
          "number",
          "count");

  /** What may follow an hour but hardly a count that has lost its noun. */
  private static final WordSet FOLLOWERS =
      WordSet.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "his",
          "her",
          "its",
          "their",
          "our",
          "he",
          "she",
          "it",
          "they",
          "we",
          "there",
          "and",
          "but",
          "when",
          "while",
          "in",
          "on",
          "at",
          "for",
          "with",
          "from",
          "to",
          "sharp",
          "yesterday",
          "today",
          "tomorrow",
          "tonight",
          "last",
          "next");

  private ClockTimes() {}

  /** Whether the number at an index is an hour. */
  static boolean isHour(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    boolean digits = token.isNumber();
    Long word = digits ? null : Numbers.word(token.lower());
    if (!digits && word == null) {
      return false;
    }
    if (i + 1 < to && MARKERS.contains(tokens.get(i + 1).lower())) {
      return true;
    }
    if (word == null || word > LAST_HOUR_IN_WORDS || word == 0) {
      return false;
    }
    int before = i - 1;
    while (before > from && NEARLY.contains(tokens.get(before).lower())) {
      before--;
    }
    boolean introduced =
        before >= from
            && PREPOSITIONS.contains(tokens.get(before).lower())
            && !(before > from && LEVELS.contains(tokens.get(before - 1).lower()));
    return introduced && mayFollow(tokens, i + 1, to);
  }

  private static boolean mayFollow(List<Token> tokens, int next, int to) {
    if (next >= to || !(tokens.get(next).isWord() || tokens.get(next).isNumber())) {
      return next >= to || !"-–%$€£".contains(tokens.get(next).text());
    }
    boolean counted = next + 1 < to && tokens.get(next).is("to") && isNumber(tokens.get(next + 1));
    return (FOLLOWERS.contains(tokens.get(next).lower()) && !counted)
        || Calendar.isDay(tokens.get(next));
  }

  private static boolean isNumber(Token token) {
    return token.isNumber() || Numbers.word(token.lower()) != null;
  }
}
