package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What colons, dashes and stops divide: "Rumour: ...", "..., says paper". */
final class Segments implements FeatureGroup {

  private record Segment(List<Token> words, String mark, int shared, Set<String> kinds) {}

  @Override
  public void collect(Pair pair, Features features) {
    List<Segment> segments = segments(pair);
    List<Segment> filled = segments.stream().filter(s -> !s.words().isEmpty()).toList();
    if (filled.isEmpty()) {
      return;
    }
    features.add("segments " + Math.min(filled.size(), 4));
    if (filled.size() > 1) {
      Segment first = filled.get(0);
      Segment last = filled.get(filled.size() - 1);
      side("first segment", first, first.mark(), features);
      side("last segment", last, filled.get(filled.size() - 2).mark(), features);
    }
    best(pair, filled, features);
  }

  private static void side(String name, Segment segment, String mark, Features features) {
    String shared = segment.shared() > 0 ? " shared" : " other";
    String length = segment.words().size() <= 3 ? " short" : " long";
    features.add(name + " " + mark + length + shared);
    for (String kind : segment.kinds()) {
      features.add(name + " " + kind);
      features.add(name + " " + kind + shared);
    }
  }

  /** The segment that says most of the statement. */
  private static void best(Pair pair, List<Segment> segments, Features features) {
    Segment best = segments.get(0);
    for (Segment segment : segments) {
      if (segment.shared() > best.shared()) {
        best = segment;
      }
    }
    String name = "main segment ";
    best.kinds().forEach(kind -> features.add(name + kind));
    if (best.kinds().isEmpty()) {
      features.add(name + "plain");
    }
    if (best.kinds().stream()
        .noneMatch(k -> Cues.REFUTING.contains(k) || Cues.WITHHOLDING.contains(k))) {
      features.add(name + "asserts");
    }
    if (best.mark().equals("?")) {
      features.add(name + "asks");
    }
    int quarters = 4 * best.shared() / Math.max(1, pair.statementForms().size());
    features.add(name + "has quarters " + Math.min(quarters, 4));
  }

  private static List<Segment> segments(Pair pair) {
    List<Segment> segments = new ArrayList<>();
    List<Token> words = new ArrayList<>();
    List<Token> tokens = pair.sentence();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord()) {
        words.add(token);
      } else if (divides(tokens, i)) {
        segments.add(segment(pair, words, token.lower()));
        words = new ArrayList<>();
      }
    }
    segments.add(segment(pair, words, ""));
    return segments;
  }

  private static boolean divides(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.lower().equals("-")) {
      return token.spaceBefore();
    }
    return ":?.;,".contains(token.lower())
        && i + 1 < tokens.size()
        && tokens.get(i + 1).spaceBefore();
  }

  private static Segment segment(Pair pair, List<Token> words, String mark) {
    return new Segment(
        List.copyOf(words),
        mark,
        (int) words.stream().filter(pair::isAligned).count(),
        FeatureGroup.set(
            words.stream().flatMap(word -> Cues.kinds().of(word.lower()).stream()).toList()));
  }
}
