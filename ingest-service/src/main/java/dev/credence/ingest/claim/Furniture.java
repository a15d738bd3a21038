package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the sentences of a report from bylines, datelines, share lines and other parts of a page.
 */
final class Furniture {

  /** A "sentence" beyond this is a table or a list without full stops. */
  private static final int MAX_LENGTH = 4_000;

  private static final int MIN_WORDS = 3;
  private static final int MIN_IDEOGRAPHS = 6;
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
  private final Set<String> starts = lines.words("start");
  private final Set<String> contained = lines.words("contain");
  private final Set<String> headlineVerbs = lines.words("headline-verb");

  /** How many chars of a label such as "Correction:", a date or a dateline precede a sentence. */
  int prefixLength(String sentence) {
    int label = length(LABEL, sentence, 0);
    return length(PREFIX, sentence, label);
  }

  private static int length(Pattern prefix, String sentence, int from) {
    int to = Math.min(sentence.length(), from + 100);
    Matcher matcher = prefix.matcher(sentence.substring(from, to));
    boolean found = matcher.lookingAt() && from + matcher.end() < sentence.length();
    return found ? from + matcher.end() : from;
  }

  /** Where the sentence ends before a link. */
  int withoutSuffix(String sentence) {
    int from = Math.max(0, sentence.length() - 220);
    Matcher matcher = SUFFIX.matcher(sentence.substring(from));
    return matcher.find() ? from + matcher.start() : sentence.length();
  }

  boolean isFurniture(String sentence, List<Token> tokens) {
    if (sentence.length() > MAX_LENGTH) {
      return true;
    }
    String lower = sentence.toLowerCase(Locale.ROOT);
    String start = lower.replaceFirst("^[^\\p{L}\\p{N}©]{1,10}", "");
    if (start.startsWith("©")
        || starts.stream().anyMatch(start::startsWith)
        || contained.stream().anyMatch(lower::contains)) {
      return true;
    }
    long words = tokens.stream().filter(Token::isWord).count();
    boolean ideographic = isIdeographic(sentence);
    boolean stops = endsSentence(sentence);
    if (ideographic) {
      return sentence.codePointCount(0, sentence.length()) < MIN_IDEOGRAPHS;
    }
    if (words < MIN_WORDS && !(stops && words == 2 && hasVerb(tokens))) {
      return true;
    }
    return isByline(tokens, stops) || (!stops && !hasVerb(tokens)) || isCredit(sentence);
  }

  private static boolean isByline(List<Token> tokens, boolean stops) {
    return tokens.get(0).is("by")
        && tokens.size() > 1
        && tokens.get(1).isCapitalised()
        && tokens.size() <= 10
        && !stops;
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
