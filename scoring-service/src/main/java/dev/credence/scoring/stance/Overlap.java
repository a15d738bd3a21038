package dev.credence.scoring.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of each other statement and sentence say. */
final class Overlap implements FeatureGroup {

  @Override
  public void collect(Pair pair, Features features) {
    double coverage = pair.statementCoverage();
    features.add("overlap either", jaccard(pair.statementForms(), pair.sentenceForms()));
    features.add("overlap statement", coverage);
    features.add("overlap statement squared", coverage * coverage);
    features.add("overlap sentence", pair.sentenceCoverage());
    features.add("overlap neighbours", neighbours(pair));
    features.add("overlap letters", letters(pair));
    if (coverage > .8) {
      features.add("overlap full");
    }
    if (coverage < .35) {
      features.add("overlap low");
    }
    if (coverage < .15) {
      features.add("overlap none");
    }
    lengths(pair, features);
    parts(pair, features);
  }

  private static void lengths(Pair pair, Features features) {
    long words = pair.sentence().stream().filter(Token::isWord).count();
    features.add("length sentence", Math.min(words, 40) / 15.0);
    features.add(
        "length statement",
        Math.min(pair.statement().stream().filter(Token::isWord).count(), 40) / 15.0);
    if (words < 6) {
      features.add("length short");
    }
    if (words > 14) {
      features.add("length long");
    }
  }

  /** Which third of the statement is found in the sentence: its subject, predicate or the rest. */
  private static void parts(Pair pair, Features features) {
    List<String> content = pair.statementContent();
    if (content.isEmpty()) {
      return;
    }
    int n = content.size();
    int third = Math.max(1, n / 3);
    double first = found(content.subList(0, third), pair);
    double last = found(content.subList(n - third, n), pair);
    boolean hasMiddle = n > 2 * third;
    double middle = hasMiddle ? found(content.subList(third, n - third), pair) : last;
    features.add("part first", first);
    features.add("part middle", middle);
    features.add("part last", last);
    features.add("part first and last", first * last);
    if (middle == 0) {
      features.add("part no middle");
    }
  }

  private static double found(List<String> forms, Pair pair) {
    return (double) forms.stream().filter(pair.sentenceForms()::contains).count() / forms.size();
  }

  private static double neighbours(Pair pair) {
    Set<String> ours = neighbours(pair.statement());
    Set<String> shared = new HashSet<>(ours);
    shared.retainAll(neighbours(pair.sentence()));
    return ours.isEmpty() ? 0 : (double) shared.size() / ours.size();
  }

  private static Set<String> neighbours(List<Token> tokens) {
    return new HashSet<>(
        Features.runs(tokens.stream().filter(Token::isWord).map(Token::form).toList(), 2));
  }

  /** Runs of four letters, for spellings and compounds that the forms do not bring together. */
  private static double letters(Pair pair) {
    Set<String> ours = letters(pair.statement());
    Set<String> shared = new HashSet<>(ours);
    shared.retainAll(letters(pair.sentence()));
    return ours.isEmpty() ? 0 : (double) shared.size() / ours.size();
  }

  private static Set<String> letters(List<Token> tokens) {
    String text = String.join(" ", tokens.stream().map(Token::lower).toList());
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= text.length(); i++) {
      runs.add(text.substring(i, i + 4));
    }
    return runs;
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    long shared = a.stream().filter(b::contains).count();
    return all.isEmpty() ? 0 : (double) shared / all.size();
  }
}
