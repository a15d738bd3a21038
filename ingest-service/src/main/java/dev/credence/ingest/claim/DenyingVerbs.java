package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds verbs of denial in clauses whose speaker was not found: "was quoted as denying X". */
final class DenyingVerbs {

  private static final int MAX_ADVERBS = 3;
  private static final int MAX_OBJECT = 7;
  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "being");
  private static final WordSet BEFORE_OTHER =
      WordSet.of(
          "to", "not", "never", "no", "who", "been", "had", "n't", "didn't", "doesn't", "without",
          "cannot", "don't", "and", "if");

  private static final WordSet BEFORE_GERUND =
      WordSet.of("is", "are", "was", "were", "as", "been", ",", "i'm", "he's", "she's", "we're");

  /** Between these and a noun a participle describes it: "even debunked stories". */
  private static final WordSet DETERMINERS =
      WordSet.of(
          "even",
          "the",
          "a",
          "an",
          "this",
          "these",
          "those",
          "such",
          "many",
          "some",
          "other",
          "more",
          "most",
          "any",
          "its",
          "his",
          "her",
          "their",
          "of",
          "previously",
          "long");

  /** Behind these a statement is no longer the object of the verb. */
  private static final WordSet OTHER_OBJECT =
      WordSet.of(
          "after", "before", "by", "in", "on", "at", "with", "when", "where", "who", "which",
          "because", "while", "as", "from", "and", "but");

  private static final WordSet SELVES = WordSet.of("we", "i");
  private static final WordSet OWN_DENIALS =
      WordSet.of("deny", "denied", "reject", "dispute", "refute");
  private static final WordSet NEGATIONS =
      WordSet.of("not", "never", "n't", "cannot", "can't", "couldn't", "hasn't", "haven't", "yet");

  private final WordSet denying;
  private final Phrases phrases;
  private final Phrases excluding;
  private final WordSet statementNouns;

  DenyingVerbs(Lexicon cues) {
    this.denying = cues.words("denying");
    this.phrases = cues.phrases("denying-phrase");
    this.excluding = cues.phrases("excluding");
    this.statementNouns = cues.words("statement-noun");
  }

  /** A verb of denial: the tokens from {@code from} to {@code end}. */
  record Verb(int from, int end) {}

  /** The verb of "we categorically deny X"; -1 where a clause is no such denial. */
  int ownDenial(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to && !tokens.get(i).isWord()) {
      i++;
    }
    if (i >= to || !SELVES.contains(tokens.get(i).lower())) {
      return -1;
    }
    i++;
    for (int adverbs = 0; i < to && adverbs < MAX_ADVERBS && isAdverb(tokens, i); adverbs++) {
      i++;
    }
    return i + 1 < to && OWN_DENIALS.contains(tokens.get(i).lower()) ? i : -1;
  }

  private static boolean isAdverb(List<Token> tokens, int i) {
    return Falsehoods.isDegree(tokens, i);
  }

  /** The verb where no speaker was found; -1 where a clause has none. */
  int denyingVerb(List<Token> tokens, int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      Token token = tokens.get(i);
      boolean verb = denying.contains(token.lower()) && !token.quoted() && !token.isCapitalised();
      Token next = tokens.get(i + 1);
      boolean object = (next.isWord() || next.isQuoteMark()) && !next.is("by");
      if (verb && object && !isNoun(tokens, i) && !isNoDenial(tokens, i, from)) {
        return i;
      }
    }
    return -1;
  }

  /** "Family disputes": a verb only behind a name or a pronoun. */
  private static boolean isNoun(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    return tokens.get(i).is("disputes")
        && !before.isCapitalised()
        && !before.is("he")
        && !before.is("she")
        && !before.is("it");
  }

  /**
   * The end of "shot down claims": of a phrase with somebody's statement as its object, or of one
   * that excludes whatever follows; -1 where a clause has none.
   */
  int phraseEnd(List<Token> tokens, int from, int end) {
    Verb phrase = phrase(tokens, from, end);
    return phrase == null ? -1 : phrase.end();
  }

  /** Such a phrase; null where a clause has none. */
  @Nullable Verb phrase(List<Token> tokens, int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      if (NEGATIONS.contains(tokens.get(i - 1).lower())) {
        continue;
      }
      int length = phrases.lengthAt(tokens, i, end);
      if (length > 0 && hasStatement(tokens, i + length, end)) {
        return new Verb(i, i + length);
      }
      int excluded = excluding.lengthAt(tokens, i, end);
      if (excluded > 0 && i + excluded < end && tokens.get(i + excluded).isWord()) {
        return new Verb(i, i + excluded);
      }
    }
    return null;
  }

  /** Whether it stands for what somebody has said: "claims". */
  boolean isStatementNoun(Token token) {
    return statementNouns.contains(token.lower());
  }

  private boolean hasStatement(List<Token> tokens, int from, int end) {
    for (int i = from; i < Math.min(end, from + MAX_OBJECT); i++) {
      boolean word = tokens.get(i).isWord() || tokens.get(i).is("'s");
      if (!word || OTHER_OBJECT.contains(tokens.get(i).lower())) {
        return false;
      }
      if (statementNouns.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Neither confirmed nor denied", "would not confirm or deny". */
  static boolean isNeither(List<Token> tokens, int verb, int from) {
    int joint = verb - 1;
    return joint - 1 > from
        && (tokens.get(joint).is("or") || tokens.get(joint).is("nor"))
        && tokens.get(joint - 1).lower().startsWith("confirm");
  }

  /** "Were denied visas", "attempts to deny them", "did not deny", "even debunked stories". */
  private static boolean isNoDenial(List<Token> tokens, int verb, int from) {
    String before = tokens.get(verb - 1).lower();
    boolean adverb = before.endsWith("ly") && verb - 2 >= from;
    String determiner = adverb ? tokens.get(verb - 2).lower() : before;
    boolean passive = tokens.get(verb).lower().endsWith("ed") && COPULAS.contains(before);
    boolean gerund = tokens.get(verb).lower().endsWith("ing") && !BEFORE_GERUND.contains(before);
    boolean infinite =
        tokens.get(verb).lower().endsWith("ed") || tokens.get(verb).lower().endsWith("ing");
    return passive
        || gerund
        || BEFORE_OTHER.contains(before)
        || (infinite && DETERMINERS.contains(determiner));
  }

  boolean isDenying(Token token) {
    return denying.contains(token.lower());
  }
}
