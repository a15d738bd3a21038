package dev.credence.scoring.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the forms of a word, and near synonyms of news, together under one form. */
final class WordForms {

  /** Endings with what replaces them, tried in this order. */
  private static final List<String[]> REPLACED =
      List.of(
          new String[] {"ies", "y"},
          new String[] {"sses", "ss"},
          new String[] {"ied", "y"},
          new String[] {"ying", "y"});

  private static final List<String> DROPPED =
      List.of("ings", "ing", "edly", "ed", "es", "s", "er", "ers", "ly");

  private static final Map<String, String> KNOWN = known();

  private WordForms() {}

  /** The form of a folded word. It is a key, not always a word. */
  static String of(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String known = KNOWN.get(bare);
    return known != null ? known : stem(bare);
  }

  private static String stem(String word) {
    if (word.length() <= 3) {
      return word;
    }
    for (String[] ending : REPLACED) {
      if (word.endsWith(ending[0]) && word.length() - ending[0].length() >= 2) {
        return word.substring(0, word.length() - ending[0].length()) + ending[1];
      }
    }
    for (String ending : DROPPED) {
      int length = word.length() - ending.length();
      if (length >= 3 && word.endsWith(ending) && !word.endsWith("ss")) {
        return withoutMuteE(undoubled(word.substring(0, length)));
      }
    }
    return withoutMuteE(word);
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    boolean doubled = n >= 4 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return doubled && "sl".indexOf(stem.charAt(n - 1)) < 0 ? stem.substring(0, n - 1) : stem;
  }

  private static String withoutMuteE(String stem) {
    return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (String line : WordLists.lines("forms.txt")) {
      String[] forms = line.split(" ", -1);
      for (String form : forms) {
        known.putIfAbsent(form, forms[0]);
      }
    }
    return Map.copyOf(known);
  }
}
