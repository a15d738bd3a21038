package dev.credence.scoring.match;

import java.util.List;

/** Tells a predicate that is said of a thing without any agent from one whose agent is unclear. */
final class Agentless {
  private Agentless() {}

  /**
   * Whether a predicate without a known agent is said of the named thing itself, so that its denial
   * covers every agent: "the bridge was captured", "the capture of the bridge".
   */
  static boolean isSaidOf(Slots slots, Frame frame, Name thing) {
    List<Word> words = slots.words();
    if (frame.agent().isKnown() || frame.agentLost() || thing.isCountry()) {
      return false;
    }
    if (words.stream().anyMatch(word -> word.is("limiting")) || hasOtherAgent(words, frame)) {
      return false;
    }
    return thing.end() <= frame.start()
        ? isSubject(words, thing.end(), frame.start())
        : isObjectOfNoun(words, frame, thing);
  }

  /** "By deserters" is an agent, if none that is known; "by noon" is none. */
  private static boolean hasOtherAgent(List<Word> words, Frame frame) {
    for (int i = frame.end(); i < words.size(); i++) {
      String folded = words.get(i).folded();
      boolean dated = i + 1 < words.size() && isTime(words.get(i + 1));
      if ((folded.equals("by") || folded.equals("on")) && !dated) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTime(Word word) {
    return word.is("day") || word.is("month") || word.is("neutral") || word.isNumber();
  }

  /** Nothing but kinds of place, what a preposition leads in, and auxiliaries up to the verb. */
  private static boolean isSubject(List<Word> words, int from, int verb) {
    boolean inPhrase = false;
    boolean auxiliary = false;
    for (int i = from; i < verb; i++) {
      Word word = words.get(i);
      if (word.breakBefore() || word.is("boundary")) {
        return false;
      }
      boolean negation = word.is("negation") || word.folded().endsWith("n't");
      boolean toVerb = word.is("finite") || word.is("auxiliary") || negation;
      auxiliary |= toVerb;
      inPhrase = (inPhrase || word.is("preposition")) && !toVerb;
      boolean kind = word.is("placeword") || Lexicon.get().kind(word.folded()).isPresent();
      boolean passed = toVerb || inPhrase || kind || word.folded().endsWith("ly");
      if (!passed) {
        return false;
      }
    }
    return auxiliary;
  }

  private static boolean isObjectOfNoun(List<Word> words, Frame frame, Name thing) {
    boolean nobodys = frame.start() == 0 || words.get(frame.start() - 1).is("article");
    boolean of = frame.end() < words.size() && words.get(frame.end()).folded().equals("of");
    if (!nobodys || !of || frame.end() - frame.start() != 1) {
      return false;
    }
    for (int i = frame.end() + 1; i < thing.start(); i++) {
      Word word = words.get(i);
      if (!word.is("article") && Lexicon.get().kind(word.folded()).isEmpty()) {
        return word.folded().equals("of");
      }
    }
    return true;
  }
}
