package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentence's words, pairs of neighbours, and forms, and the forms shared with the statement.
 */
final class WordGrams implements FeatureGroup {

  // The squares are the groups' shares in the inner product of two sentences. Chosen by
  // cross-validation; the figures hardly move within 30 % of them.
  private static final double WORD = 3.2;
  private static final double NEIGHBOURS = 1.84;
  private static final double FORM = .71;

  @Override
  public void collect(Pair pair, Features features) {
    List<String> words = pair.sentence().stream().map(Token::lower).toList();
    features.addTogether("word", words, WORD);
    features.addTogether("words", Features.runs(Features.bounded(words), 2), NEIGHBOURS);
    features.addTogether("form", pair.sentence().stream().map(Token::form).toList(), FORM);
    List<String> shared = new ArrayList<>(pair.sentenceForms());
    shared.retainAll(pair.statementForms());
    features.addTogether("shared", shared, FORM);
  }
}
