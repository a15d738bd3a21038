package dev.credence.scoring.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a statement speaks of the place that a name stands for.
 *
 * @param relation the place itself, something in it, or something near it
 * @param kinds what kinds of place the words around the name make of it
 * @param head the stem of the noun that the name specifies, "office" in "the Brunn customs office"
 *     and in "the customs office of Brunn"; empty where there is none
 * @param isOwner whether something of it is spoken of: "the wife of Brunn", "both ends of Brunn"
 */
record Place(Relation relation, Set<String> kinds, String head, boolean isOwner) {
  private static final int REACH = 6;

  /** What is spoken of. */
  enum Relation {
    ITSELF,
    IN_IT,
    NEAR_IT
  }

  static Place of(Slots slots, Name name) {
    List<Word> words = slots.words();
    Set<String> kinds = new HashSet<>();
    boolean people = false;
    int after = name.end();
    for (int i = after; i < Math.min(words.size(), name.end() + REACH); i++) {
      Word word = words.get(i);
      if (word.breakBefore() || !isPartOfPhrase(word)) {
        break;
      }
      people |= word.is("person") || word.is("troops");
      Lexicon.get().kind(word.folded()).ifPresent(kinds::add);
      after = i + 1;
    }
    int before = name.start() - 1;
    int limit = Math.max(0, name.start() - REACH);
    while (before >= limit && continuesBack(words, before)) {
      if (words.get(before).is("vicinity")) {
        break;
      }
      Lexicon.get().kind(words.get(before).folded()).ifPresent(kinds::add);
      before--;
    }
    boolean event = isNounOfEvent(slots, before + 1, after);
    Relation relation = people ? Relation.IN_IT : relationBefore(slots, before);
    if (event && !people && relation == Relation.IN_IT) {
      relation = Relation.ITSELF;
    }
    String head = relation == Relation.NEAR_IT ? "" : head(slots, name, before);
    boolean of = before > 0 && words.get(before).folded().equals("of");
    boolean owner = of && !head.isEmpty() && !words.get(before - 1).is("neutral");
    return new Place(relation, Set.copyOf(kinds), head, owner);
  }

  /** The noun before "of" and the like, else the last noun right after the name. */
  private static String head(Slots slots, Name name, int before) {
    List<Word> words = slots.words();
    if (before > 0
        && (words.get(before).is("locative") || words.get(before).folded().equals("of"))) {
      Word noun = words.get(before - 1);
      return isNoun(slots, before - 1) && !words.get(before).breakBefore() ? noun.stem() : "";
    }
    String head = "";
    for (int i = name.end(); i < Math.min(words.size(), name.end() + REACH); i++) {
      if (words.get(i).breakBefore() || !isNoun(slots, i)) {
        break;
      }
      head = words.get(i).stem();
    }
    return head;
  }

  private static boolean isNoun(Slots slots, int i) {
    Word word = slots.words().get(i);
    return !word.is("stop")
        && !word.is("auxiliary")
        && !word.is("preposition")
        && !word.is("finite")
        && !word.is("negation")
        && !word.isNumber()
        && !word.folded().endsWith("ed")
        && !isInFrame(slots, i);
  }

  private static Relation relationBefore(Slots slots, int before) {
    if (before < 0 || isInFrame(slots, before)) {
      return Relation.ITSELF;
    }
    Word word = slots.words().get(before);
    boolean of = word.folded().equals("of");
    Word head = of && before > 0 ? slots.words().get(before - 1) : word;
    if (word.is("vicinity") || head.is("vicinity")) {
      return Relation.NEAR_IT;
    }
    boolean partOf = of && !isInFrame(slots, before - 1);
    return word.is("locative") || partOf ? Relation.IN_IT : Relation.ITSELF;
  }

  /** "In the Ostmark bridge collapse": the preposition belongs to the event, not to the place. */
  private static boolean isNounOfEvent(Slots slots, int first, int after) {
    if (after >= slots.words().size() || !slots.words().get(first).is("article")) {
      return false;
    }
    Word noun = slots.words().get(after);
    boolean verb = noun.folded().endsWith("ed") || noun.folded().endsWith("ing");
    boolean irregular = !Lexicon.get().base(noun.folded()).equals(noun.folded());
    return isInFrame(slots, after) && !verb && !irregular;
  }

  /** Back through "the port of", "a key border crossing of". */
  private static boolean continuesBack(List<Word> words, int i) {
    Word word = words.get(i);
    if (words.get(i + 1).breakBefore()) {
      return false;
    }
    if (word.folded().equals("of")) {
      return i > 0 && (isKind(words.get(i - 1)) && !words.get(i - 1).folded().endsWith("s"));
    }
    return isKind(word) || word.is("article") || word.is("title");
  }

  private static boolean isKind(Word word) {
    return Lexicon.get().kind(word.folded()).isPresent() || word.is("placeword");
  }

  private static boolean isPartOfPhrase(Word word) {
    return isKind(word) || word.is("person") || word.is("troops") || word.is("government");
  }

  private static boolean isInFrame(Slots slots, int i) {
    return slots.frames().stream().anyMatch(f -> f.start() <= i && i < f.end());
  }
}
