package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads "the claim could not be independently verified". */
final class Unverified {

  private static final WordSet VERIFIED =
      WordSet.of("verified", "confirmed", "corroborated", "substantiated", "verify");
  private static final WordSet NEGATIONS =
      WordSet.of(
          "not", "nor", "cannot", "couldn't", "can't", "impossible", "never", "neither", "yet");
  private static final WordSet PASSIVE = WordSet.of("be", "been", "being");
  private static final WordSet FUNCTION_WORDS =
      WordSet.of(
          "could",
          "can",
          "has",
          "have",
          "be",
          "been",
          "being",
          "is",
          "was",
          "were",
          "are",
          "but",
          "and",
          "although",
          "though",
          "while",
          "nor",
          "immediately",
          "independently",
          "yet",
          "however",
          "did");
  private static final int MAX_DISTANCE = 14;

  /** The clause as a hedge of the outlet on an earlier statement, or null. */
  @Nullable Utterance read(List<Token> tokens, int from, int to) {
    for (int i = from + 2; i < to; i++) {
      Token token = tokens.get(i);
      if (!VERIFIED.contains(token.lower()) || token.quoted()) {
        continue;
      }
      int negation = -1;
      boolean passive = token.is("verify") && i > from && tokens.get(i - 1).is("to");
      for (int j = i - 1; j >= Math.max(from, i - MAX_DISTANCE); j--) {
        passive |= PASSIVE.contains(tokens.get(j).lower());
        if (negation < 0 && NEGATIONS.contains(tokens.get(j).lower())) {
          negation = j;
        }
      }
      boolean impossible = negation >= 0 && tokens.get(negation).is("impossible");
      if (negation >= 0 && (passive || impossible) && (!token.is("verify") || impossible)) {
        return utterance(tokens, from, negation, i);
      }
    }
    return null;
  }

  private static Utterance utterance(List<Token> tokens, int from, int negation, int verified) {
    boolean inverted = tokens.get(negation).is("nor") || tokens.get(negation).is("neither");
    int start = inverted ? negation + 1 : from;
    int end = inverted ? verified : negation;
    while (start < end && isFunctionWord(tokens.get(start))) {
      start++;
    }
    while (end > start && isFunctionWord(tokens.get(end - 1))) {
      end--;
    }
    String cue = SpeakerReader.text(tokens.subList(negation, verified + 1));
    return new Utterance(null, Act.LEAVE_UNVERIFIED, cue, start, end, null);
  }

  private static boolean isFunctionWord(Token token) {
    return FUNCTION_WORDS.contains(token.lower()) || !(token.isWord() || token.isNumber());
  }
}
