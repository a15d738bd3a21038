package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import java.util.List;

/** Decides whether a statement can be checked at all. */
final class Modalities {

  private static final int MAX_TOKENS = 400;

  private final Phrases future;
  private final Phrases opinion;
  private final WordSet finite;
  private final WordSet subordinate;

  Modalities(Lexicon cues) {
    this.future = cues.phrases("future");
    this.opinion = cues.phrases("opinion");
    this.finite = cues.words("finite");
    this.subordinate = cues.words("subordinate");
  }

  /** The modality of the tokens from {@code from} to {@code to}. */
  Modality of(List<Token> tokens, int from, int to, Act act) {
    int last = to - 1;
    while (last >= from && (tokens.get(last).isQuoteMark() || tokens.get(last).is(")"))) {
      last--;
    }
    boolean asks =
        (last >= from && tokens.get(last).is("?"))
            || (last + 1 < tokens.size() && tokens.get(last + 1).is("?"));
    if (asks) {
      return Modality.QUESTION;
    }
    if (act == Act.OPINE) {
      return Modality.OPINION;
    }
    if (act == Act.PREDICT) {
      return Modality.PREDICTION;
    }
    int end = Math.min(mainClauseEnd(tokens, from, to), from + MAX_TOKENS);
    boolean stated = false;
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      if (opinion.lengthAt(tokens, i, end) > 0) {
        return Modality.OPINION;
      }
      boolean wouldCome = act != Act.STATE && (token.is("would") || token.is("'ll"));
      boolean capital = token.isCapitalised() && i > from;
      boolean second = i > from + 3 && tokens.get(i - 1).is("and");
      if (!stated && !capital && !second && (wouldCome || future.lengthAt(tokens, i, end) > 0)) {
        return Modality.PREDICTION;
      }
      stated |= finite.contains(token.lower()) || isPast(token);
    }
    return Modality.FACTUAL;
  }

  private static boolean isPast(Token token) {
    return token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalised();
  }

  private int mainClauseEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 3; i < to; i++) {
      if (subordinate.contains(tokens.get(i).lower()) && tokens.get(i - 1).is(",")) {
        return i;
      }
    }
    return to;
  }
}
