package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentence's words, pairs of neighbours and forms. What it shares with the statement is its
 * subject, and names of persons and things say nothing about other subjects: they are left out,
 * cues excepted.
 */
final class WordGrams implements FeatureGroup {

  // The squares are the groups' shares in the inner product of two sentences. Chosen by
  // cross-validation; the figures hardly move within 30 % of them.
  private static final double WORD = 3.2;
  private static final double NEIGHBOURS = 1.84;
  private static final double FORM = .71;

  @Override
  public void collect(Pair pair, Features features) {
    List<String> words = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < pair.sentence().size(); i++) {
      Token token = pair.sentence().get(i);
      boolean isSubject = pair.isAligned(i) && pair.families().get(i).isEmpty();
      words.add(isSubject ? "=" : token.lower());
      if (!isSubject) {
        forms.add(token.form());
      }
    }
    features.addTogether("word", words.stream().filter(word -> !word.equals("=")).toList(), WORD);
    features.addTogether("words", Features.runs(Features.bounded(words), 2), NEIGHBOURS);
    features.addTogether("form", forms, FORM);
  }
}
