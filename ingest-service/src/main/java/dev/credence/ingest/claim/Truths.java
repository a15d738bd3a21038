package dev.credence.ingest.claim;

import java.util.List;

/**
 * Finds negations that deny that something is so: "there is no truth to X", "it is not true that
 * X", "no evidence that X", "never happened". "No one was hurt" states what is so.
 */
final class Truths {

  private static final int MAX_ADVERBS = 3;
  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "being", "'s", "it's", "that's");
  private static final WordSet NEGATIONS = WordSet.of("not", "never", "yet");
  private static final WordSet TOWARDS = WordSet.of("to", "in", "behind");
  private static final WordSet RELATIVES = WordSet.of("who", "which", "that");
  private static final WordSet IMPERSONAL = WordSet.of("it", "it's", "that", "that's");

  private final Falsehoods falsehoods;
  private final WordSet truth;
  private final WordSet substance;
  private final WordSet confirming;

  Truths(Lexicon cues, Falsehoods falsehoods) {
    this.falsehoods = falsehoods;
    this.truth = cues.words("truth");
    this.substance = cues.words("substance");
    this.confirming = cues.words("confirming");
  }

  /** Where S starts in "it is not true that S"; -1 where a clause is no such. */
  int behindNotTrue(List<Token> tokens, int from, int to) {
    int it = from;
    while (it < to && !tokens.get(it).isWord()) {
      it++;
    }
    if (it + 3 >= to || !IMPERSONAL.contains(tokens.get(it).lower())) {
      return -1;
    }
    for (int that = it + 2; that < Math.min(to - 1, it + 6); that++) {
      if (tokens.get(that).is("that")) {
        int before = that - 1;
        Token second = tokens.get(before - 1);
        boolean negated =
            NEGATIONS.contains(second.lower())
                || second.lower().endsWith("n't")
                || (second.is("the") && NEGATIONS.contains(tokens.get(before - 2).lower()));
        boolean untrue = falsehoods.lengthAt(tokens, before, that) > 0 && !negated;
        boolean notTrue = truth.contains(tokens.get(before).lower()) && negated;
        return untrue || notTrue ? that + 1 : -1;
      }
    }
    return -1;
  }

  /** Where S starts in "could not confirm (that) S"; -1 where a clause is no such. */
  int behindUnconfirmed(List<Token> tokens, int from, int to, Negations negations) {
    int end = Math.min(falsehoods.mainClauseEnd(tokens, from, to), to - 2);
    for (int i = from; i < end; i++) {
      if (negations.isAt(tokens, i, from, to)) {
        int verb = verbBehind(tokens, i, to, confirming);
        if (verb > 0 && verb + 2 < to) {
          Token next = tokens.get(verb + 1);
          boolean opens = next.is("that") || next.is("whether") || next.is("if");
          return verb + (opens ? 2 : 1);
        }
      }
    }
    return -1;
  }

  /** The verb of a list behind a negation, its adverbs aside; -1 for none. */
  static int verbBehind(List<Token> tokens, int negation, int to, WordSet verbs) {
    for (int i = negation + 1; i < Math.min(to, negation + 2 + MAX_ADVERBS); i++) {
      String word = tokens.get(i).lower();
      if (verbs.contains(word)) {
        return i;
      }
      boolean adverb = word.endsWith("ly") || COPULAS.contains(word) || word.equals("yet");
      if (!adverb && !word.equals("have") && !word.equals("able") && !word.equals("to")) {
        return -1;
      }
    }
    return -1;
  }

  /** Where what has "no truth to" it starts; -1 where a clause says so of nothing. */
  int behindNoTruth(List<Token> tokens, int from, int to) {
    int end = Math.min(falsehoods.mainClauseEnd(tokens, from, to), to - 2);
    for (int i = from; i < end; i++) {
      if (tokens.get(i).is("no") && substance.contains(tokens.get(i + 1).lower())) {
        for (int j = i + 2; j < Math.min(end, i + 2 + MAX_ADVERBS); j++) {
          if (TOWARDS.contains(tokens.get(j).lower())) {
            return j + 1;
          }
        }
      }
    }
    return -1;
  }

  /** Whether a relative clause says that what it describes is not so: "who does not exist". */
  boolean isUntrueRelative(List<Token> tokens, int pronoun, int to) {
    if (!RELATIVES.contains(tokens.get(pronoun).lower())) {
      return false;
    }
    for (int i = pronoun + 1; i < Math.min(to, pronoun + 3); i++) {
      String word = tokens.get(i).lower();
      boolean negation = NEGATIONS.contains(word) || word.endsWith("n't");
      boolean untrue =
          COPULAS.contains(word)
              && i + 1 < to
              && falsehoods.lengthAt(tokens, i + 1, to) > 0
              && falsehoods.endsThere(tokens, i + 1 + falsehoods.lengthAt(tokens, i + 1, to), to);
      if (untrue || (negation && deniesTruth(tokens, i, to))) {
        return true;
      }
    }
    return false;
  }

  /** Where the first negation stands that denies that something is so; -1 where none does. */
  int at(List<Token> tokens, int from, int to, Negations negations) {
    for (int i = from; i < to; i++) {
      boolean relative = i - 1 > from && RELATIVES.contains(tokens.get(i - 1).lower());
      boolean open = i - 2 >= from && tokens.get(i - 2).is("or");
      if (!relative
          && !open
          && negations.isAt(tokens, i, from, to)
          && deniesTruth(tokens, i, to)
          && !Falsehoods.isConditional(tokens, from, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a negation at an index denies that something is so: "isn't real", "never happened". */
  private boolean deniesTruth(List<Token> tokens, int negation, int to) {
    int i = negation + 1;
    for (int skipped = 0; i < to && skipped < MAX_ADVERBS + 1; skipped++, i++) {
      String word = tokens.get(i).lower();
      boolean place =
          (word.equals("take") || word.equals("took"))
              && i + 1 < to
              && tokens.get(i + 1).is("place");
      if (word.equals("such")) {
        // "There is no such policy" denies; "others have no such policy" does not.
        return tokens.get(negation).is("no")
            && negation > 0
            && (COPULAS.contains(tokens.get(negation - 1).lower())
                || tokens.get(negation - 1).is("that")
                || tokens.get(negation - 1).is("there's"));
      }
      if (place || truth.contains(word)) {
        return endsThere(tokens, place ? i + 2 : i + 1, to) || tokens.get(negation).is("no");
      }
      boolean passes =
          COPULAS.contains(word)
              || word.equals("the")
              || word.equals("a")
              || word.equals("have")
              || word.equals("even")
              || word.equals("actually")
              || tokens.get(i).isQuoteMark()
              || word.endsWith("ly");
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private boolean endsThere(List<Token> tokens, int next, int to) {
    return falsehoods.endsThere(tokens, next, to);
  }
}
