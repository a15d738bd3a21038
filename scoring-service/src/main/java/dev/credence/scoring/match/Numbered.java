package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that tell one thing from another and count nothing: Flight 714, the 5th heat. */
final class Numbered {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** That the claim numbers otherwise what the fact numbers: for a person, and for machines. */
  record Difference(String reason, String cue) {}

  private record Item(String key, String number, String text) {}

  private Numbered() {}

  /** How the claim numbers what the fact numbers otherwise; empty where nothing differs. */
  static Optional<Difference> difference(Slots fact, Slots claim) {
    Map<String, Set<String>> wanted = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Item item : items(fact)) {
      wanted.computeIfAbsent(item.key(), key -> new HashSet<>()).add(item.number());
      texts.putIfAbsent(item.key(), item.text());
    }
    List<Item> said = items(claim);
    for (Item item : said) {
      Set<String> numbers = wanted.get(item.key());
      boolean other =
          numbers != null
              && said.stream()
                  .noneMatch(i -> i.key().equals(item.key()) && numbers.contains(i.number()));
      if (other) {
        String inFact = texts.getOrDefault(item.key(), "");
        return Optional.of(
            new Difference(
                "another one: " + item.text() + ", not " + inFact,
                Cue.other("numbered", inFact, item.text())));
      }
    }
    return Optional.empty();
  }

  private static List<Item> items(Slots slots) {
    List<Word> words = slots.words();
    List<Item> items = new ArrayList<>();
    boolean titleCase = Names.isTitleCase(words);
    for (NumberSlot number : slots.numbers()) {
      int i = number.start();
      if (!titleCase && words.get(i).isNumber() && isIdentifier(words, i)) {
        Word noun = words.get(i - 1);
        String digits = number.quantity().value().toPlainString();
        items.add(new Item(noun.stem(), digits, noun.text() + " " + words.get(i).text()));
      }
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      String ordinal = ordinal(words.get(i).folded());
      Word noun = words.get(i + 1);
      if (ordinal != null && !noun.breakBefore() && !noun.is("stop") && !noun.is("month")) {
        String text = "the " + words.get(i).folded() + " " + noun.text();
        items.add(new Item("nth " + noun.stem(), ordinal, text));
      }
    }
    return items;
  }

  /** A number right after a capitalised noun, with nothing after it that it could count. */
  private static boolean isIdentifier(List<Word> words, int i) {
    if (i == 0 || words.get(i).breakBefore() || !isNoun(words.get(i - 1))) {
      return false;
    }
    boolean inPlace = i > 1 && words.get(i - 2).folded().equals("in");
    return !inPlace && (i + 1 == words.size() || countsNothing(words.get(i + 1)));
  }

  private static boolean isNoun(Word word) {
    boolean other =
        word.is("stop")
            || (word.is("common") && Lexicon.get().kind(word.folded()).isEmpty())
            || word.is("neutral")
            || word.is("preposition");
    return word.isCapitalised() && !other && !FrameReader.isFrameWord(word);
  }

  private static boolean countsNothing(Word next) {
    boolean plural = Set.of("were", "are", "have").contains(next.folded());
    boolean verb =
        next.is("finite")
            || next.folded().endsWith("ed")
            || !Lexicon.get().base(next.folded()).equals(next.folded());
    boolean person = next.is("person") || next.is("troops");
    boolean leadsOn = next.is("preposition") || next.folded().equals("of");
    return !plural && !person && (verb || next.breakBefore() || leadsOn);
  }

  /** The number that an ordinal stands for; null for other words. */
  private static @Nullable String ordinal(String folded) {
    int named = ORDINALS.indexOf(folded);
    if (named >= 0) {
      return String.valueOf(named + 1);
    }
    int n = folded.length();
    boolean written = n > 2 && n < 8 && Character.isDigit(folded.charAt(n - 3));
    String ending = written ? folded.substring(n - 2).toLowerCase(Locale.ROOT) : "";
    boolean ordinal = Set.of("st", "nd", "rd", "th").contains(ending);
    return ordinal ? folded.substring(0, n - 2) : null;
  }
}
