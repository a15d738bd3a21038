package dev.credence.scoring.match;

import dev.credence.contract.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is made of: names, predicates, numbers, and the words that are left.
 *
 * @param words all words
 * @param names the proper names
 * @param frames the predicates
 * @param numbers the numbers, dates left out
 * @param content the stems of the words that none of the others covers and that carry meaning
 * @param kinds the kinds of place mentioned anywhere
 */
record Slots(
    List<Word> words,
    List<Name> names,
    List<Frame> frames,
    List<NumberSlot> numbers,
    Set<String> content,
    Set<String> kinds) {

  /**
   * The slots of a statement.
   *
   * @param given quantities that somebody has read already; they replace those of the same value
   */
  static Slots of(String text, List<Quantity> given) {
    List<Word> words = Words.of(text);
    List<StatementDate.Span> dates = StatementDate.spans(text, null);
    List<Name> names = Names.of(words);
    List<Frame> frames = FrameReader.read(words, names);
    List<NumberSlot> numbers =
        QuantityReader.read(words, dates).stream()
            .filter(n -> names.stream().noneMatch(name -> overlap(n, name)))
            .map(n -> n.with(givenOf(n.quantity(), given), nearestFrame(n, frames, words)))
            .toList();
    Set<String> kinds = new HashSet<>();
    words.forEach(word -> Lexicon.get().kind(word.folded()).ifPresent(kinds::add));
    return new Slots(
        words,
        names,
        frames,
        numbers,
        content(words, dates, names, frames, numbers),
        Set.copyOf(kinds));
  }

  /** Whether a negation stands anywhere in it. */
  boolean isNegated() {
    boolean negated = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean interjection =
          word.folded().equals("no") && i + 1 < words.size() && words.get(i + 1).breakBefore();
      boolean negation = word.folded().endsWith("n't") || word.isFormOf("negation");
      if (negation && !interjection && !word.folded().equals("without")) {
        negated = !negated;
      }
    }
    return negated;
  }

  private static boolean overlap(NumberSlot number, Name name) {
    return number.start() < name.end() && name.start() < number.end();
  }

  private static Quantity givenOf(Quantity own, List<Quantity> given) {
    for (Quantity quantity : given) {
      if (quantity.value().compareTo(own.value()) == 0) {
        String unit = quantity.unit() != null ? quantity.unit() : own.unit();
        return new Quantity(quantity.value(), quantity.high(), unit, quantity.comparator());
      }
    }
    return own;
  }

  private static @Nullable String nearestFrame(
      NumberSlot number, List<Frame> frames, List<Word> words) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (Frame frame : frames) {
      boolean before = frame.end() <= number.start();
      int from = before ? frame.end() : number.end();
      int to = before ? number.start() : frame.start();
      int distance = Math.max(0, to - from);
      for (int i = from; i <= Math.min(to, words.size() - 1); i++) {
        boolean separates = words.get(i).breakBefore() || words.get(i).folded().equals("and");
        distance += separates ? 3 : 0;
      }
      if (distance < least) {
        least = distance;
        nearest = frame.name();
      }
    }
    return nearest;
  }

  private static Set<String> content(
      List<Word> words,
      List<StatementDate.Span> dates,
      List<Name> names,
      List<Frame> frames,
      List<NumberSlot> numbers) {
    List<int[]> covered = new ArrayList<>();
    names.forEach(n -> covered.add(new int[] {n.start(), n.end()}));
    frames.forEach(f -> covered.add(new int[] {f.start(), f.end()}));
    numbers.forEach(n -> covered.add(new int[] {n.start(), n.end()}));
    Set<String> content = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      Word word = words.get(i);
      boolean elsewhere =
          covered.stream().anyMatch(span -> span[0] <= at && at < span[1])
              || dates.stream().anyMatch(d -> d.start() < word.end() && word.start() < d.end());
      if (!elsewhere && carriesMeaning(word)) {
        content.add(Lexicon.get().meaning(word.stem()));
      }
    }
    return content;
  }

  private static boolean carriesMeaning(Word word) {
    return !word.is("stop")
        && !word.is("neutral")
        && !word.is("auxiliary")
        && !word.is("placeword")
        && !word.is("person")
        && !word.is("government")
        && !word.is("insurgent")
        && !word.is("troops")
        && !word.is("finite")
        && !word.isFormOf("negation")
        && !word.isFormOf("hypothetical")
        && !word.isNumber()
        && Character.isLetter(word.folded().charAt(0))
        && word.folded().length() > 1
        && Lexicon.get().kind(word.folded()).isEmpty();
  }
}
