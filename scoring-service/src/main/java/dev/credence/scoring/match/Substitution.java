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
  private record Pair(Word modifier, String modifierKey, Word head, String headKey) {
    String text() {
      return modifier.text() + " " + head.text();
    }
  }

  private Substitution() {}

  /** The fact's words and those that stand for them in the claim; empty where none are. */
  static Optional<String> between(Slots fact, Slots claim) {
    List<String> factKeys = keys(fact, fact.names());
    List<String> claimKeys = keys(claim, fact.names());
    Set<String> inFact = Set.copyOf(new HashSet<>(factKeys));
    Set<String> inClaim = Set.copyOf(new HashSet<>(claimKeys));
    List<Pair> said = pairs(claim, claimKeys);
    for (Pair wanted : pairs(fact, factKeys)) {
      boolean newModifier = !inClaim.contains(wanted.modifierKey());
      boolean newHead = !inClaim.contains(wanted.headKey());
      if (newModifier == newHead) {
        continue;
      }
      for (Pair pair : said) {
        boolean other =
            newModifier
                ? wanted.headKey().equals(pair.headKey()) && !inFact.contains(pair.modifierKey())
                : wanted.modifierKey().equals(pair.modifierKey())
                    && !inFact.contains(pair.headKey());
        if (other) {
          return Optional.of(
              wanted.text() + "\" in the fact, \"" + pair.text() + "\" in the claim");
        }
      }
    }
    return Optional.empty();
  }

  private static List<Pair> pairs(Slots slots, List<String> keys) {
    List<Word> words = slots.words();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Word head = words.get(i + 1);
      boolean inOneName = keys.get(i).equals(keys.get(i + 1));
      if (!head.breakBefore() && !inOneName && isNoun(words.get(i)) && isNoun(head)) {
        pairs.add(new Pair(words.get(i), keys.get(i), head, keys.get(i + 1)));
      }
    }
    return pairs;
  }

  /** A key for each word; names are compared whole, so that Sherkhan stands for Shir Khan. */
  private static List<String> keys(Slots slots, List<Name> namesInFact) {
    List<String> keys = new ArrayList<>();
    for (Word word : slots.words()) {
      keys.add(Lexicon.get().meaning(word.stem()));
    }
    for (Name name : slots.names()) {
      String key = String.join(" ", name.parts());
      for (Name inFact : namesInFact) {
        if (name.likeness(inFact) != Name.Likeness.DIFFERENT) {
          key = String.join(" ", inFact.parts());
          break;
        }
      }
      for (int i = name.start(); i < name.end(); i++) {
        keys.set(i, "name " + key);
      }
    }
    return keys;
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
}
