package dev.credence.scoring.stance;

import java.util.List;

/** What each kind of cue bears on: its neighbours, shared words within reach, a question. */
final class CueScope implements FeatureGroup {

  private static final int REACH = 4;

  @Override
  public void collect(Pair pair, Features features) {
    for (int i = 0; i < pair.sentence().size(); i++) {
      for (String kind : pair.kinds().get(i)) {
        around(pair, i, "scope " + kind, features);
      }
    }
    question(pair, features);
  }

  private static void around(Pair pair, int i, String name, Features features) {
    int n = pair.sentence().size();
    boolean right = isSharedWithin(pair, i + 1, Math.min(n, i + 1 + REACH));
    boolean left = isSharedWithin(pair, Math.max(0, i - REACH), i);
    features.add(name + (right ? " right" : "") + (left ? " left" : "") + " shared");
    if (i > 0) {
      if (pair.isAligned(i - 1)) {
        features.add(name + " just after shared");
      }
      features.add(name + " after " + neighbour(pair, i - 1));
    } else {
      features.add(name + " starts");
    }
    if (i + 1 < n) {
      if (pair.isAligned(i + 1)) {
        features.add(name + " just before shared");
      }
      features.add(name + " before " + neighbour(pair, i + 1));
    } else {
      features.add(name + " ends");
    }
    if (pair.isAligned(i)) {
      features.add(name + " is shared");
    }
  }

  private static boolean isSharedWithin(Pair pair, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pair.isAligned(i)) {
        return true;
      }
    }
    return false;
  }

  private static String neighbour(Pair pair, int i) {
    if (pair.isAligned(i)) {
      return "=";
    }
    List<String> kinds = pair.kinds().get(i);
    return kinds.isEmpty() ? pair.sentence().get(i).lower() : kinds.get(0);
  }

  private static void question(Pair pair, Features features) {
    List<String> words = pair.sentence().stream().map(Token::lower).toList();
    int mark = words.indexOf("?");
    if (mark < 0) {
      return;
    }
    features.add("question " + (isSharedWithin(pair, 0, mark) ? "on shared" : "on other"));
    features.add("question " + (mark < words.size() - 1 ? "then more" : "at the end"));
    String first = words.get(0);
    boolean asks = Cues.isIn("question-verb", first) || Cues.isIn("question-word", first);
    features.add("question starts " + (asks ? first : "otherwise"));
    for (int i = 0; i < words.size(); i++) {
      for (String kind : pair.kinds().get(i)) {
        features.add("question " + (i < mark ? "has " : "then ") + kind);
      }
    }
  }
}
