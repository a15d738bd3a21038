package dev.credence.ingest.claim;

import java.util.List;

/** Tells "rejected the offer", which is an act, from "rejected the claim", which is a denial. */
final class Refusals {

  private static final int MAX_OBJECT = 8;

  private final WordSet refusing;
  private final WordSet statementNouns;

  Refusals(Lexicon cues) {
    this.refusing = cues.words("refusing");
    this.statementNouns = cues.words("statement-noun");
  }

  /**
   * The utterance, or the clause as the report's own where the speaker refuses a thing.
   *
   * @param start where the clause of the utterance starts, its subject included
   */
  Utterance asStated(List<Token> tokens, Utterance utterance, int start) {
    boolean refuses =
        utterance.act() == Act.DENY
            && utterance.from() < utterance.to()
            && start < utterance.from()
            && refusing.contains(utterance.cue())
            && !isSaid(tokens, utterance);
    if (!refuses) {
      return utterance;
    }
    int from = start;
    while (from < utterance.from() - 1 && opens(tokens.get(from))) {
      from++;
    }
    return new Utterance(null, Act.STATE, "", from, utterance.to(), utterance.credit());
  }

  private static boolean opens(Token token) {
    return !(token.isWord() || token.isNumber() || token.quoted())
        || token.is("and")
        || token.is("but");
  }

  private boolean isSaid(List<Token> tokens, Utterance utterance) {
    int from = utterance.from();
    boolean pronoun = from + 1 >= utterance.to() || !tokens.get(from + 1).isWord();
    if (pronoun || tokens.get(from - 1).is("that") || tokens.get(from).quoted()) {
      return true;
    }
    for (int i = from; i < Math.min(utterance.to(), from + MAX_OBJECT); i++) {
      String word = tokens.get(i).lower();
      boolean that = word.equals("that") && i == from;
      if (statementNouns.contains(word) || that || word.equals("as")) {
        return true;
      }
    }
    return false;
  }
}
