package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;

/** What is said in a sentence, and how it divides: "that X and that Y" is two statements. */
final class Statements {

  private static final WordSet PRONOUNS = WordSet.of("we", "they", "he", "she", "it", "i");
  private static final int MAX_CUTS = 12;

  private Statements() {}

  static int nextComma(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  static boolean isStatement(List<Token> tokens, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.get(i).quoted() ? 3 : tokens.get(i).isWord() ? 1 : 0;
    }
    return words >= 3;
  }

  /** "that X and that Y" is two statements, and so is "X and we will Y". */
  static List<Utterance> coordinated(List<Token> tokens, Utterance utterance) {
    if (utterance.act() == Act.LEAVE_UNVERIFIED) {
      return List.of(utterance);
    }
    List<Utterance> parts = new ArrayList<>();
    int from = utterance.from();
    for (int i = from + 3; i < utterance.to() - 3 && parts.size() < MAX_CUTS; i++) {
      if (tokens.get(i).is("and")) {
        boolean that = tokens.get(i + 1).is("that") && utterance.speaker() != null;
        boolean future = isPronoun(tokens.get(i + 1)) && isFuture(tokens.get(i + 2));
        if (that || future) {
          parts.add(part(utterance, from, i));
          from = that ? i + 2 : i + 1;
        }
      }
    }
    parts.add(part(utterance, from, utterance.to()));
    return parts;
  }

  static boolean isPronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }

  private static boolean isFuture(Token token) {
    return token.is("will") || token.is("would") || token.is("shall");
  }

  static Utterance part(Utterance whole, int from, int to) {
    return new Utterance(whole.speaker(), whole.act(), whole.cue(), from, to, whole.credit());
  }
}
