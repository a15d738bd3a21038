package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells denials from plain negatives. "The story is a hoax" and "the priest does not exist" deny;
 * "no one was hurt" states what is so.
 */
final class Denials {

  private static final int MAX_LEAD_IN = 14;
  private static final int MAX_COMMENT = 9;
  private static final WordSet NEGATIONS = WordSet.of("not", "never", "yet", "no");
  private static final WordSet PERFECT = WordSet.of("has", "have", "had");
  private static final WordSet BOUNDARIES =
      WordSet.of(
          ",", ";", "and", "but", "-", "–", "—", ":", "because", "while", "although", "when");

  /** "I never said that": what is denied is what somebody has just said. */
  private static final WordSet ACTS =
      WordSet.of("say", "said", "do", "did", "done", "make", "made", "write", "wrote", "commit");

  private static final WordSet PRONOUNS = WordSet.of("that", "this", "it", "so", "those");

  private final Negations negations;
  private final Falsehoods falsehoods;
  private final DenyingVerbs verbs;
  private final Truths truths;
  private final Phrases contrary;
  private final WordSet talk;
  private final WordSet unknowing;
  private final WordSet refusing;
  private final WordSet judging;

  Denials(Lexicon cues, Falsehoods falsehoods, Truths truths, Negations negations) {
    this.negations = negations;
    this.falsehoods = falsehoods;
    this.truths = truths;
    this.verbs = new DenyingVerbs(cues);
    this.contrary = cues.phrases("contrary");
    this.talk = cues.words("rumour-noun");
    this.unknowing = cues.words("unknowing");
    this.refusing = cues.words("refusing");
    this.judging = cues.words("judging");
  }

  /**
   * Takes a denial out of a statement; null where it has none. A plain negative denies where it
   * speaks of truth or answers what somebody else has said.
   */
  @Nullable String remove(
      List<Token> tokens,
      int from,
      int to,
      boolean contrary,
      String source,
      EarlierStatements earlier,
      Edits edits) {
    Falsehoods.Predicate untrue = falsehoods.find(tokens, from, to);
    if (untrue != null) {
      return Falsehoods.remove(tokens, untrue, edits);
    }
    int truth = truths.at(tokens, from, to, negations);
    if (truth >= 0) {
      return negations.remove(tokens, truth, from, to, edits);
    }
    int at = negations.find(tokens, from, to);
    if (at < 0 || isUnknowing(tokens, at, to)) {
      return null;
    }
    int no = from;
    while (no < to && !tokens.get(no).isWord()) {
      no++;
    }
    if (isAnswering(tokens, no, to)) {
      edits.delete(no);
      edits.delete(no + 1);
    }
    boolean denies =
        contrary
            || isToTheContrary(tokens, from, to)
            || isAnswering(tokens, no, to)
            || deniesSaid(tokens, at, to)
            || isCalledTalk(tokens, at, to)
            || isAnswer(tokens, at, from, to, source, earlier);
    return denies ? negations.remove(tokens, at, from, to, edits) : null;
  }

  private static boolean isAnswer(
      List<Token> tokens, int at, int from, int to, String source, EarlierStatements earlier) {
    int start = at;
    while (start > from && !BOUNDARIES.contains(tokens.get(start - 1).lower())) {
      start--;
    }
    int end = at + 1;
    while (end < to && !BOUNDARIES.contains(tokens.get(end).lower())) {
      end++;
    }
    Edits none = new Edits();
    return earlier.isAnswered(
        none.apply(tokens, start, at), none.apply(tokens, at + 1, end), source);
  }

  private static boolean deniesSaid(List<Token> tokens, int negation, int to) {
    int verb = negation + 1;
    if (verb < to && (tokens.get(verb).is("ever") || tokens.get(verb).is("even"))) {
      verb++;
    }
    return verb + 1 < to
        && ACTS.contains(tokens.get(verb).lower())
        && PRONOUNS.contains(tokens.get(verb + 1).lower())
        && (verb + 2 >= to || !tokens.get(verb + 2).isWord());
  }

  /** Whether a negation only says that somebody does not know or does not answer. */
  private boolean isUnknowing(List<Token> tokens, int negation, int to) {
    if (Truths.verbBehind(tokens, negation, to, unknowing) > 0) {
      return true;
    }
    for (int i = negation + 1; i < Math.min(to, negation + MAX_COMMENT); i++) {
      if (tokens.get(i).is("comment") || tokens.get(i).is("word")) {
        return true;
      }
    }
    return false;
  }

  /** "No, the ferry did not sink." */
  private static boolean isAnswering(List<Token> tokens, int no, int to) {
    return no + 2 < to
        && (tokens.get(no).is("no") || tokens.get(no).is("nope"))
        && tokens.get(no + 1).is(",");
  }

  /** "No case has been found, despite reports to the contrary". */
  private static boolean isToTheContrary(List<Token> tokens, int from, int to) {
    for (int i = from + 2; i < to; i++) {
      if (tokens.get(i).is("contrary")
          && tokens.get(i - 1).is("the")
          && tokens.get(i - 2).is("to")) {
        return true;
      }
    }
    return false;
  }

  /** "The car has not been stolen, a rumour that had spread". */
  private boolean isCalledTalk(List<Token> tokens, int negation, int to) {
    for (int i = negation + 2; i < to - 2; i++) {
      boolean apposition =
          tokens.get(i).is(",") && (tokens.get(i + 1).is("a") || tokens.get(i + 1).is("an"));
      if (apposition && talk.contains(tokens.get(i + 2).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause says no to what it goes on to name: "there is no truth to rumours". */
  boolean isDenial(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.get(i).lower();
      if (NEGATIONS.contains(word)
          || verbs.isDenying(tokens.get(i))
          || refusing.contains(word)
          || judging.contains(word)) {
        return true;
      }
    }
    return verbs.phraseEnd(tokens, from, to) > 0;
  }

  /** Whether a clause calls something untrue: "the story is a hoax". */
  boolean callsUntrue(List<Token> tokens, int from, int to) {
    return falsehoods.find(tokens, from, to) != null;
  }

  /** Where a predicate stands that calls something untrue; -1 for none. */
  int provedUntrue(List<Token> tokens, int from, int to) {
    Falsehoods.Predicate untrue = falsehoods.find(tokens, from, to);
    if (untrue == null) {
      return -1;
    }
    boolean perfect =
        untrue.verb() > from && PERFECT.contains(tokens.get(untrue.verb() - 1).lower());
    return perfect ? untrue.verb() - 1 : untrue.verb();
  }

  /** Whether a relative clause says that what it describes is not so. */
  boolean isUntrueRelative(List<Token> tokens, int pronoun, int to) {
    return truths.isUntrueRelative(tokens, pronoun, to);
  }

  /**
   * Where a statement starts that sets itself against what others have said: behind the comma of
   * "Contrary to reports, "; -1 where it does not.
   */
  int behindContrary(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 3); i++) {
      if (contrary.lengthAt(tokens, i, to) > 0) {
        for (int j = i + 1; j < Math.min(to - 1, i + MAX_LEAD_IN); j++) {
          if (tokens.get(j).is(",")) {
            return j + 1;
          }
        }
        return i;
      }
    }
    return -1;
  }
}
