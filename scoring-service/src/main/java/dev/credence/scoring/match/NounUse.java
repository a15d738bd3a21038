package dev.credence.scoring.match;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a cue word that is used as a noun from the same word used as a predicate: "the storm gate
 * was shut" says nothing of storming, "rebels storm the gate" does.
 */
final class NounUse {
  /** What may follow a noun, and which no section of the lexicon has. */
  private static final Set<String> FOLLOWERS =
      Set.of("despite", "overnight", "throughout", "pending", "unlike", "soon", "indoors");

  private static final Set<String> NOUNS_IN_LY =
      Set.of("ally", "assembly", "family", "supply", "rally");

  /** Past tenses that end in neither "-ed" nor stand among the irregular forms of predicates. */
  private static final Set<String> PASTS =
      Set.of(
          "broke", "came", "caught", "cut", "drove", "hit", "led", "made", "ran", "saw", "sent",
          "shook", "spread", "struck", "swept", "tore", "became", "kept");

  private final List<Word> words;
  private final BitSet inNames = new BitSet();
  private final Frames frames = Frames.get();

  NounUse(List<Word> words, List<Name> names) {
    this.words = words;
    names.forEach(name -> inNames.set(name.start(), name.end()));
  }

  /** Whether the word at the index, as a cue on its own, is no predicate. */
  boolean isAt(int i) {
    String folded = words.get(i).folded();
    if (!frames.isNoun(folded) || isInVerbPosition(i)) {
      return false;
    }
    if (isPartOfTime(i)) {
      return true;
    }
    if (frames.isHomonym(folded) && !mayHaveObject(i)) {
      return true;
    }
    return isNounLike(i + 1) && !followsVerb(i) && hasOtherVerb(i);
  }

  /** "The end of March". */
  private boolean isPartOfTime(int i) {
    boolean of = i + 2 < words.size() && words.get(i + 1).folded().equals("of");
    return of && (words.get(i + 2).is("month") || words.get(i + 2).isNumber());
  }

  /** After "to", a modal, a form of "do", a pronoun, or a plural noun that is no name. */
  private boolean isInVerbPosition(int i) {
    int before = beforeAdverbs(i);
    if (before < 0) {
      return false;
    }
    Word word = words.get(before);
    String folded = word.folded();
    boolean modal = word.is("finite") && !isBeOrHave(word);
    boolean plural =
        !isInName(before)
            && !word.is("stop")
            && !isPast(word)
            && !Stem.singular(folded).equals(folded);
    return folded.equals("to")
        || folded.equals("that")
        || folded.equals("we")
        || folded.equals("you")
        || folded.equals("i")
        || folded.endsWith("n't")
        || modal
        || (word.is("pronoun") && !word.is("article"))
        || plural;
  }

  /** After "was", "remained" and the like stands what is said of the subject. */
  private boolean followsVerb(int i) {
    int before = beforeAdverbs(i);
    return before >= 0 && (isBeOrHave(words.get(before)) || isPast(words.get(before)));
  }

  private int beforeAdverbs(int i) {
    int before = i - 1;
    while (before >= 0 && isAdverb(words.get(before)) && !words.get(before + 1).breakBefore()) {
      before--;
    }
    return before >= 0 && words.get(before + 1).breakBefore() ? -1 : before;
  }

  private static boolean isAdverb(Word word) {
    boolean finite = word.is("finite") || word.folded().equals("to");
    return (word.folded().endsWith("ly") && !NOUNS_IN_LY.contains(word.folded()))
        || word.folded().equals("not")
        || word.folded().equals("never")
        || (word.is("auxiliary") && word.is("stop") && !finite);
  }

  /** Whether what follows can be the object of a verb whose subject shows no number. */
  private boolean mayHaveObject(int i) {
    boolean determined = i > 0 && words.get(i - 1).is("article");
    if (determined || i == 0 || i + 1 >= words.size() || words.get(i + 1).breakBefore()) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean preposition = next.is("preposition") && !next.folded().equals("about");
    return !preposition && !next.is("boundary") && !next.is("coordinator") && !isVerb(next);
  }

  private boolean isNounLike(int i) {
    if (i >= words.size() || words.get(i).breakBefore()) {
      return false;
    }
    Word word = words.get(i);
    if (isInName(i) || !Character.isLetter(word.folded().charAt(0))) {
      return false;
    }
    if (isThing(word)) {
      return true;
    }
    boolean function =
        word.is("stop")
            || word.is("neutral")
            || word.is("auxiliary")
            || word.is("boundary")
            || word.is("preposition")
            || word.is("negation")
            || word.is("day")
            || word.is("month")
            || QuantityReader.isNumberWord(word.folded())
            || FOLLOWERS.contains(word.folded());
    return !function && !isAdverb(word) && !isVerb(word);
  }

  private static boolean isThing(Word word) {
    String folded = word.folded();
    return Lexicon.get().kind(folded).isPresent()
        || word.is("placeword")
        || Lexicon.get().is("person", Stem.singular(folded));
  }

  /** Whether the clause has a verb besides the word at the index and the one after it. */
  private boolean hasOtherVerb(int i) {
    for (int k = i - 1; k >= 0 && !isClauseEnd(k + 1, k); k--) {
      if (isVerbAt(k)) {
        return true;
      }
    }
    for (int k = i + 2; k < words.size() && (!isClauseEnd(k, k) || joinsNouns(k)); k++) {
      if (isVerbAt(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseEnd(int later, int i) {
    boolean sentence = later > 0 && words.get(later).sentenceStart();
    return sentence || words.get(i).is("boundary");
  }

  /** "The storm gate and the tunnel were closed": up to here there was no verb. */
  private boolean joinsNouns(int i) {
    return words.get(i).folded().equals("and") && !words.get(i).breakBefore();
  }

  private boolean isVerbAt(int i) {
    return !isInName(i) && !isThing(words.get(i)) && isVerb(words.get(i));
  }

  private boolean isVerb(Word word) {
    boolean predicate = FrameReader.isFrameWord(word) && !frames.isNoun(word.folded());
    return word.is("finite") || isPast(word) || predicate;
  }

  private static boolean isPast(Word word) {
    String folded = word.folded();
    boolean regular = folded.length() > 4 && folded.endsWith("ed");
    boolean irregular = !Lexicon.get().base(folded).equals(folded) && !isThing(word);
    boolean noun = Frames.get().isNoun(folded);
    return !noun && (regular || irregular || PASTS.contains(folded));
  }

  private static boolean isBeOrHave(Word word) {
    String base = Lexicon.get().base(word.folded());
    return base.equals("be") || base.equals("have");
  }

  private boolean isInName(int i) {
    return inNames.get(i);
  }
}
