package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The countries, by every name, adjective and capital that reports use. */
final class Countries {

  /** A country found in a list of words. */
  record Found(String adjective, int index, int length, boolean capital) {}

  private static final int LONGEST_NAME = 4;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final WordSet firstWords;

  Countries() {
    for (String line : Lexicon.load("countries").lines("")) {
      String[] parts = line.split("[=;]", -1);
      String adjective = parts[0].strip();
      names.put(adjective.replace('-', ' '), adjective);
      names.put(adjective, adjective);
      for (String name : parts[1].split(",", -1)) {
        names.put(name.strip(), adjective);
      }
      if (parts.length > 2) {
        capitals.put(parts[2].strip(), adjective);
      }
    }
    firstWords =
        new WordSet(
            Stream.of(names, capitals)
                .flatMap(named -> named.keySet().stream())
                .map(name -> name.split(" ", -1)[0])
                .toList());
  }

  /** The first country among lower-case words, a longer name before a shorter one. */
  @Nullable Found first(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Found found = at(words, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The country whose name starts at an index. */
  private @Nullable Found at(List<String> words, int index) {
    if (!firstWords.contains(words.get(index))) {
      return null;
    }
    for (int length = Math.min(LONGEST_NAME, words.size() - index); length > 0; length--) {
      String name = String.join(" ", words.subList(index, index + length));
      String adjective = names.get(name);
      if (adjective != null) {
        return new Found(adjective, index, length, false);
      }
      String byCapital = capitals.get(name);
      if (byCapital != null) {
        return new Found(byCapital, index, length, true);
      }
    }
    return null;
  }

  /** The first country that tokens name. */
  @Nullable Found firstIn(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Found found = startingAt(tokens, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The country whose name starts at an index of tokens. */
  @Nullable Found startingAt(List<Token> tokens, int index) {
    if (!firstWords.contains(tokens.get(index).lower())) {
      return null;
    }
    int end = Math.min(index + LONGEST_NAME, tokens.size());
    Found found = at(tokens.subList(index, end).stream().map(Token::lower).toList(), 0);
    return found == null
        ? null
        : new Found(found.adjective(), index, found.length(), found.capital());
  }

  /** How an adjective is written: {@code Afghan}, {@code US}. */
  static String display(String adjective) {
    if (adjective.equals("us")) {
      return "US";
    }
    StringBuilder text = new StringBuilder();
    for (String word : adjective.split("-", -1)) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return text.toString();
  }
}
