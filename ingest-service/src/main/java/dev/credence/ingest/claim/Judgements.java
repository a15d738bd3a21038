package dev.credence.ingest.claim;

import java.util.List;

/** Finds opinions, wishes and feelings, which no evidence can settle. */
final class Judgements {

  private static final int MAX_PREDICATE = 5;

  /** Within so many words "you" is the subject or opens a condition. */
  private static final int OPENING = 4;

  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "it's", "that's", "i'm", "am", "we're");
  private static final WordSet READER =
      WordSet.of("you", "your", "you're", "you'll", "you've", "you'd", "yourself");
  private static final WordSet DEGREES =
      WordSet.of(
          "a", "an", "so", "very", "even", "more", "most", "quite", "too", "such", "pretty", "just",
          "all", "far", "much", "one", "really", "serious", "major", "big", "huge", "real");

  private final Phrases opinion;
  private final Phrases feeling;
  private final WordSet evaluation;

  Judgements(Lexicon cues) {
    this.opinion = cues.phrases("opinion");
    this.feeling = cues.phrases("feeling");
    this.evaluation = cues.words("evaluation");
  }

  /**
   * Whether one stands at an index of a statement.
   *
   * @param from where the statement starts
   * @param start where its main clause does
   */
  boolean isAt(List<Token> tokens, int i, int from, int start, int end, Act act) {
    return judges(tokens, i, end)
        || (i < start + OPENING && addressesReader(tokens, i, act))
        || feels(tokens, i, from, end)
        || evaluates(tokens, i, end);
  }

  /** "Should", but not "must have", which concludes. */
  private boolean judges(List<Token> tokens, int i, int end) {
    boolean concludes = tokens.get(i).is("must") && i + 1 < end && tokens.get(i + 1).is("have");
    return !concludes && opinion.lengthAt(tokens, i, end) > 0;
  }

  /** A report that says "you" advises or jokes; it states nothing of anybody. */
  private static boolean addressesReader(List<Token> tokens, int i, Act act) {
    Token token = tokens.get(i);
    return act == Act.STATE
        && !token.quoted()
        && (READER.contains(token.lower()) || (token.is("what") && isExclamation(tokens, i)));
  }

  /** "What a strange story". */
  private static boolean isExclamation(List<Token> tokens, int i) {
    boolean opens = i == 0 || (i == 1 && !tokens.get(0).isWord());
    return opens
        && i + 1 < tokens.size()
        && (tokens.get(i + 1).is("a") || tokens.get(i + 1).is("an"));
  }

  /** A feeling of the first person at the start of a clause. */
  private boolean feels(List<Token> tokens, int i, int from, int end) {
    boolean starts = i < from + 3 || !tokens.get(i - 1).isWord() || tokens.get(i - 1).is("and");
    return starts && feeling.lengthAt(tokens, i, end) > 0;
  }

  /** A judgement as predicate: "was even worse", "is a terrifying sight". */
  private boolean evaluates(List<Token> tokens, int i, int end) {
    if (!COPULAS.contains(tokens.get(i).lower())) {
      return false;
    }
    for (int j = i + 1; j < Math.min(end, i + MAX_PREDICATE); j++) {
      String word = tokens.get(j).lower();
      if (evaluation.contains(word)) {
        return true;
      }
      if (!DEGREES.contains(word) && !word.endsWith("ly")) {
        return false;
      }
    }
    return false;
  }
}
