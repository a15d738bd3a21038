package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places and structures that a report has named fully; one per report, not thread-safe. */
final class NamedThings {

  private static final int MAX_NAME = 6;
  private static final WordSet BEHIND =
      WordSet.of("of", "with", "at", "near", "called", "named", "between");

  private static final WordSet FUNCTION_WORDS =
      WordSet.of(
          "the", "a", "an", "'s", "of", "at", "in", "to", "and", "or", "from", "on", "by", "for",
          "with", "this", "that", "into", "its", "their", "our", "via", "through", "near");

  private final WordSet nouns;
  private final Map<String, String> names = new HashMap<>();

  NamedThings(WordSet nouns) {
    this.nouns = nouns;
  }

  /**
   * The full name of "the border crossing" at an index, or null where the words are no such
   * reference.
   */
  @Nullable String resolve(List<Token> tokens, int index, int to) {
    int head = headOfReference(tokens, index, to);
    if (head < 0 || (head + 1 < to && BEHIND.contains(tokens.get(head + 1).lower()))) {
      return null;
    }
    return names.get(tokens.get(head).lower());
  }

  /** The index of the noun in "the border crossing": at most two plain words in between. */
  int headOfReference(List<Token> tokens, int index, int to) {
    if (!tokens.get(index).is("the")) {
      return -1;
    }
    for (int i = index + 1; i < Math.min(to, index + 4); i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || token.isCapitalised()) {
        return -1;
      }
      boolean compound = i + 1 < to && nouns.contains(tokens.get(i + 1).lower());
      if (nouns.contains(token.lower()) && !compound) {
        return i;
      }
    }
    return -1;
  }

  /** Remembers "the Islam Qala border crossing" and "the port of Islam Qala". */
  void remember(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (nouns.contains(token.lower())) {
        String name = named(tokens, i);
        if (name != null) {
          names.put(token.lower(), name);
        }
      }
    }
  }

  private static @Nullable String named(List<Token> tokens, int head) {
    int end = head + 1;
    if (end + 1 < tokens.size() && tokens.get(end).is("of")) {
      int last = end + 1;
      while (last < tokens.size() && last < end + MAX_NAME && tokens.get(last).isCapitalised()) {
        last++;
      }
      if (last > end + 1 && !isPossessive(tokens, last)) {
        int start = modifiersStart(tokens, head);
        boolean definite = start > 0 && tokens.get(start - 1).is("the");
        return definite ? "the " + SpeakerReader.text(tokens.subList(start, last)) : null;
      }
    }
    int start = modifiersStart(tokens, head);
    int name = start;
    while (name > 0 && head - name < MAX_NAME && isNamePart(tokens, name - 1)) {
      name--;
    }
    Set<String> words = new HashSet<>();
    for (int i = name; i < start; i++) {
      words.add(tokens.get(i).lower());
    }
    boolean wholeName = name < start && !(name == 0 && start == 1) && words.size() == start - name;
    return wholeName ? "the " + SpeakerReader.text(tokens.subList(name, end)) : null;
  }

  private static boolean isNamePart(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.isCapitalised()
        && token.isWord()
        && !token.is("the")
        && !token.is("a")
        && !token.is("our")
        && !token.is("this");
  }

  private static boolean isPossessive(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).is("'s");
  }

  /**
   * Where the plain words directly before a noun start: "border" in "Islam Qala border crossing".
   */
  private static int modifiersStart(List<Token> tokens, int head) {
    int start = head;
    while (start > 0 && head - start < 2) {
      Token token = tokens.get(start - 1);
      boolean plain =
          token.isWord() && !token.isCapitalised() && !FUNCTION_WORDS.contains(token.lower());
      if (!plain) {
        break;
      }
      start--;
    }
    return start;
  }
}
