package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a single plain negation out of the main clause of a statement. */
final class Negations {

  private static final WordMap<String> CONTRACTED =
      new WordMap<>(
          Map.ofEntries(
              Map.entry("didn't", "did"),
              Map.entry("doesn't", "does"),
              Map.entry("don't", "do"),
              Map.entry("isn't", "is"),
              Map.entry("aren't", "are"),
              Map.entry("wasn't", "was"),
              Map.entry("weren't", "were"),
              Map.entry("hasn't", "has"),
              Map.entry("haven't", "have"),
              Map.entry("hadn't", "had"),
              Map.entry("won't", "will"),
              Map.entry("can't", "can"),
              Map.entry("cannot", "can"),
              Map.entry("couldn't", "could"),
              Map.entry("wouldn't", "would")));
  private static final WordSet AUXILIARIES =
      WordSet.of(
          "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "can",
          "could", "would", "been", "may", "might", "'s", "that's", "it's", "he's", "she's",
          "there's", "they're", "we're", "i'm", "you're", "who's", "what's", "here's");
  private static final WordSet ADVERBS =
      WordSet.of("just", "also", "still", "simply", "certainly", "probably", "really", "actually");
  private static final WordSet DO = WordSet.of("did", "does", "do");
  private static final Set<String> OTHER = Set.of("none", "nobody", "nothing", "neither", "nor");

  /** Every word that may negate, so that the others need no closer look. */
  private static final WordSet NEGATIONS =
      new WordSet(
          Stream.of(CONTRACTED.words(), OTHER, Set.of("not", "never", "no"))
              .flatMap(Set::stream)
              .toList());

  /** "Not only" negates nothing. */
  private static final WordSet LIMITS = WordSet.of("only", "just", "least", "merely");

  private final DoSupport doSupport = new DoSupport();
  private final WordSet subordinate;

  Negations(Lexicon cues) {
    this.subordinate = cues.words("subordinate");
  }

  /** Whether the word at an index negates its clause. */
  boolean isAt(List<Token> tokens, int i, int from, int to) {
    return isNegation(tokens, i, from, to) && !OTHER.contains(tokens.get(i).lower());
  }

  /** Where the only simple negation of the main clause stands; -1 where there is none. */
  int find(List<Token> tokens, int from, int to) {
    int at = -1;
    int count = 0;
    int mainEnd = mainClauseEnd(tokens, from, to);
    for (int i = from; i < to; i++) {
      if (isNegation(tokens, i, from, to)) {
        count++;
        at = at < 0 && i < mainEnd ? i : at;
      }
    }
    boolean simple = count == 1 && at >= 0 && !OTHER.contains(tokens.get(at).lower());
    return simple ? at : -1;
  }

  /** Removes the negation at an index in {@code edits} and returns it with its auxiliary. */
  String remove(List<Token> tokens, int at, int from, int to, Edits edits) {
    Token token = tokens.get(at);
    String positive = CONTRACTED.get(token.lower());
    if (positive != null) {
      if (DO.contains(positive)
          && at > from
          && doSupport.inflect(tokens, positive, at + 1, to, edits)) {
        edits.delete(at);
        return token.text();
      }
      edits.replace(at, token.isCapitalised() ? capitalised(positive) : positive);
      return token.text();
    }
    edits.delete(at);
    boolean does = token.is("not") && at > from && DO.contains(tokens.get(at - 1).lower());
    if (does && at - 1 > from) {
      String auxiliary = tokens.get(at - 1).lower();
      if (doSupport.inflect(tokens, auxiliary, at + 1, to, edits)) {
        edits.delete(at - 1);
      }
    }
    boolean yet = at + 1 < to && (tokens.get(at + 1).is("yet") || tokens.get(at + 1).is("longer"));
    if (yet) {
      edits.delete(at + 1);
      return token.text() + " " + tokens.get(at + 1).text();
    }
    boolean auxiliary = token.is("not") && at > from;
    return auxiliary ? tokens.get(at - 1).text() + " " + token.text() : token.text();
  }

  private int mainClauseEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (subordinate.contains(tokens.get(i).lower()) || tokens.get(i).is(";")) {
        return i;
      }
    }
    return to;
  }

  private static boolean isNegation(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (!NEGATIONS.contains(token.lower())) {
      return false;
    }
    String next = i + 1 < to ? tokens.get(i + 1).lower() : "";
    if (CONTRACTED.has(token.lower()) || OTHER.contains(token.lower())) {
      return true;
    }
    if (token.is("not")) {
      int before = i - 1;
      if (before > from && ADVERBS.contains(tokens.get(before).lower())) {
        before--;
      }
      boolean finite = before >= from && AUXILIARIES.contains(tokens.get(before).lower());
      return finite && !LIMITS.contains(next);
    }
    if (token.is("never")) {
      return true;
    }
    if (token.is("no")) {
      boolean bound = next.equals("more") || next.equals("less") || next.equals("fewer");
      boolean verb = i > from && AUXILIARIES.contains(tokens.get(i - 1).lower());
      boolean longer = next.equals("longer");
      return !bound && !next.equals(",") && (i == from || verb || longer || opens(tokens, i, from));
    }
    return false;
  }

  private static boolean opens(List<Token> tokens, int i, int from) {
    return i == from + 1 && !tokens.get(from).isWord();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
