package dev.credence.ingest.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds predicates that call something untrue: "is a hoax", "turned out to be false". */
final class Falsehoods {

  private static final int MAX_ADVERBS = 3;
  private static final int MAX_CLAUSE = 60;
  private static final int MAX_CONDITION = 8;
  private static final int MAX_ASIDE = 5;
  static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "'s", "it's", "that's");
  private static final WordSet MODALS =
      WordSet.of("could", "may", "might", "would", "can", "should", "must", "to", "cannot");
  private static final WordSet NEGATIONS = WordSet.of("not", "never", "yet");
  private static final WordSet ENDS =
      WordSet.of(
          "and",
          "or",
          "but",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "designed",
          "created",
          "made",
          "perpetrated",
          "too",
          "either",
          "anyway",
          "concocted",
          "story",
          "news",
          "report");
  private static final WordSet CONDITIONS =
      WordSet.of("if", "whether", "unless", "maybe", "perhaps", "or");

  private final Phrases falsehood;
  private final Phrases pretence;
  private final Phrases proved;
  private final WordSet attributes;
  private final Set<String> articled;
  private final WordSet subordinate;

  Falsehoods(Lexicon cues) {
    this.falsehood = cues.phrases("falsehood");
    this.pretence = cues.phrases("pretence");
    this.proved = cues.phrases("proved");
    this.attributes = cues.words("untrue-attribute");
    this.articled =
        Stream.of(cues.entries("falsehood"), cues.entries("pretence"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    this.subordinate = cues.words("subordinate");
  }

  /** A predicate with its verb: the tokens from {@code verb} to {@code end}. */
  record Predicate(int verb, int from, int end, boolean pretence) {}

  /** The first such predicate of the main clause that holds without condition; null for none. */
  @Nullable Predicate find(List<Token> tokens, int from, int to) {
    int end = mainClauseEnd(tokens, from, to);
    for (int i = from + 1; i < end; i++) {
      int verb = verbLength(tokens, i, end);
      boolean other =
          verb > 0
              && (NEGATIONS.contains(tokens.get(i - 1).lower())
                  || tokens.get(i - 1).is("there")
                  || (tokens.get(i).is("be") && MODALS.contains(tokens.get(i - 1).lower())));
      if (verb == 0 || other || isConditional(tokens, from, i)) {
        continue;
      }
      int predicate = pastAdverbs(tokens, i + verb, end);
      int length = predicate < end ? lengthAt(tokens, predicate, end) : 0;
      boolean noun = length > 1 && tokens.get(predicate).is("a");
      if (length > 0 && predicate + length + 1 < end && tokens.get(predicate + length).is("as")) {
        // "Was debunked as a fake".
        int second = lengthAt(tokens, predicate + length + 1, end);
        length += second == 0 ? 0 : second + 1;
      }
      if (length > 0 && (noun || endsThere(tokens, predicate + length, to))) {
        boolean hoax = isPretence(tokens, predicate, predicate + length);
        return new Predicate(i, i + verb, predicate + length, hoax);
      }
    }
    return null;
  }

  private boolean isPretence(List<Token> tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (pretence.lengthAt(tokens, i, end) == end - i) {
        return true;
      }
    }
    return false;
  }

  /**
   * Turns "is a hoax" and "was false" into "is real" and "was true" in {@code edits}; returns the
   * words.
   */
  static String remove(List<Token> tokens, Predicate predicate, Edits edits) {
    edits.replace(predicate.end() - 1, predicate.pretence() ? "real" : "true");
    for (int j = predicate.from(); j < predicate.end() - 1; j++) {
      edits.delete(j);
    }
    return SpeakerReader.text(tokens.subList(predicate.verb(), predicate.end()));
  }

  /** How many tokens of "a hoax" or "false" stand at an index; 0 for none. */
  int lengthAt(List<Token> tokens, int i, int end) {
    int length = Math.max(falsehood.lengthAt(tokens, i, end), pretence.lengthAt(tokens, i, end));
    if (length > 0 || !(tokens.get(i).is("a") || tokens.get(i).is("an"))) {
      return length;
    }
    // "A total fake".
    int noun = i + 1;
    while (noun < Math.min(end, i + MAX_ADVERBS) && attributes.contains(tokens.get(noun).lower())) {
      noun++;
    }
    boolean named =
        noun > i + 1 && noun < end && articled.contains("a " + tokens.get(noun).lower());
    return named ? noun + 1 - i : 0;
  }

  /** Past adverbs, an opening quotation mark and an aside: "is, in fact, a hoax". */
  private static int pastAdverbs(List<Token> tokens, int from, int end) {
    int i = from;
    for (int skipped = 0; i < end && skipped < MAX_ADVERBS; skipped++) {
      if (tokens.get(i).is(",")) {
        int close = i + 1;
        while (close < Math.min(end, i + MAX_ASIDE) && !tokens.get(close).is(",")) {
          close++;
        }
        if (close >= Math.min(end, i + MAX_ASIDE)) {
          return i;
        }
        i = close + 1;
      } else if (isDegree(tokens, i) || tokens.get(i).isQuoteMark() || tokens.get(i).is("'")) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** "If it is fake", "whether it was a hoax". */
  static boolean isConditional(List<Token> tokens, int from, int i) {
    for (int j = i; j >= Math.max(from, i - MAX_CONDITION); j--) {
      String word = tokens.get(j).lower();
      if (word.equals(",")) {
        return false;
      }
      if (CONDITIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private int verbLength(List<Token> tokens, int i, int end) {
    int phrase = proved.lengthAt(tokens, i, end);
    return phrase == 0 && COPULAS.contains(tokens.get(i).lower()) ? 1 : phrase;
  }

  /** "Completely", "100 per cent". */
  static boolean isDegree(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    boolean share = tokens.get(i).isNumber() || word.equals("%") || word.equals("percent");
    return share
        || word.equals("per")
        || word.equals("cent")
        || word.equals("just")
        || word.equals("all")
        || word.equals("since")
        || (word.endsWith("ly") && word.length() > 4);
  }

  /** Whether a predicate ends before an index: "is a hoax story" says something else. */
  boolean endsThere(List<Token> tokens, int next, int to) {
    if (next >= to) {
      return true;
    }
    Token token = tokens.get(next);
    return !(token.isWord() || token.isNumber())
        || ENDS.contains(token.lower())
        || subordinate.contains(token.lower())
        || (token.lower().endsWith("ly") && token.lower().length() > 4);
  }

  /** Where the main clause ends: at a comma before a subordinate clause, at a semicolon. */
  int mainClauseEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + MAX_CLAUSE); i++) {
      boolean opens = subordinate.contains(tokens.get(i).lower()) && tokens.get(i - 1).is(",");
      if (opens || tokens.get(i).is(";")) {
        return i;
      }
    }
    return Math.min(to, from + MAX_CLAUSE);
  }
}
