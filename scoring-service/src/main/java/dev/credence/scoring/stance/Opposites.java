package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A word of the sentence that is opposite to one of the statement: "alive" for "killed". */
final class Opposites implements FeatureGroup {

  private record Axis(String name, Set<String> one, Set<String> other) {}

  private static final List<Axis> AXES = read();

  @Override
  public void collect(Pair pair, Features features) {
    Set<String> statement = forms(pair.statement());
    Set<String> sentence = forms(pair.sentence());
    for (Axis axis : AXES) {
      boolean hasOne = meets(statement, axis.one());
      boolean hasOther = meets(statement, axis.other());
      boolean saysOne = meets(sentence, axis.one());
      boolean saysOther = meets(sentence, axis.other());
      if ((hasOne && !hasOther && saysOther) || (hasOther && !hasOne && saysOne)) {
        features.add("opposite");
        features.add("opposite " + axis.name());
        features.add(saysOne && saysOther ? "opposite beside the same" : "opposite alone");
      }
    }
  }

  private static boolean meets(Set<String> forms, Set<String> list) {
    return list.stream().anyMatch(forms::contains);
  }

  private static Set<String> forms(List<Token> tokens) {
    Set<String> forms = new HashSet<>();
    tokens.stream().filter(Token::isWord).forEach(token -> forms.add(token.form()));
    return forms;
  }

  /** Each section has two lines, one for each end of the axis. */
  private static List<Axis> read() {
    List<Axis> axes = new ArrayList<>();
    for (Map.Entry<String, List<String>> section : WordLists.sections("opposites.txt").entrySet()) {
      List<String> ends = section.getValue();
      if (ends.size() != 2) {
        throw new IllegalStateException(
            "section " + section.getKey() + " of stance/opposites.txt needs two lines");
      }
      axes.add(new Axis(section.getKey(), forms(ends.get(0)), forms(ends.get(1))));
    }
    return List.copyOf(axes);
  }

  private static Set<String> forms(String line) {
    Set<String> forms = new HashSet<>();
    for (String word : line.split(" ", -1)) {
      forms.add(WordForms.of(word));
    }
    return Set.copyOf(forms);
  }
}
