package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a report passes on as talk: "there were rumours that S" withholds S, "false reports
 * that S" and "rumours that S, which is not true" deny it.
 */
final class Rumours {

  private static final int NEAR = 16;
  private static final int MAX_ATTRIBUTES = 3;
  private static final int MIN_CLAUSE = 3;
  private static final int MAX_TRIED = 24;
  private static final WordSet CLAIMING =
      WordSet.of("claiming", "saying", "alleging", "suggesting", "stating", "reporting");
  private static final WordSet BEING =
      WordSet.of("is", "are", "was", "were", "has", "have", "been");
  private static final WordSet TELLING =
      WordSet.of("the", "a", "this", "that", "story", "report", "news", "comes", "came", "come");

  private static final WordSet PREPOSITIONS = WordSet.of("of", "about", "over", "on", "to", "for");

  private final WordSet nouns;
  private final WordSet falseNouns;
  private final WordSet falseAttributes;
  private final WordSet statementNouns;
  private final WordSet finite;
  private final Denials denials;

  Rumours(Lexicon cues, Denials denials) {
    this.nouns = cues.words("rumour-noun");
    this.falseNouns = cues.words("false-noun");
    this.falseAttributes = cues.words("false-attribute");
    this.statementNouns = cues.words("statement-noun");
    this.finite = cues.words("finite");
    this.denials = denials;
  }

  /**
   * Talk of something.
   *
   * @param end where the clause ends that tells of it
   * @param from where its content starts
   * @param to where that ends
   * @param act whether it withholds or denies
   * @param cue the words that tell so
   * @param onlyTold whether the clause before says nothing else than that there is such talk
   */
  record Rumour(int end, int from, int to, Act act, String cue, boolean onlyTold) {

    Utterance utterance(Utterance whole) {
      return new Utterance(whole.speaker(), act, cue, from, to, whole.credit());
    }
  }

  /** The first talk with a content clause in an utterance; null where there is none. */
  @Nullable Rumour find(List<Token> tokens, int from, int to) {
    int tried = 0;
    for (int i = from + 1; i < to - MIN_CLAUSE && tried < MAX_TRIED; i++) {
      boolean that = tokens.get(i).is("that");
      if (that || CLAIMING.contains(tokens.get(i).lower())) {
        tried++;
        Rumour rumour = at(tokens, from, i, to, that);
        if (rumour != null) {
          return rumour;
        }
      }
    }
    return null;
  }

  private @Nullable Rumour at(List<Token> tokens, int from, int opening, int to, boolean that) {
    for (int i = opening - 1; i >= Math.max(from, opening - NEAR); i--) {
      Token token = tokens.get(i);
      if (token.is(",") || token.is(";") || token.is("that")) {
        return null;
      }
      boolean untrue = isUntrue(tokens, i, from);
      boolean verb = token.is("reports") && i > from && tokens.get(i - 1).isCapitalised();
      boolean near = i == opening - 1;
      boolean talk =
          that
              && !verb
              && (nouns.contains(token.lower())
                  || (near && isProvedUntrue(tokens, token, opening + 1, to)));
      boolean named = i + 1 < opening && PREPOSITIONS.contains(tokens.get(i + 1).lower());
      if (named && nouns.contains(token.lower())) {
        // "The rumours of her death that spread": what is said stands behind the preposition.
        return null;
      }
      if (that && PREPOSITIONS.contains(tokens.get(opening - 1).lower())) {
        return null;
      }
      if (that && finite.contains(tokens.get(opening + 1).lower())) {
        // "Hoaxes that have circulated": a relative clause.
        return null;
      }
      if ((talk || (untrue && near)) && !denials.isDenial(tokens, from, untrue ? i - 1 : opening)) {
        return rumour(tokens, from, i, opening, to, untrue);
      }
    }
    return null;
  }

  /** "The claim that S is not true", "reports that S have been debunked". */
  private boolean isProvedUntrue(List<Token> tokens, Token noun, int start, int to) {
    if (!statementNouns.contains(noun.lower())) {
      return false;
    }
    int proved = denials.provedUntrue(tokens, start, to);
    return proved > start + 2 && hasVerb(tokens, start, proved);
  }

  private Rumour rumour(
      List<Token> tokens, int from, int noun, int opening, int to, boolean untrue) {
    boolean that = !tokens.get(opening).is("that") && tokens.get(opening + 1).is("that");
    int start = that ? opening + 2 : opening + 1;
    int end = to;
    Act act = untrue ? Act.DENY : Act.HEDGE;
    for (int i = start + 2; i < to - 2; i++) {
      if (denials.isUntrueRelative(tokens, i, to)) {
        end = tokens.get(i - 1).is(",") ? i - 1 : i;
        act = Act.DENY;
        break;
      }
    }
    int proved = denials.provedUntrue(tokens, start, end);
    if (proved > start + 2 && hasVerb(tokens, start, proved)) {
      // "Rumours that S proved to be false".
      end = proved;
      act = Act.DENY;
    }
    int cue = untrue && !falseNouns.contains(tokens.get(noun).lower()) ? noun - 1 : noun;
    String words = SpeakerReader.text(tokens.subList(cue, noun + 1));
    return new Rumour(opening, start, end, act, words, isOnlyTold(tokens, from, noun));
  }

  private boolean hasVerb(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.get(i).lower();
      if (finite.contains(word) || (word.endsWith("ed") && word.length() > 4)) {
        return true;
      }
    }
    return false;
  }

  /** "False reports", "a hoax", but not "the story is false". */
  private boolean isUntrue(List<Token> tokens, int noun, int from) {
    String word = tokens.get(noun).lower();
    if (falseNouns.contains(word)) {
      return true;
    }
    if (!statementNouns.contains(word) && !nouns.contains(word)) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(from, noun - MAX_ATTRIBUTES); i--) {
      if (falseAttributes.contains(tokens.get(i).lower())) {
        return true;
      }
      if (!tokens.get(i).isWord() || finite.contains(tokens.get(i).lower())) {
        return false;
      }
    }
    return false;
  }

  /** "There were rumours", "Rumours circulated online", "The report comes amid speculation". */
  private boolean isOnlyTold(List<Token> tokens, int from, int noun) {
    boolean there = false;
    boolean telling = true;
    for (int i = from; i < noun; i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      there |= word.equals("there");
      telling &= TELLING.contains(word) || word.equals("amid");
      boolean verb =
          !BEING.contains(word)
              && (finite.contains(word) || (word.endsWith("ed") && word.length() > 4));
      if (i > from && token.isCapitalised() || verb && !telling) {
        return false;
      }
      if (BEING.contains(word) && !there) {
        return false;
      }
    }
    return noun - from <= NEAR / 2;
  }
}
