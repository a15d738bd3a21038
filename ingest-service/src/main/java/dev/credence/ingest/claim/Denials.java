package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells denials from plain negatives. "The story is a hoax" and "the priest does not exist" deny;
 * "no one was hurt" states what is so.
 */
final class Denials {

  private static final int MAX_ADVERBS = 3;
  private static final int MAX_CLAUSE = 60;
  private static final int MAX_OBJECT = 14;
  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "being", "'s", "it's", "that's");

  private static final WordSet NEGATIONS = WordSet.of("not", "never", "yet");
  private static final WordSet ENDS =
      WordSet.of(
          "and",
          "or",
          "but",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "designed",
          "created",
          "made",
          "perpetrated",
          "too",
          "either",
          "anyway");

  private static final WordSet BEFORE_OTHER =
      WordSet.of(
          "to", "not", "never", "no", "who", "been", "had", "n't", "didn't", "doesn't", "without",
          "cannot", "don't", "and", "if");
  private static final WordSet TOWARDS = WordSet.of("to", "in", "behind");
  private static final int MAX_CONDITION = 8;
  private static final WordSet CONDITIONS =
      WordSet.of("if", "whether", "unless", "maybe", "perhaps", "or");
  private static final WordSet RELATIVES = WordSet.of("who", "which", "that");
  private static final WordSet SELVES = WordSet.of("we", "i");
  private static final WordSet OWN_DENIALS =
      WordSet.of("deny", "denied", "reject", "dispute", "refute");

  private final Phrases falsehood;
  private final Phrases pretence;
  private final Phrases proved;
  private final WordSet truth;
  private final WordSet substance;
  private final WordSet unknowing;
  private final WordSet confirming;
  private final Phrases contrary;
  private final WordSet denying;
  private final WordSet refusing;
  private final WordSet judging;
  private final WordSet subordinate;

  Denials(Lexicon cues) {
    this.falsehood = cues.phrases("falsehood");
    this.pretence = cues.phrases("pretence");
    this.proved = cues.phrases("proved");
    this.truth = cues.words("truth");
    this.substance = cues.words("substance");
    this.unknowing = cues.words("unknowing");
    this.confirming = cues.words("confirming");
    this.contrary = cues.phrases("contrary");
    this.denying = cues.words("denying");
    this.refusing = cues.words("refusing");
    this.judging = cues.words("judging");
    this.subordinate = cues.words("subordinate");
  }

  /**
   * Turns "is a hoax" and "was false" in the main clause into "is real" and "was true" in {@code
   * edits} and returns the words, or null where the clause calls nothing untrue.
   */
  @Nullable String untrue(List<Token> tokens, int from, int to, Edits edits) {
    int end = mainClauseEnd(tokens, from, to);
    for (int i = from + 1; i < end; i++) {
      int verb = verbLength(tokens, i, end);
      boolean negated = verb > 0 && NEGATIONS.contains(tokens.get(i - 1).lower());
      if (verb == 0 || negated || isConditional(tokens, from, i)) {
        continue;
      }
      int predicate = i + verb;
      while (predicate < Math.min(end, i + verb + MAX_ADVERBS) && isDegree(tokens, predicate)) {
        predicate++;
      }
      int length = predicate < end ? predicateLength(tokens, predicate, end) : 0;
      boolean noun = length > 1 && tokens.get(predicate).is("a");
      if (length > 0 && (noun || endsThere(tokens, predicate + length, to))) {
        boolean hoax = pretence.lengthAt(tokens, predicate, end) == length;
        edits.replace(predicate, hoax ? "real" : "true");
        for (int j = i + verb; j < predicate + length; j++) {
          if (j != predicate) {
            edits.delete(j);
          }
        }
        return SpeakerReader.text(tokens.subList(i, predicate + length));
      }
    }
    return null;
  }

  /** "If it is fake", "whether it was a hoax". */
  private static boolean isConditional(List<Token> tokens, int from, int i) {
    for (int j = i; j >= Math.max(from, i - MAX_CONDITION); j--) {
      String word = tokens.get(j).lower();
      if (word.equals(",")) {
        return false;
      }
      if (CONDITIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** What is called untrue: the tokens from {@code from} to {@code to}. */
  record Called(int from, int to, String cue) {}

  /** "Called the story a hoax", "dismissed the claims as false"; null where nothing is. */
  @Nullable Called called(List<Token> tokens, int from, int to) {
    int end = Math.min(mainClauseEnd(tokens, from, to), from + MAX_CLAUSE);
    for (int verb = from + 1; verb < end; verb++) {
      if (!judging.contains(tokens.get(verb).lower()) || tokens.get(verb).quoted()) {
        continue;
      }
      for (int i = verb + 2; i < Math.min(end, verb + MAX_OBJECT); i++) {
        if (COPULAS.contains(tokens.get(i).lower())) {
          break;
        }
        int length = predicateLength(tokens, i, end);
        if (length > 0 && endsThere(tokens, i + length, to)) {
          int objectEnd = objectEnd(tokens, verb + 1, i);
          boolean behind = objectEnd == verb + 2 && tokens.get(verb + 1).is("as");
          int start = behind ? i + length : verb + 1;
          String cue = cue(tokens, verb, i, length);
          return new Called(start, behind ? to : objectEnd, cue);
        }
      }
    }
    return null;
  }

  /** Where the verb of "we categorically deny X" stands; -1 where a clause is no such denial. */
  int ownDenial(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to && !tokens.get(i).isWord()) {
      i++;
    }
    if (i >= to || !SELVES.contains(tokens.get(i).lower())) {
      return -1;
    }
    i++;
    while (i < to && isDegree(tokens, i)) {
      i++;
    }
    return i + 1 < to && OWN_DENIALS.contains(tokens.get(i).lower()) ? i : -1;
  }

  /**
   * "Was quoted as denying X", "would not confirm or deny X": the verb where no speaker was found;
   * -1 where a clause has none.
   */
  int denyingVerb(List<Token> tokens, int from, int to) {
    int end = Math.min(mainClauseEnd(tokens, from, to), to - 1);
    for (int i = from + 1; i < end; i++) {
      Token token = tokens.get(i);
      boolean verb = denying.contains(token.lower()) && !token.quoted() && !token.isCapitalised();
      if (verb && !isNoDenial(tokens, i) && !tokens.get(i + 1).is("by")) {
        return i;
      }
    }
    return -1;
  }

  /** "Neither confirmed nor denied", "would not confirm or deny". */
  boolean isNeither(List<Token> tokens, int verb, int from) {
    int joint = verb - 1;
    return joint - 1 > from
        && (tokens.get(joint).is("or") || tokens.get(joint).is("nor"))
        && tokens.get(joint - 1).lower().startsWith("confirm");
  }

  /** "Were denied visas", "attempts to deny them", "did not deny", "there is no denying". */
  private static boolean isNoDenial(List<Token> tokens, int verb) {
    String before = tokens.get(verb - 1).lower();
    return COPULAS.contains(before) || BEFORE_OTHER.contains(before);
  }

  private static int objectEnd(List<Token> tokens, int from, int predicate) {
    int end = predicate;
    while (end > from + 1
        && (!tokens.get(end - 1).isWord() || isBeforePredicate(tokens, end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBeforePredicate(List<Token> tokens, int i) {
    return tokens.get(i).is("as") || tokens.get(i).is("a") || isDegree(tokens, i);
  }

  private static String cue(List<Token> tokens, int verb, int predicate, int length) {
    String untrue = SpeakerReader.text(tokens.subList(predicate, predicate + length));
    return tokens.get(verb).text() + " " + untrue;
  }

  private int predicateLength(List<Token> tokens, int i, int end) {
    return Math.max(falsehood.lengthAt(tokens, i, end), pretence.lengthAt(tokens, i, end));
  }

  private int verbLength(List<Token> tokens, int i, int end) {
    return COPULAS.contains(tokens.get(i).lower()) ? 1 : proved.lengthAt(tokens, i, end);
  }

  private static boolean isDegree(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    boolean share = tokens.get(i).isNumber() || word.equals("%") || word.equals("percent");
    return share
        || word.equals("per")
        || word.equals("cent")
        || word.equals("just")
        || word.equals("all")
        || (word.endsWith("ly") && word.length() > 4);
  }

  /** A predicate and no attribute: "is a hoax story" says something else. */
  private boolean endsThere(List<Token> tokens, int next, int to) {
    if (next >= to) {
      return true;
    }
    Token token = tokens.get(next);
    return !(token.isWord() || token.isNumber())
        || ENDS.contains(token.lower())
        || subordinate.contains(token.lower())
        || (token.lower().endsWith("ly") && token.lower().length() > 4);
  }

  /** Where S starts in "it is not true that S"; -1 where a clause is no such. */
  int behindNotTrue(List<Token> tokens, int from, int to) {
    int it = from;
    while (it < to && !tokens.get(it).isWord()) {
      it++;
    }
    if (it + 3 >= to || !tokens.get(it).is("it") && !tokens.get(it).is("it's")) {
      return -1;
    }
    for (int that = it + 2; that < Math.min(to - 1, it + 6); that++) {
      if (tokens.get(that).is("that")) {
        int before = that - 1;
        boolean negated = NEGATIONS.contains(tokens.get(before - 1).lower());
        boolean untrue = predicateLength(tokens, before, that) > 0 && !negated;
        boolean notTrue = truth.contains(tokens.get(before).lower()) && negated;
        return untrue || notTrue ? that + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether a negation only says that somebody does not know or does not answer. */
  boolean isUnknowing(List<Token> tokens, int negation, int to) {
    return verbBehind(tokens, negation, to, unknowing) > 0;
  }

  /** Where S starts in "could not confirm (that) S"; -1 where a clause is no such. */
  int behindUnconfirmed(List<Token> tokens, int from, int to, Negations negations) {
    int end = Math.min(mainClauseEnd(tokens, from, to), to - 2);
    for (int i = from; i < end; i++) {
      if (negations.isAt(tokens, i, from, to)) {
        int verb = verbBehind(tokens, i, to, confirming);
        if (verb > 0 && verb + 2 < to) {
          return verb + (tokens.get(verb + 1).is("that") ? 2 : 1);
        }
      }
    }
    return -1;
  }

  private static int verbBehind(List<Token> tokens, int negation, int to, WordSet verbs) {
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

  /** Whether a clause says no to what it goes on to name: "there is no truth to rumours". */
  boolean isDenial(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.get(i).lower();
      if (word.equals("no")
          || NEGATIONS.contains(word)
          || denying.contains(word)
          || refusing.contains(word)
          || judging.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Where what has "no truth to" it starts; -1 where a clause says so of nothing. */
  int behindNoTruth(List<Token> tokens, int from, int to) {
    int end = Math.min(mainClauseEnd(tokens, from, to), to - 2);
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
      if (negation && deniesTruth(tokens, i, to)) {
        return true;
      }
    }
    return false;
  }

  /** Where the first negation stands that denies that something is so; -1 where none does. */
  int truthAt(List<Token> tokens, int from, int to, Negations negations) {
    for (int i = from; i < to; i++) {
      boolean relative = i - 1 > from && RELATIVES.contains(tokens.get(i - 1).lower());
      boolean open = i - 2 >= from && tokens.get(i - 2).is("or");
      if (!relative && !open && negations.isAt(tokens, i, from, to) && deniesTruth(tokens, i, to)) {
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
      if (truth.contains(word)) {
        return endsThere(tokens, i + 1, to) || tokens.get(negation).is("no");
      }
      boolean passes =
          COPULAS.contains(word)
              || word.equals("the")
              || word.equals("a")
              || word.equals("have")
              || word.endsWith("ly");
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  /** Whether a statement sets itself against what others have said: "Contrary to reports, ...". */
  boolean isContrary(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 3); i++) {
      if (contrary.lengthAt(tokens, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  private int mainClauseEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + MAX_CLAUSE); i++) {
      boolean opens = subordinate.contains(tokens.get(i).lower()) && tokens.get(i - 1).is(",");
      if (opens || tokens.get(i).is(";")) {
        return i;
      }
    }
    return Math.min(to, from + MAX_CLAUSE);
  }
}
