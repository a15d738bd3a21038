package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import java.util.List;

/** Decides whether a statement can be checked at all. */
final class Modalities {

  private static final int MAX_TOKENS = 400;
  private static final int MAX_LEAD_IN = 16;

  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "at",
          "in",
          "on",
          "after",
          "during",
          "before",
          "under",
          "by",
          "for",
          "following",
          "with",
          "according",
          "despite",
          "as",
          "while",
          "when",
          "along");
  private static final WordSet RELATIVES = WordSet.of("who", "which", "that");

  private final Phrases future;
  private final Phrases question;
  private final Judgements judgements;
  private final WordSet finite;
  private final WordSet subordinate;
  private final WordSet saying;
  private final WordSet irregular;

  Modalities(Lexicon cues) {
    this.future = cues.phrases("future");
    this.question = cues.phrases("question");
    this.judgements = new Judgements(cues);
    this.finite = cues.words("finite");
    this.subordinate = cues.words("subordinate");
    this.saying = Lexicon.load("verbs").words("say");
    this.irregular = new WordSet(Lexicon.load("past").pairs("irregular").values());
  }

  /** The modality of the tokens from {@code from} to {@code to}. */
  Modality of(List<Token> tokens, int from, int to, Act act) {
    if (asks(tokens, from, to)) {
      return Modality.QUESTION;
    }
    if (act == Act.OPINE) {
      return Modality.OPINION;
    }
    if (act == Act.PREDICT) {
      return Modality.PREDICTION;
    }
    int start = pastLeadIn(tokens, from, to);
    int end = Math.min(mainClauseEnd(tokens, start, to), start + MAX_TOKENS);
    boolean stated = false;
    boolean finiteBefore = false;
    boolean subordinated = false;
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      if (act == Act.STATE && question.lengthAt(tokens, i, end) > 0) {
        return Modality.QUESTION;
      }
      if (judgements.isAt(tokens, i, from, start, end, act)) {
        return Modality.OPINION;
      }
      boolean will = token.is("will") || token.is("won't") || token.is("shall");
      if (will
          && !finiteBefore
          && !(token.isCapitalised() && i > from && !opensSentence(tokens, i))) {
        return Modality.PREDICTION;
      }
      if (!finiteBefore && !subordinated && Conjectures.at(tokens, i, from, end)) {
        return Modality.PREDICTION;
      }
      subordinated |= i > start + 1 && (subordinate.contains(token.lower()) || asks(token));
      boolean wouldCome = act != Act.STATE && (token.is("would") || token.is("'ll"));
      boolean capital = token.isCapitalised() && i > from && !opensSentence(tokens, i);
      boolean second = i > from + 3 && tokens.get(i - 1).is("and");
      if (!stated && !capital && !second && (wouldCome || future.lengthAt(tokens, i, end) > 0)) {
        return Modality.PREDICTION;
      }
      stated |= finite.contains(token.lower()) || isPast(token);
      // A participle such as "the chips produced by" is no verb before "will".
      finiteBefore |= finite.contains(token.lower()) && !isRelative(tokens, i, start);
      if (token.is("that") && stated && !opensContent(tokens, i, from)) {
        break;
      }
      stated &= !opensContent(tokens, i, from);
    }
    return Modality.FACTUAL;
  }

  /** Whether the first words hold a finite verb. */
  boolean isClause(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + MAX_LEAD_IN); i++) {
      Token token = tokens.get(i);
      boolean verb = finite.contains(token.lower()) || isPast(token) || isIrregularPast(token);
      if (verb || future.lengthAt(tokens, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isIrregularPast(Token token) {
    return !token.isCapitalised() && irregular.contains(token.lower());
  }

  private boolean asks(List<Token> tokens, int from, int to) {
    int last = to - 1;
    while (last >= from && (tokens.get(last).isQuoteMark() || tokens.get(last).is(")"))) {
      last--;
    }
    return (last >= from && tokens.get(last).is("?"))
        || (last + 1 < tokens.size() && tokens.get(last + 1).is("?"));
  }

  private static boolean asks(Token token) {
    return token.is("how") || token.is("what") || token.is("why");
  }

  private static boolean opensSentence(List<Token> tokens, int i) {
    return i == 1 && !tokens.get(0).isWord();
  }

  private static boolean isRelative(List<Token> tokens, int i, int start) {
    return i > start && RELATIVES.contains(tokens.get(i - 1).lower());
  }

  /** "That" behind a verb of saying: what follows is said, whatever is so of the saying. */
  private boolean opensContent(List<Token> tokens, int i, int from) {
    return i > from
        && tokens.get(i).is("that")
        && (isPast(tokens.get(i - 1)) || saying.contains(tokens.get(i - 1).lower()));
  }

  private static boolean isPast(Token token) {
    return token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalised();
  }

  /** Past "At a meeting scheduled for Monday,". */
  private int pastLeadIn(List<Token> tokens, int from, int to) {
    if (from >= to || !PREPOSITIONS.contains(tokens.get(from).lower())) {
      return from;
    }
    for (int i = from + 1; i < Math.min(to - 2, from + MAX_LEAD_IN); i++) {
      if (tokens.get(i).is(",")) {
        return i + 1;
      }
    }
    return from;
  }

  private int mainClauseEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 3; i < to; i++) {
      if (subordinate.contains(tokens.get(i).lower()) && tokens.get(i - 1).is(",")) {
        int behind = behindInsertion(tokens, i, to);
        if (behind < 0) {
          return i;
        }
        i = behind;
      }
    }
    return to;
  }

  /** Where the main clause goes on behind ", if repaired,"; -1 where it does not. */
  private int behindInsertion(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to - 1, from + MAX_LEAD_IN); i++) {
      if (tokens.get(i).is(",")) {
        boolean goesOn =
            finite.contains(tokens.get(i + 1).lower()) || future.lengthAt(tokens, i + 1, to) > 0;
        return goesOn ? i : -1;
      }
    }
    return -1;
  }
}
