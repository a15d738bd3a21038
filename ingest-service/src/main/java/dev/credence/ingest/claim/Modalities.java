package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import java.util.List;

/** Decides whether a statement can be checked at all. */
final class Modalities {

  private static final int MAX_TOKENS = 400;
  private static final int MAX_LEAD_IN = 16;
  private static final int MAX_PREDICATE = 5;

  /** Within so many words "you" is the subject or opens a condition. */
  private static final int OPENING = 4;

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
  private static final WordSet COPULAS =
      WordSet.of("is", "are", "was", "were", "be", "been", "it's", "that's", "i'm", "am", "we're");
  private static final WordSet READER =
      WordSet.of("you", "your", "you're", "you'll", "you've", "you'd", "yourself");
  private static final WordSet DEGREES =
      WordSet.of(
          "a", "an", "so", "very", "even", "more", "most", "quite", "too", "such", "pretty", "just",
          "all", "far", "much", "one", "really", "serious", "major", "big", "huge", "real");

  private static final WordSet RELATIVES = WordSet.of("who", "which", "that");

  private static final WordSet MODAL_ADVERBS =
      WordSet.of("not", "also", "well", "even", "soon", "still", "never", "yet", "actually");
  private static final WordSet STATES =
      WordSet.of(
          "be", "have", "not", "know", "seem", "appear", "sound", "look", "contain", "include",
          "suffer", "own", "exist", "mean", "feel", "think", "want", "belong", "depend", "need",
          "like", "or", "and", "possess", "live", "hold", "already");

  /** With these "could" mostly tells what somebody was able to do. */
  private static final WordSet ABLE =
      WordSet.of("i", "we", "he", "she", "they", "you", "one", "who", "nobody", "nothing", "people");

  private final Phrases future;
  private final Phrases opinion;
  private final Phrases feeling;
  private final Phrases question;
  private final WordSet evaluation;
  private final WordSet finite;
  private final WordSet subordinate;
  private final WordSet saying;

  Modalities(Lexicon cues) {
    this.future = cues.phrases("future");
    this.opinion = cues.phrases("opinion");
    this.feeling = cues.phrases("feeling");
    this.question = cues.phrases("question");
    this.evaluation = cues.words("evaluation");
    this.finite = cues.words("finite");
    this.subordinate = cues.words("subordinate");
    this.saying = Lexicon.load("verbs").words("say");
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
      if (judges(tokens, i, end)
          || (i < start + OPENING && addressesReader(tokens, i, act))
          || feels(tokens, i, from, end)
          || evaluates(tokens, i, end)) {
        return Modality.OPINION;
      }
      boolean will = token.is("will") || token.is("won't") || token.is("shall");
      if (will && !finiteBefore && !(token.isCapitalised() && i > from && !opensSentence(tokens, i))) {
        return Modality.PREDICTION;
      }
      if (!finiteBefore && !subordinated && conjectures(tokens, i, from, end)) {
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
      if (finite.contains(token.lower()) || isPast(token) || future.lengthAt(tokens, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(List<Token> tokens, int from, int to) {
    int last = to - 1;
    while (last >= from && (tokens.get(last).isQuoteMark() || tokens.get(last).is(")"))) {
      last--;
    }
    return (last >= from && tokens.get(last).is("?"))
        || (last + 1 < tokens.size() && tokens.get(last + 1).is("?"));
  }

  /** "May lead to", of what is to come; "may have", "may be" and "may not know" speak of now. */
  private static boolean isDynamic(List<Token> tokens, int from, int end) {
    int i = from;
    while (i < Math.min(end - 1, from + 2) && MODAL_ADVERBS.contains(tokens.get(i).lower())) {
      i++;
    }
    Token verb = tokens.get(i);
    return verb.isWord() && !verb.isCapitalised() && !STATES.contains(verb.lower());
  }

  private static boolean asks(Token token) {
    return token.is("how") || token.is("what") || token.is("why");
  }

  /** Whether a word, its adverbs aside, is a regular participle or one of the next to come. */
  static boolean isParticiple(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < Math.min(to - 1, from + 2) && tokens.get(i).lower().endsWith("ly")) {
      i++;
    }
    if (i >= to) {
      return false;
    }
    String word = tokens.get(i).lower();
    boolean regular = word.length() > 4 && (word.endsWith("ed") || word.endsWith("en"));
    return regular || word.equals("the") || word.equals("used") || word.equals("sold");
  }

  private static boolean opensSentence(List<Token> tokens, int i) {
    return i == 1 && !tokens.get(0).isWord();
  }

  private static boolean isRelative(List<Token> tokens, int i, int start) {
    return i > start && RELATIVES.contains(tokens.get(i - 1).lower());
  }

  /** "It could cost 20 million": of what is to come, unlike "could have" and "could not see". */
  private boolean conjectures(List<Token> tokens, int i, int from, int end) {
    Token token = tokens.get(i);
    if (i == from || i + 1 >= end) {
      return false;
    }
    if (token.is("may") || token.is("might")) {
      return isDynamic(tokens, i + 1, end);
    }
    if (!token.is("could")) {
      return false;
    }
    String next = tokens.get(i + 1).lower();
    boolean state = next.equals("be") && !isParticiple(tokens, i + 2, end);
    boolean other = state || next.equals("have") || next.equals("not") || next.equals("only");
    boolean able = ABLE.contains(tokens.get(i - 1).lower());
    return !other && !able;
  }

  /** "That" behind a verb of saying: what follows is said, whatever is so of the saying. */
  private boolean opensContent(List<Token> tokens, int i, int from) {
    return i > from
        && tokens.get(i).is("that")
        && (isPast(tokens.get(i - 1)) || saying.contains(tokens.get(i - 1).lower()));
  }

  /** "Should", but not "must have", which concludes. */
  private boolean judges(List<Token> tokens, int i, int end) {
    boolean concludes = tokens.get(i).is("must") && i + 1 < end && tokens.get(i + 1).is("have");
    return !concludes && opinion.lengthAt(tokens, i, end) > 0;
  }

  /** A report that says "you" advises or jokes; it states nothing of anybody. */
  private static boolean addressesReader(List<Token> tokens, int i, Act act) {
    Token token = tokens.get(i);
    return act == Act.STATE
        && !token.quoted()
        && (READER.contains(token.lower()) || (token.is("what") && isExclamation(tokens, i)));
  }

  /** "What a strange story". */
  private static boolean isExclamation(List<Token> tokens, int i) {
    boolean opens = i == 0 || (i == 1 && !tokens.get(0).isWord());
    return opens
        && i + 1 < tokens.size()
        && (tokens.get(i + 1).is("a") || tokens.get(i + 1).is("an"));
  }

  /** A feeling of the first person at the start of a clause. */
  private boolean feels(List<Token> tokens, int i, int from, int end) {
    boolean starts = i < from + 3 || !tokens.get(i - 1).isWord() || tokens.get(i - 1).is("and");
    return starts && feeling.lengthAt(tokens, i, end) > 0;
  }

  /** A judgement as predicate: "was even worse", "is a terrifying sight". */
  private boolean evaluates(List<Token> tokens, int i, int end) {
    if (!COPULAS.contains(tokens.get(i).lower())) {
      return false;
    }
    for (int j = i + 1; j < Math.min(end, i + MAX_PREDICATE); j++) {
      String word = tokens.get(j).lower();
      if (evaluation.contains(word)) {
        return true;
      }
      if (!DEGREES.contains(word) && !word.endsWith("ly")) {
        return false;
      }
    }
    return false;
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
        return i;
      }
    }
    return to;
  }
}
