package dev.credence.scoring.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keys under which statements that name the same are found, however they spell it: the consonants
 * of each name and of its longer parts. They find too much rather than too little; the matcher
 * decides.
 */
public final class NameKeys {
  /** Tells a key from a word; with the digit no English stemmer touches it. */
  private static final String MARK = "n0";

  /** Fewer consonants are shared by too many names. */
  private static final int LEAST_CONSONANTS = 3;

  private NameKeys() {}

  /** The keys of the names in a statement, with blanks between them; empty where it has none. */
  public static String of(String statement) {
    Set<String> keys = new TreeSet<>();
    for (Name name : Names.of(Words.of(statement))) {
      List<String> parts = name.parts().stream().map(Transliteration::skeleton).toList();
      add(keys, String.join("", parts));
      parts.forEach(part -> add(keys, part));
    }
    return keys.stream().map(MARK::concat).collect(Collectors.joining(" "));
  }

  private static void add(Set<String> keys, String skeleton) {
    boolean plain = skeleton.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (plain && skeleton.length() >= LEAST_CONSONANTS) {
      keys.add(skeleton);
    }
  }
}
