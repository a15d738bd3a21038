package dev.credence.scoring.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement and a sentence, read and aligned: what every group of features looks at.
 *
 * @param statement the statement's tokens
 * @param sentence the sentence's tokens
 * @param statementForms the forms of the statement's content words
 * @param sentenceForms the forms of the sentence's content words
 * @param kinds the kinds of cue of each of the sentence's tokens
 * @param families the families of cue of each of the sentence's tokens
 */
record Pair(
    List<Token> statement,
    List<Token> sentence,
    Set<String> statementForms,
    Set<String> sentenceForms,
    List<List<String>> kinds,
    List<List<String>> families) {

  static Pair of(String statement, String sentence) {
    List<Token> first = Tokens.of(statement);
    List<Token> second = Tokens.of(sentence);
    return new Pair(
        first,
        second,
        contentForms(first),
        contentForms(second),
        second.stream().map(token -> Cues.kinds().of(token.lower())).toList(),
        second.stream().map(token -> Cues.families().of(token.lower())).toList());
  }

  /** Whether the sentence's token is a content word of the statement too. */
  boolean isAligned(int i) {
    return isAligned(sentence.get(i));
  }

  boolean isAligned(Token token) {
    return token.isWord() && statementForms.contains(token.form());
  }

  /** The forms of the statement's content words, in order. */
  List<String> statementContent() {
    return statement.stream()
        .filter(token -> token.isWord() && !Cues.isIn("stop", token.form()))
        .map(Token::form)
        .toList();
  }

  /** How much of the statement's content the sentence has, 0 to 1. */
  double statementCoverage() {
    return share(statementForms, sentenceForms);
  }

  /** How much of the sentence's content the statement has, 0 to 1. */
  double sentenceCoverage() {
    return share(sentenceForms, statementForms);
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
  }

  private static Set<String> contentForms(List<Token> tokens) {
    Set<String> forms = new HashSet<>();
    for (Token token : tokens) {
      if (token.isWord() && !Cues.isIn("stop", token.form())) {
        forms.add(token.form());
      }
    }
    return forms;
  }
}
