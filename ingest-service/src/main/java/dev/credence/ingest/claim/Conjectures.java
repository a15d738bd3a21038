package dev.credence.ingest.claim;

import java.util.List;

/** Finds modals of what is to come: "could cost", "may lead to". */
final class Conjectures {

  private static final WordSet MODAL_ADVERBS =
      WordSet.of("not", "also", "well", "even", "soon", "still", "never", "yet", "actually");
  private static final WordSet STATES =
      WordSet.of(
          "be", "have", "not", "know", "seem", "appear", "sound", "look", "contain", "include",
          "suffer", "own", "exist", "mean", "feel", "think", "want", "belong", "depend", "need",
          "like", "or", "and", "possess", "live", "hold", "already");

  /** With these "could" mostly tells what somebody was able to do. */
  private static final WordSet ABLE =
      WordSet.of(
          "i", "we", "he", "she", "they", "you", "one", "who", "nobody", "nothing", "people");

  private Conjectures() {}

  /** "It could cost 20 million": of what is to come, unlike "could have" and "could not see". */
  static boolean at(List<Token> tokens, int i, int from, int end) {
    Token token = tokens.get(i);
    if (i == from || i + 1 >= end) {
      return false;
    }
    if (token.is("may") || token.is("might")) {
      return isDynamic(tokens, i + 1, end);
    }
    if (!token.is("could")) {
      return false;
    }
    String next = tokens.get(i + 1).lower();
    boolean state = next.equals("be") && !isParticiple(tokens, i + 2, end);
    boolean other = state || next.equals("have") || next.equals("not") || next.equals("only");
    boolean able = ABLE.contains(tokens.get(i - 1).lower());
    return !other && !able;
  }

  /** "May lead to", of what is to come; "may have", "may be" and "may not know" speak of now. */
  private static boolean isDynamic(List<Token> tokens, int from, int end) {
    int i = from;
    while (i < Math.min(end - 1, from + 2) && MODAL_ADVERBS.contains(tokens.get(i).lower())) {
      i++;
    }
    Token verb = tokens.get(i);
    return verb.isWord() && !verb.isCapitalised() && !STATES.contains(verb.lower());
  }

  /** Whether a word, its adverbs aside, is a regular participle or one of the next to come. */
  static boolean isParticiple(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < Math.min(to - 1, from + 2) && tokens.get(i).lower().endsWith("ly")) {
      i++;
    }
    if (i >= to) {
      return false;
    }
    String word = tokens.get(i).lower();
    boolean regular = word.length() > 4 && (word.endsWith("ed") || word.endsWith("en"));
    return regular || word.equals("the") || word.equals("used") || word.equals("sold");
  }
}
