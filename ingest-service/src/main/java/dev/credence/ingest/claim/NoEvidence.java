package dev.credence.ingest.claim;

import java.util.List;

/** Finds denials by lack of evidence: "there is no sign that S", "nothing to suggest S". */
final class NoEvidence {

  private static final int MAX_ADVERBS = 3;
  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "has", "have", "had", "can", "could", "would");
  private static final WordSet NEGATIONS = WordSet.of("not", "never", "yet");

  /** Before the noun in "no credible evidence", "not found any proof". */
  private static final WordSet NONE = WordSet.of("no", "any", "nothing", "zero");

  private static final WordSet SUPPORTING =
      WordSet.of("support", "back", "substantiate", "corroborate", "confirm", "verify", "prove");
  private static final WordSet SUGGESTING =
      WordSet.of("suggest", "indicate", "show", "prove", "believe", "think", "conclude", "confirm");

  private static final WordSet CLAUSE_SUBJECTS =
      WordSet.of(
          "the", "a", "an", "he", "she", "it", "they", "his", "her", "its", "their", "this",
          "these", "those", "there", "any", "anyone", "anybody");

  private final WordSet evidence;
  private final Falsehoods falsehoods;
  private final Modalities modalities;

  NoEvidence(Lexicon cues, Falsehoods falsehoods, Modalities modalities) {
    this.evidence = cues.words("evidence");
    this.falsehoods = falsehoods;
    this.modalities = modalities;
  }

  /**
   * Where S starts in "no evidence (to suggest) that S" and "nothing to support S"; -1 where a
   * clause is no such.
   */
  int behind(List<Token> tokens, int from, int to) {
    int end = Math.min(falsehoods.mainClauseEnd(tokens, from, to), to - 3);
    for (int i = from; i < end; i++) {
      if (NONE.contains(tokens.get(i).lower()) && isNegative(tokens, i, from)) {
        int noun = tokens.get(i).is("nothing") ? i : evidenceBehind(tokens, i, end);
        int start = noun < 0 ? -1 : behindEvidence(tokens, noun + 1, to);
        if (start > 0) {
          return start;
        }
      }
    }
    return -1;
  }

  private static boolean isNegative(List<Token> tokens, int i, int from) {
    if (!tokens.get(i).is("any")) {
      return true;
    }
    for (int j = i - 1; j >= Math.max(from, i - MAX_ADVERBS - 1); j--) {
      String word = tokens.get(j).lower();
      if (NEGATIONS.contains(word) || word.endsWith("n't") || word.equals("without")) {
        return true;
      }
    }
    return false;
  }

  private int evidenceBehind(List<Token> tokens, int none, int end) {
    for (int i = none + 1; i < Math.min(end, none + 1 + MAX_ADVERBS); i++) {
      if (evidence.contains(tokens.get(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  private int behindEvidence(List<Token> tokens, int noun, int to) {
    int next = noun;
    while (next + 1 < to && (tokens.get(next).isQuoteMark() || Calendar.isDay(tokens.get(next)))) {
      next++;
    }
    Token opening = tokens.get(next);
    if (opening.is("that")) {
      String subject = tokens.get(next + 1).lower();
      // "No evidence that corroborated it": a relative clause.
      boolean verb = subject.endsWith("ed") || COPULAS.contains(subject);
      return verb ? -1 : next + 1;
    }
    // "No sign the ferry had sunk".
    boolean subject =
        (opening.isCapitalised() && opening.isWord()) || CLAUSE_SUBJECTS.contains(opening.lower());
    if (subject && modalities.isClause(tokens, next, to)) {
      return next;
    }
    if (!tokens.get(next).is("to") || next + 3 >= to) {
      return -1;
    }
    String verb = tokens.get(next + 1).lower();
    int start = next + 2;
    if (SUPPORTING.contains(verb) && tokens.get(start).is("up")) {
      start++;
    }
    if (SUGGESTING.contains(verb) && tokens.get(start).is("that")) {
      start++;
    }
    return SUPPORTING.contains(verb) || SUGGESTING.contains(verb) ? start : -1;
  }
}
