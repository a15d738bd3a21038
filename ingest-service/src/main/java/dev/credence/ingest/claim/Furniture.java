package dev.credence.ingest.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the sentences of a report from bylines, datelines, share lines and other parts of a page.
 */
final class Furniture {

  /** A "sentence" beyond this is a table or a list without full stops. */
  private static final int MAX_LENGTH = 4_000;

  private static final int MIN_WORDS = 3;
  private static final int MIN_IDEOGRAPHS = 6;
  private static final int OPENING = 4;
  private static final int MAX_MARKS = 10;
  private static final int MAX_PREFIX = 100;
  private static final int MAX_NAME = 5;
  private static final int MAX_FRAGMENT = 8;
  private static final int MAX_BIOGRAPHY = 30;
  private static final WordSet BEHIND_AUTHOR =
      WordSet.of("at", "for", "with", "of", "based", "covering", "and", ".");
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:date\\s{1,3})?\\d{4}-\\d{2}-\\d{2}\\s{1,5}|^[\\p{Lu}][\\p{L}"
              + " .,'’-]{1,40}+(?:\\d{1,2}[^\\p{L}\\n"
              + "(]{0,3})?\\([\\p{L} /.]{2,20}\\)\\s{0,2}[-–—]{1,2}\\s{1,3}");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:correction|corrected|clarification|update|breaking(?: news)?|exclusive"
              + "|just in)\\s?:\\s{1,3}(?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s{0,5}(?:\\[read more\\]\\([^)]{0,200}\\)|\\(read more\\))$",
          Pattern.CASE_INSENSITIVE);

  private final Lexicon lines = Lexicon.load("furniture");
  private final WordMap<List<String>> starts = byOpening(lines.entries("start"));
  private final Set<String> contained = lines.entries("contain");
  private final WordSet verbs = pastForms();
  private final WordSet authors = lines.words("author");
  private final WordSet headlineVerbs = lines.words("headline-verb");

  private static WordSet pastForms() {
    Lexicon cues = Lexicon.load("cues");
    Set<String> forms = new HashSet<>(cues.entries("finite"));
    forms.addAll(cues.entries("clause"));
    forms.addAll(cues.entries("imperative"));
    for (String form : Lexicon.load("past").entries("irregular")) {
      forms.addAll(List.of(form.split("=", -1)));
    }
    return new WordSet(forms);
  }

  /** How many chars of a label such as "Correction:", a date or a dateline precede a sentence. */
  int prefixLength(String sentence) {
    int label = mayHaveLabel(sentence) ? length(LABEL, sentence, 0) : 0;
    return mayHavePrefix(sentence, label) ? length(PREFIX, sentence, label) : label;
  }

  private static int length(Pattern prefix, String sentence, int from) {
    int to = Math.min(sentence.length(), from + MAX_PREFIX);
    Matcher matcher = prefix.matcher(sentence.substring(from, to));
    boolean found = matcher.lookingAt() && from + matcher.end() < sentence.length();
    return found ? from + matcher.end() : from;
  }

  private static boolean mayHaveLabel(String sentence) {
    int colon = sentence.indexOf(':');
    return colon >= 0 && colon < MAX_PREFIX;
  }

  /** Whether there is a date at the start or what a dateline has in parentheses. */
  private static boolean mayHavePrefix(String sentence, int from) {
    int parenthesis = sentence.indexOf('(', from);
    return (parenthesis >= 0 && parenthesis - from < MAX_PREFIX)
        || sentence.startsWith("date", from)
        || (from < sentence.length() && Character.isDigit(sentence.charAt(from)));
  }

  /** Where the sentence ends before a link. */
  int withoutSuffix(String sentence) {
    if (!sentence.endsWith(")")) {
      return sentence.length();
    }
    int from = Math.max(0, sentence.length() - 220);
    Matcher matcher = SUFFIX.matcher(sentence.substring(from));
    return matcher.find() ? from + matcher.start() : sentence.length();
  }

  boolean isFurniture(String sentence, List<Token> tokens) {
    if (sentence.length() > MAX_LENGTH) {
      return true;
    }
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (startsAsFurniture(lower) || containsFurniture(lower)) {
      return true;
    }
    int words = 0;
    for (Token token : tokens) {
      words += token.isWord() ? 1 : 0;
    }
    boolean ideographic = isIdeographic(sentence);
    boolean stops = endsSentence(sentence);
    if (ideographic) {
      return sentence.codePointCount(0, sentence.length()) < MIN_IDEOGRAPHS;
    }
    if (words < MIN_WORDS && !(stops && words == 2 && hasVerb(tokens))) {
      return true;
    }
    if (isBiography(tokens) || (words <= MAX_FRAGMENT && isFragment(tokens))) {
      return true;
    }
    return isByline(tokens, stops) || (!stops && !hasVerb(tokens)) || isCredit(sentence);
  }

  private boolean startsAsFurniture(String lower) {
    int start = pastOpeningMarks(lower);
    if (lower.startsWith("©", start)) {
      return true;
    }
    int end = Math.min(lower.length(), start + OPENING);
    List<String> openings = starts.get(lower.substring(start, end));
    return openings != null && openings.stream().anyMatch(line -> lower.startsWith(line, start));
  }

  /** The starts of lines by their first letters, as hardly a sentence has those of any. */
  private static WordMap<List<String>> byOpening(Set<String> starts) {
    return new WordMap<>(
        starts.stream().collect(Collectors.groupingBy(line -> line.substring(0, OPENING))));
  }

  /** At most ten characters. */
  private static int pastOpeningMarks(String lower) {
    int at = 0;
    for (int marks = 0; marks < MAX_MARKS && at < lower.length(); marks++) {
      int c = lower.codePointAt(at);
      if (isLetterOrNumber(c) || c == '©') {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** A letter (L) or number (N) of Unicode; unlike the JDK's digits these have Roman numerals. */
  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private boolean containsFurniture(String lower) {
    for (String part : contained) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByline(List<Token> tokens, boolean stops) {
    return tokens.get(0).is("by")
        && tokens.size() > 1
        && tokens.get(1).isCapitalised()
        && tokens.size() <= 10
        && !stops;
  }

  /** "A castle or a ship": a few words without anything that may be a verb. */
  private boolean isFragment(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      boolean ending =
          word.length() > 3
              && !token.isCapitalised()
              && (word.endsWith("ed") || word.endsWith("s") || word.endsWith("ing"));
      if (token.quoted()
          || ending
          || word.indexOf('\'') >= 0
          || verbs.contains(word)
          || headlineVerbs.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** "Kari Moen is a reporter at the Harbour Times." */
  private boolean isBiography(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size() && i < MAX_MARKS && !tokens.get(i).isWord()) {
      i++;
    }
    int name = i;
    while (i < tokens.size() && i < name + MAX_NAME && tokens.get(i).isCapitalised()) {
      i++;
    }
    boolean named = i > name + 1 && i + 3 < tokens.size() && tokens.get(i).is("is");
    if (!named || tokens.size() > MAX_BIOGRAPHY) {
      return false;
    }
    for (int j = i + 1; j < Math.min(tokens.size() - 1, i + MAX_NAME + 2); j++) {
      if (authors.contains(tokens.get(j).lower())) {
        return BEHIND_AUTHOR.contains(tokens.get(j + 1).lower());
      }
    }
    return false;
  }

  private static boolean isCredit(String sentence) {
    return sentence.startsWith("(") && sentence.endsWith(")") && sentence.length() < 60;
  }

  private boolean hasVerb(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean participle = i > 0 && word.length() > 4 && word.endsWith("ed");
      if ((i > 0 && headlineVerbs.contains(word)) || participle || word.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(String sentence) {
    int end = sentence.length();
    while (end > 0 && "”\"’)]»".indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？।؟".indexOf(sentence.charAt(end - 1)) >= 0;
  }

  private static boolean isIdeographic(String sentence) {
    return sentence.codePoints().limit(20).anyMatch(Character::isIdeographic);
  }
}
