package dev.credence.ingest.story;

import com.ibm.icu.lang.UScript;
import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language that make a sentence weaker, and its words for numbers. */
final class Language {

  /** No cue has more words, as the word rules cut it. */
  private static final int LONGEST_PHRASE = 6;

  private final int script;
  private final boolean isSpaced;
  private final Set<String> function = new HashSet<>();
  private final Map<String, Set<Cue>> phrases = new HashMap<>();
  private final Set<String> starts = new HashSet<>();
  private final Map<String, Set<Cue>> stems = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private int longestStem;

  /** A language with the entries of its groups. */
  Language(Map<String, List<String>> groups) {
    List<String> functionWords = groups.getOrDefault("function", List.of());
    script = functionWords.isEmpty() ? UScript.COMMON : scriptOf(functionWords.get(0));
    isSpaced = script != UScript.HAN && script != UScript.THAI;
    functionWords.forEach(word -> function.add(phrase(words(word))));
    for (Cue cue : Cue.values()) {
      groups.getOrDefault(cue.group(), List.of()).forEach(entry -> add(entry, cue));
    }
    for (String entry : groups.getOrDefault("number", List.of())) {
      String[] parts = entry.split("=", 2);
      numbers.put(phrase(words(parts[0])), Long.valueOf(parts[1]));
    }
  }

  private void add(String entry, Cue cue) {
    List<String> words = words(entry);
    String phrase = phrase(words);
    if (entry.endsWith("*")) {
      stems.computeIfAbsent(phrase, key -> new HashSet<>()).add(cue);
      longestStem = Math.max(longestStem, phrase.length());
    } else {
      phrases.computeIfAbsent(phrase, key -> new HashSet<>()).add(cue);
      starts.add(folded(words.get(0)));
    }
  }

  private static List<String> words(String entry) {
    return Words.of(Normaliser.normalise(entry));
  }

  /** The cues that these words as a whole are. */
  Set<Cue> cues(List<String> words) {
    String phrase = phrase(words);
    Set<Cue> cues = phrases.get(phrase);
    if (cues == null && script == UScript.ARABIC && isConjoined(phrase)) {
      cues = phrases.get(phrase.substring(1));
    }
    if (cues == null && words.size() == 1) {
      cues = cuesOfStem(phrase);
    }
    return cues == null ? Set.of() : cues;
  }

  private @Nullable Set<Cue> cuesOfStem(String word) {
    for (int length = Math.min(longestStem, word.length()); length > 0; length--) {
      Set<Cue> cues = stems.get(word.substring(0, length));
      if (cues != null) {
        return cues;
      }
    }
    return null;
  }

  /** Arabic writes "and" and "so" to the word that follows. */
  private static boolean isConjoined(String phrase) {
    return phrase.length() > 3 && (phrase.charAt(0) == 'و' || phrase.charAt(0) == 'ف');
  }

  /** Whether a phrase may start with a word; what joins to what is unknown without spaces. */
  boolean startsPhrase(String word) {
    String folded = folded(word);
    return !isSpaced
        || starts.contains(folded)
        || (script == UScript.ARABIC
            && isConjoined(folded)
            && starts.contains(folded.substring(1)));
  }

  int longestPhrase() {
    return LONGEST_PHRASE;
  }

  boolean isFunctionWord(String word) {
    return function.contains(folded(word));
  }

  /** The number that a word is. */
  Optional<Long> number(String word) {
    return Optional.ofNullable(numbers.get(folded(word)));
  }

  /** Words as they are printed in a row. */
  String joined(List<String> words) {
    return String.join(isSpaced ? " " : "", words);
  }

  /** Without spaces, a phrase is found however its surroundings make the dictionary cut it. */
  private String phrase(List<String> words) {
    return folded(joined(words));
  }

  /** How many of the words are its function words; none in another script. */
  long fit(Collection<String> words) {
    return words.stream().filter(this::isFunctionWord).count();
  }

  boolean isWrittenIn(int otherScript) {
    return script == otherScript;
  }

  static int scriptOf(String word) {
    return UScript.getScript(word.codePointAt(0));
  }

  /** Arabic and Persian letters that are printed in several ways. */
  private static String folded(String word) {
    if (word.isEmpty() || word.charAt(0) < '\u0600' || word.charAt(0) > '\u06FF') {
      return word;
    }
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(
          switch (word.charAt(i)) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            default -> word.charAt(i);
          });
    }
    return folded.toString();
  }
}
