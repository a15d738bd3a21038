package dev.credence.scoring.match;

import java.util.HashMap;
import java.util.Map;

/**
 * Spellings of names from other scripts. Rules that never lead to another name make one form of
 * them ({@link #form}); a vowel that may be heard either way is only ever a hint ({@link
 * #differInOneVowel}); what is left without vowels looks names up ({@link #skeleton}). The rules
 * are in {@code match/transliteration.txt}.
 */
final class Transliteration {
  /** Shorter words are other words as often as other spellings: Lee and Li, Utah and Uta. */
  private static final int SHORTEST = 4;

  /** Letters that are written for one another in the romanisations of one name. */
  private static final String[] ALIKE = {"ae", "ei", "iy", "ou", "vw"};

  private static final Map<String, String> RULES = rules();
  private static final int LONGEST_RULE =
      RULES.keySet().stream().mapToInt(String::length).max().orElse(1);

  private Transliteration() {}

  private static Map<String, String> rules() {
    Map<String, String> rules = new HashMap<>();
    for (String line : Lexicon.lines("transliteration.txt")) {
      String[] fields = line.split(" ", -1);
      rules.put(fields[0], fields[1]);
    }
    return Map.copyOf(rules);
  }

  /** One form for the spellings of a folded word that surely are the same. */
  static String form(String folded) {
    if (folded.length() < SHORTEST || !isLetters(folded)) {
      return folded;
    }
    StringBuilder form = new StringBuilder(folded.length());
    int i = 0;
    while (i < folded.length()) {
      int length = ruleAt(folded, i);
      String kept = length > 0 ? RULES.get(folded.substring(i, i + length)) : null;
      if (kept == null) {
        append(form, folded.charAt(i));
        i++;
      } else {
        for (int k = 0; k < kept.length(); k++) {
          append(form, kept.charAt(k));
        }
        i += length;
      }
    }
    int n = form.length();
    boolean silent = n >= SHORTEST && form.charAt(n - 1) == 'h' && isVowel(form.charAt(n - 2));
    return silent ? form.substring(0, n - 1) : form.toString();
  }

  /** A doubled letter says nothing: Odessa and Odesa. */
  private static void append(StringBuilder form, char c) {
    int n = form.length();
    if (n == 0 || form.charAt(n - 1) != c) {
      form.append(c);
    }
  }

  private static int ruleAt(String folded, int at) {
    for (int length = Math.min(LONGEST_RULE, folded.length() - at); length > 0; length--) {
      if (RULES.containsKey(folded.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether two forms differ in one letter, and by letters that stand for the same sound. */
  static boolean differInOneVowel(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        differences++;
        if (!areAlike(a.charAt(i), b.charAt(i))) {
          return false;
        }
      }
    }
    return differences == 1;
  }

  private static boolean areAlike(char a, char b) {
    for (String pair : ALIKE) {
      if (pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a form without its vowels; a vowel at its start leaves its place. */
  static String skeleton(String form) {
    StringBuilder skeleton = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i) == 'w' ? 'v' : form.charAt(i);
      if (!isVowel(c) && c != 'y') {
        append(skeleton, c);
      } else if (i == 0) {
        skeleton.append('a');
      }
    }
    return skeleton.toString();
  }

  private static boolean isLetters(String folded) {
    return folded.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
