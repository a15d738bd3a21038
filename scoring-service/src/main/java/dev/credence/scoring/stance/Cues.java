package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cue words in two sortings, coarse families and finer kinds, read once from the data files.
 * Immutable.
 */
final class Cues {

  /** Kinds that speak against what they bear on. */
  static final Set<String> REFUTING = Set.of("NEG", "HOAX", "FALSE", "DENY", "DEBUNK");

  /** Kinds that pass a thing on without vouching for it. */
  static final Set<String> WITHHOLDING =
      Set.of(
          "ALLEGED",
          "REPORTEDLY",
          "REPORT",
          "CLAIM",
          "SAY",
          "ACCORD",
          "RUMOR",
          "UNCONF",
          "DOUBT",
          "MODAL",
          "BELIEF");

  private static final Cues FAMILIES = new Cues("cue-families.txt", "neg");
  private static final Cues KINDS = new Cues("cue-kinds.txt", "NEG");
  private static final Map<String, Set<String>> WORDS = words();

  private final Map<String, Set<String>> lists;
  private final Map<String, List<String>> byWord = new HashMap<>();
  private final String negation;

  private Cues(String file, String negation) {
    this.lists = read(file);
    this.negation = negation;
    lists.forEach(
        (name, words) ->
            words.forEach(w -> byWord.computeIfAbsent(w, x -> new ArrayList<>()).add(name)));
  }

  static Cues families() {
    return FAMILIES;
  }

  static Cues kinds() {
    return KINDS;
  }

  /** Whether a word is in one of the closed lists of words.txt. */
  static boolean isIn(String list, String word) {
    return WORDS.getOrDefault(list, Set.of()).contains(word);
  }

  /** The lists' names, in the order of the file. */
  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  /** The lists that a folded word is in, in the order of the file. */
  List<String> of(String word) {
    List<String> found = byWord.getOrDefault(word, List.of());
    if (!word.endsWith("n't") || found.contains(negation)) {
      return found;
    }
    List<String> more = new ArrayList<>(found);
    more.add(negation);
    return more;
  }

  private static Map<String, Set<String>> words() {
    return read("words.txt");
  }

  private static Map<String, Set<String>> read(String file) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    WordLists.sections(file)
        .forEach(
            (name, lines) -> {
              Set<String> words = new HashSet<>();
              lines.forEach(line -> words.addAll(Arrays.asList(line.split(" ", -1))));
              lists.put(name, words);
            });
    return lists;
  }
}
