package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another word in the place of one: "the Ferrol museum" for "the Ferrol library", "deposit rate"
 * for "lending rate". One word off in a long sentence changes its likeness little and its sense
 * altogether.
 */
final class Substitution {
  /** Two nouns that stand side by side, the first of which specifies the second. */
  private record Pair(Word modifier, Word head) {}

  private Substitution() {}

  /** The fact's words and those that stand for them in the claim; empty where none are. */
  static Optional<String> between(Slots fact, Slots claim) {
    Set<String> inFact = keys(fact.words());
    Set<String> inClaim = keys(claim.words());
    List<Pair> said = pairs(claim);
    for (Pair wanted : pairs(fact)) {
      boolean newModifier = !inClaim.contains(key(wanted.modifier()));
      boolean newHead = !inClaim.contains(key(wanted.head()));
      if (newModifier == newHead) {
        continue;
      }
      for (Pair pair : said) {
        boolean other =
            newModifier
                ? sameWord(wanted.head(), pair.head()) && !inFact.contains(key(pair.modifier()))
                : sameWord(wanted.modifier(), pair.modifier())
                    && !inFact.contains(key(pair.head()));
        if (other) {
          return Optional.of(text(wanted) + "\" in the fact, \"" + text(pair) + "\" in the claim");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameWord(Word a, Word b) {
    return key(a).equals(key(b));
  }

  private static List<Pair> pairs(Slots slots) {
    List<Word> words = slots.words();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Word head = words.get(i + 1);
      if (!head.breakBefore() && isNoun(words.get(i)) && isNoun(head)) {
        pairs.add(new Pair(words.get(i), head));
      }
    }
    return pairs;
  }

  /** What acts is compared as an agent, and what says when or how much says no thing. */
  private static boolean isNoun(Word word) {
    String folded = word.folded();
    boolean closed =
        word.is("stop")
            || word.is("auxiliary")
            || word.is("neutral")
            || word.is("preposition")
            || word.is("finite")
            || word.is("negation")
            || word.is("hypothetical")
            || word.is("title")
            || word.is("government")
            || word.is("insurgent")
            || word.is("troops")
            || word.is("hedge");
    boolean verb =
        folded.endsWith("ed")
            || (FrameReader.isFrameWord(word) && !Frames.get().isNoun(folded))
            || (!Lexicon.get().base(folded).equals(folded) && !word.is("person"));
    return !closed
        && !verb
        && !folded.endsWith("ly")
        && folded.length() > 1
        && Character.isLetter(folded.charAt(0))
        && !QuantityReader.isNumberWord(folded);
  }

  private static Set<String> keys(List<Word> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(key(word)));
    return keys;
  }

  private static String key(Word word) {
    Lexicon lexicon = Lexicon.get();
    return word.isCapitalised() ? lexicon.spelling(word.folded()) : lexicon.meaning(word.stem());
  }

  private static String text(Pair pair) {
    return pair.modifier().text() + " " + pair.head().text();
  }
}
