package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds references to statements: "the reports", "claims on Thursday that S", "rumours S". */
final class References {

  private static final int MAX_THAT = 10;
  private static final WordSet OPENING = WordSet.of("that", "claiming", "saying", "suggesting");

  /** Behind "reports" these open a clause without "that": "reports he had fled". */
  private static final WordSet SUBJECTS =
      WordSet.of("he", "she", "they", "it", "its", "his", "her", "their", "the", "there");

  private final WordSet statementNouns;
  private final Modalities modalities;

  References(Lexicon cues, Modalities modalities) {
    this.statementNouns = cues.words("statement-noun");
    this.modalities = modalities;
  }

  /**
   * A reference.
   *
   * @param words its tokens
   * @param clause where what it refers to is spelled out; -1 where it is not
   */
  record Reference(List<Token> words, int clause) {}

  /** The reference that an utterance starts with; null where it starts with none. */
  @Nullable Reference find(List<Token> tokens, Utterance utterance, EarlierStatements earlier) {
    int from = utterance.from();
    int to = utterance.to();
    int that = openingBehind(tokens, from, to);
    int whole = withoutTime(tokens, from, that < 0 ? to : that);
    int end = earlier.referenceEnd(tokens, from, whole);
    if (end > from && earlier.isReference(tokens.subList(from, end))) {
      int clause = that < 0 ? -1 : behindOpening(tokens, that, to);
      return new Reference(tokens.subList(from, end), clause);
    }
    int bare = bareClause(tokens, from, to);
    return bare < 0 ? null : new Reference(tokens.subList(from, bare), bare);
  }

  /** Where "that" or "claiming" stands behind the first words of an utterance; -1 for nowhere. */
  private static int openingBehind(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + MAX_THAT); i++) {
      if (OPENING.contains(tokens.get(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  private static int behindOpening(List<Token> tokens, int opening, int to) {
    boolean that = opening + 2 < to && tokens.get(opening + 1).is("that");
    return that ? opening + 2 : opening + 1;
  }

  /** "Rumours he had fled", "reports its leader is ill": where the clause starts, else -1. */
  private int bareClause(List<Token> tokens, int from, int to) {
    int noun = from;
    while (noun < Math.min(to - 3, from + 3) && !isStatements(tokens.get(noun))) {
      noun++;
    }
    if (noun >= Math.min(to - 3, from + 3)) {
      return -1;
    }
    Token next = tokens.get(noun + 1);
    boolean opens = SUBJECTS.contains(next.lower()) || (next.isCapitalised() && !next.quoted());
    return opens && modalities.isClause(tokens, noun + 1, to) ? noun + 1 : -1;
  }

  private boolean isStatements(Token token) {
    return token.lower().endsWith("s") && statementNouns.contains(token.lower());
  }

  private static int withoutTime(List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from + 1) {
      Token last = tokens.get(end - 1);
      if (!last.isWord() && !last.is("'s")) {
        end--;
      } else if (end > from + 2 && Calendar.isDay(last) && tokens.get(end - 2).is("on")) {
        end -= 2;
      } else if (end > from + 1 && Calendar.isDay(last)) {
        end--;
      } else {
        break;
      }
    }
    return end;
  }
}
