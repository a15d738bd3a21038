package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way of putting a predicate: stems with options and gaps.
 *
 * @param frame the class of predicates
 * @param positive the pole
 * @param kind where its agent stands
 * @param elements what must follow one another
 */
record FramePattern(String frame, boolean positive, Kind kind, List<Element> elements) {
  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_AGENT = 4;

  /** Where the agent stands. */
  enum Kind {
    VERB,
    AFTER,
    BEFORE,
    INSIDE,
    LOSER,
    PLAIN
  }

  /** A word of the pattern; no stems for a gap. */
  record Element(Set<String> stems, boolean optional, boolean agent) {
    boolean isGap() {
      return stems.isEmpty();
    }
  }

  /** A pattern found: where it ends and where its inner agent stands (empty if none). */
  record Hit(int end, int agentStart, int agentEnd) {}

  static FramePattern parse(String line) {
    String[] fields = line.split(" ", -1);
    List<Element> elements = new ArrayList<>();
    for (int i = 3; i < fields.length; i++) {
      String field = fields[i];
      boolean optional = field.endsWith("?");
      String alternatives = optional ? field.substring(0, field.length() - 1) : field;
      boolean gap = field.equals("_") || field.equals("*");
      Set<String> stems =
          gap
              ? Set.of()
              : Set.copyOf(
                  List.of(alternatives.split("\\|", -1)).stream()
                      .map(Lexicon.get()::stem)
                      .distinct()
                      .toList());
      elements.add(new Element(stems, optional, field.equals("_")));
    }
    Kind kind = Kind.valueOf(fields[2].toUpperCase(Locale.ROOT));
    return new FramePattern(fields[0], fields[1].equals("+"), kind, List.copyOf(elements));
  }

  /** The stems that the pattern may start with. */
  Set<String> firstStems() {
    return elements.get(0).stems();
  }

  /** The pattern at a word; null where it does not stand there. */
  @Nullable Hit at(List<Word> words, int start) {
    return match(words, start, 0, start, start);
  }

  private @Nullable Hit match(List<Word> words, int at, int element, int agentStart, int agentEnd) {
    if (element == elements.size()) {
      return new Hit(at, agentStart, agentEnd);
    }
    Element next = elements.get(element);
    if (next.isGap()) {
      int longest = next.agent() ? LONGEST_AGENT : LONGEST_GAP;
      for (int length = next.agent() ? 1 : 0; length <= longest; length++) {
        if (length > 0 && isBroken(words, at + length - 1, at)) {
          return null;
        }
        int from = next.agent() ? at : agentStart;
        int to = next.agent() ? at + length : agentEnd;
        Hit hit = match(words, at + length, element + 1, from, to);
        if (hit != null) {
          return hit;
        }
      }
      return null;
    }
    boolean here =
        at < words.size()
            && next.stems().contains(words.get(at).stem())
            && (element == 0 || !words.get(at).breakBefore());
    if (here) {
      Hit hit = match(words, at + 1, element + 1, agentStart, agentEnd);
      if (hit != null) {
        return hit;
      }
    }
    return next.optional() ? match(words, at, element + 1, agentStart, agentEnd) : null;
  }

  private static boolean isBroken(List<Word> words, int i, int gapStart) {
    return i >= words.size()
        || (words.get(i).breakBefore() && i >= gapStart)
        || words.get(i).is("boundary");
  }
}
