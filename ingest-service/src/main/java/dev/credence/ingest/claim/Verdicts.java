package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds verbs that call their object untrue: "called the story a hoax". */
final class Verdicts {

  private static final int MAX_CLAUSE = 60;
  private static final int MAX_OBJECT = 14;

  private final WordSet judging;
  private final Falsehoods falsehoods;

  Verdicts(Lexicon cues, Falsehoods falsehoods) {
    this.judging = cues.words("judging");
    this.falsehoods = falsehoods;
  }

  /** What is called untrue: the tokens from {@code from} to {@code to}. */
  record Called(int from, int to, String cue) {}

  /** "Called the story a hoax", "dismissed the claims as false"; null where nothing is. */
  @Nullable Called find(List<Token> tokens, int from, int to) {
    int end = Math.min(falsehoods.mainClauseEnd(tokens, from, to), from + MAX_CLAUSE);
    for (int verb = from + 1; verb < end; verb++) {
      if (!judging.contains(tokens.get(verb).lower()) || tokens.get(verb).quoted()) {
        continue;
      }
      for (int i = verb + 2; i < Math.min(end, verb + MAX_OBJECT); i++) {
        if (Falsehoods.COPULAS.contains(tokens.get(i).lower())) {
          break;
        }
        int length = falsehoods.lengthAt(tokens, i, end);
        if (length > 0 && falsehoods.endsThere(tokens, i + length, to)) {
          int objectEnd = objectEnd(tokens, verb + 1, i);
          if (objectEnd == verb + 2 && isArticle(tokens.get(verb + 1))) {
            // "What many are calling a hoax": what is called so stands before.
            break;
          }
          boolean behind = objectEnd == verb + 2 && tokens.get(verb + 1).is("as");
          int start = behind ? i + length : verb + 1;
          String untrue = SpeakerReader.text(tokens.subList(i, i + length));
          return new Called(start, behind ? to : objectEnd, tokens.get(verb).text() + " " + untrue);
        }
      }
    }
    return null;
  }

  private static boolean isArticle(Token token) {
    return token.is("a") || token.is("an") || token.is("the") || token.isQuoteMark();
  }

  private static int objectEnd(List<Token> tokens, int from, int predicate) {
    int end = predicate;
    while (end > from + 1
        && (!tokens.get(end - 1).isWord() || isBeforePredicate(tokens, end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBeforePredicate(List<Token> tokens, int i) {
    return tokens.get(i).is("as") || tokens.get(i).is("a") || Falsehoods.isDegree(tokens, i);
  }
}
