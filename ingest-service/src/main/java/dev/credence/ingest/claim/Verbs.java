package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of saying, and what stands around them. */
final class Verbs {

  private static final int MAX_OBJECT = 10;
  private static final int MAX_SETTING = 8;
  private static final int MAX_ATTRIBUTES = 5;
  private static final int MAX_FIGURE = 8;
  private static final WordSet FIGURE_OPENINGS = WordSet.of("the", "their", "its", "his", "her");
  private static final WordSet FIGURES =
      WordSet.of(
          "number",
          "figure",
          "toll",
          "total",
          "cost",
          "damage",
          "count",
          "crowd",
          "turnout",
          "estimate",
          "loss",
          "losses",
          "price",
          "value");
  private static final WordSet PASSIVE_INFINITIVES =
      WordSet.of("have", "be", "possess", "contain", "exist", "hold");
  private static final WordSet BE = WordSet.of("is", "are", "was", "were", "be", "been", "being");
  private static final WordSet BEFORE_NOUN =
      WordSet.of(
          "the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "of", "these", "those",
          "this", "such", "no", "any", "several", "many", "other", "some", "to", "for", "by", "in");
  private static final WordSet AUXILIARIES =
      WordSet.of(
          "has",
          "have",
          "had",
          "could",
          "did",
          "do",
          "does",
          "would",
          "can",
          "will",
          "not",
          "cannot",
          "couldn't",
          "didn't",
          "can't",
          "hasn't",
          "haven't",
          "doesn't",
          "don't",
          "won't",
          "were",
          "was",
          "is",
          "are",
          "be",
          "been",
          "unable",
          "to",
          "refused",
          "declined",
          "neither",
          "nor",
          "wouldn't");
  private static final WordSet ADVERBS =
      WordSet.of(
          "also",
          "further",
          "later",
          "however",
          "then",
          "again",
          "still",
          "already",
          "now",
          "once",
          "even",
          "too",
          "thus",
          "earlier",
          "today",
          "yesterday",
          "just",
          "never",
          "since",
          "long",
          "both",
          "each",
          "himself",
          "herself",
          "itself",
          "themselves");
  private static final WordSet NEGATIONS =
      WordSet.of(
          "not",
          "cannot",
          "couldn't",
          "didn't",
          "can't",
          "hasn't",
          "haven't",
          "doesn't",
          "don't",
          "won't",
          "wouldn't",
          "unable",
          "refused",
          "declined",
          "neither",
          "nor",
          "never");

  private final WordMap<Act> acts;
  private final WordSet again;
  private final WordSet inverted;
  private final WordSet hearer;
  private final WordSet reportAttributes;
  private final WordSet judge;
  private final WordSet showing;
  private final WordSet puttingOut;
  private final WordSet passiveTo;
  private final WordSet verdict;
  private final WordSet falsity;
  private final Phrases phrases;
  private final Phrases denials;

  Verbs() {
    Lexicon verbs = Lexicon.load("verbs");
    Map<String, Act> byVerb = new HashMap<>();
    put(byVerb, verbs.entries("say"), Act.SAY);
    put(byVerb, verbs.entries("affirm"), Act.AFFIRM);
    put(byVerb, verbs.entries("deny"), Act.DENY);
    put(byVerb, verbs.entries("hedge"), Act.HEDGE);
    put(byVerb, verbs.entries("predict"), Act.PREDICT);
    put(byVerb, verbs.entries("opine"), Act.OPINE);
    acts = new WordMap<>(byVerb);
    again = verbs.words("again");
    inverted = verbs.words("inverted");
    hearer = verbs.words("hearer");
    reportAttributes = verbs.words("report-attribute");
    judge = verbs.words("judge");
    showing = verbs.words("showing");
    puttingOut = verbs.words("putting-out");
    passiveTo = verbs.words("passive-to");
    verdict = verbs.words("verdict");
    falsity = verbs.words("falsity");
    denials = verbs.phrases("phrase-deny");
    Set<String> all = new HashSet<>(verbs.entries("phrase"));
    all.addAll(verbs.entries("phrase-deny"));
    phrases = new Phrases(all);
  }

  private static void put(Map<String, Act> byVerb, Set<String> verbs, Act act) {
    verbs.forEach(verb -> byVerb.put(verb, act));
  }

  /** What the verb at this index does, or null where there is no finite verb of saying. */
  @Nullable Act actAt(List<Token> tokens, int index, int from, int to) {
    Token token = tokens.get(index);
    if (token.quoted() || token.isCapitalised()) {
      return null;
    }
    if (phrases.lengthAt(tokens, index, to) > 0) {
      return denials.lengthAt(tokens, index, to) > 0 ? Act.DENY : Act.SAY;
    }
    if (putsFigure(tokens, index, to)) {
      return Act.SAY;
    }
    Act act = acts.get(token.lower());
    boolean participle = token.lower().endsWith("ing");
    if (act == null || (participle && !isAbsolute(tokens, index, from, to))) {
      return null;
    }
    if (passiveTo.contains(token.lower())
        && index + 2 < to
        && ((tokens.get(index + 1).is("of") && token.is("suspected"))
            || (tokens.get(index + 1).is("to")
                && (!token.is("said")
                    || PASSIVE_INFINITIVES.contains(tokens.get(index + 2).lower()))
                && !token.is("reported")))) {
      return null;
    }
    if (token.is("continued") && !goesOnSaying(tokens, index, from, to)) {
      return null;
    }
    if (isReportNoun(tokens, index, from, to)) {
      return null;
    }
    if (BASE_FORMS.contains(token.lower()) && !followsPlural(tokens, index, from)) {
      return null;
    }
    boolean noun = index > from && BEFORE_NOUN.contains(tokens.get(index - 1).lower());
    boolean infinitive = index > from && tokens.get(index - 1).is("to");
    if ((noun && !(infinitive && isNegated(tokens, from, index)))
        || isPassive(tokens, from, index)) {
      return null;
    }
    return act;
  }

  /** "Berg continued: “X”", and not "the fire continued the next day". */
  private static boolean goesOnSaying(List<Token> tokens, int index, int from, int to) {
    boolean behind =
        index > from && (tokens.get(index - 1).is(",") || tokens.get(index - 1).isQuoteMark());
    if (behind || index + 1 >= to) {
      return true;
    }
    Token next = tokens.get(index + 1);
    if (next.is("that") || !(next.isWord() || next.isNumber())) {
      return true;
    }
    for (int i = index + 1; i < Math.min(to, index + MAX_SETTING); i++) {
      if (tokens.get(i).isQuoteMark()) {
        return true;
      }
    }
    return false;
  }

  /** "Fresh claims that", "a police report that": a noun whatever its ending. */
  private boolean isReportNoun(List<Token> tokens, int index, int from, int to) {
    Token token = tokens.get(index);
    boolean plural = token.is("claims") || token.is("reports");
    boolean singular = token.is("claim") || token.is("report");
    if (index == from || !(plural || singular) || index + 1 >= to) {
      return false;
    }
    if (AUXILIARIES.contains(tokens.get(index + 1).lower()) && !tokens.get(index + 1).is("to")) {
      return true;
    }
    int opening = index;
    while (opening > from && reportAttributes.contains(tokens.get(opening - 1).lower())) {
      opening--;
    }
    if (opening == from) {
      return tokens.get(index + 1).isWord();
    }
    boolean article = false;
    for (int i = index - 2; singular && i >= Math.max(from, index - MAX_ATTRIBUTES); i--) {
      Token before = tokens.get(i);
      article |= before.is("a") || before.is("an");
      if (article || NounPhrases.isPreposition(before) || !before.isWord()) {
        break;
      }
    }
    return article && !PLURALS.contains(tokens.get(index - 1).lower())
        || (article && tokens.get(index - 1).is("police"));
  }

  /** "Police put the number at 100". */
  private static boolean putsFigure(List<Token> tokens, int index, int to) {
    boolean puts = tokens.get(index).is("put") || tokens.get(index).is("puts");
    if (!puts || index + 4 >= to || !FIGURE_OPENINGS.contains(tokens.get(index + 1).lower())) {
      return false;
    }
    boolean figure = false;
    for (int i = index + 2; i < Math.min(to - 1, index + MAX_FIGURE); i++) {
      figure |= FIGURES.contains(tokens.get(i).lower());
      if (tokens.get(i).is("at")) {
        return figure;
      }
    }
    return false;
  }

  /** Whether its negation still takes for granted what follows: "did not acknowledge". */
  boolean isAcknowledging(Token verb) {
    return verb.lower().startsWith("acknowledg");
  }

  /** Whether its negation leaves what follows standing: "does not dispute". */
  boolean isDisputing(Token verb) {
    return verb.is("dispute") || verb.is("disputed") || verb.is("disputes");
  }

  /** "Officials report", "they claim": what else stands before the base form makes it a noun. */
  private boolean followsPlural(List<Token> tokens, int index, int from) {
    int i = index - 1;
    while (i >= from && (isAdverb(tokens.get(i)) || AUXILIARIES.contains(tokens.get(i).lower()))) {
      i--;
    }
    if (i < from || i < index - 1) {
      return true;
    }
    Token before = tokens.get(i);
    return before.lower().endsWith("s")
        || PLURALS.contains(before.lower())
        || !before.isWord()
        || (before.isCapitalised() && i > from && tokens.get(i - 1).is("and"));
  }

  /** "With the agency reporting that": a participle that says something like a finite verb. */
  private static boolean isAbsolute(List<Token> tokens, int index, int from, int to) {
    return from > 0
        && tokens.get(from - 1).is("with")
        && index > from
        && index + 1 < to
        && tokens.get(index + 1).is("that");
  }

  /** Whether the verb shows its object rather than says something: "revealed details". */
  boolean mayShow(Token token) {
    return showing.contains(token.lower());
  }

  /** Whether the verb passes on what somebody else says: "quoted the mayor as saying". */
  boolean isQuoting(Token token) {
    return token.is("quoted") || token.is("quotes") || token.is("cited") || token.is("cites");
  }

  boolean isReporting(Token token) {
    return token.is("reported") || token.is("published");
  }

  /** Whether the verb puts words out: "posted this". */
  boolean putsOut(Token token) {
    return puttingOut.contains(token.lower()) && !token.isCapitalised();
  }

  /** Whether the verb may call something false. */
  boolean mayGiveVerdict(Token token) {
    return verdict.contains(token.lower()) && !token.quoted() && !token.isCapitalised();
  }

  /** Where within a few words behind an object it is called false; -1 where it is not. */
  int falsityBehind(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + MAX_OBJECT); i++) {
      if (falsity.contains(tokens.get(i).lower())) {
        return i;
      }
      if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
        return -1;
      }
    }
    return -1;
  }

  int lengthAt(List<Token> tokens, int index, int to) {
    return Math.max(1, phrases.lengthAt(tokens, index, to));
  }

  boolean mayRepeat(Token token) {
    return again.contains(token.lower());
  }

  Act actOf(Token token) {
    Act act = token.is("denying") ? Act.DENY : acts.get(token.lower());
    return act == null ? Act.SAY : act;
  }

  boolean mayStandBeforeSubject(Token token) {
    return inverted.contains(token.lower());
  }

  boolean namesHearer(Token token) {
    return hearer.contains(token.lower());
  }

  boolean mayJudge(Token token) {
    return judge.contains(token.lower()) && !token.quoted();
  }

  boolean isAdverb(Token token) {
    return ADVERBS.contains(token.lower())
        || (token.lower().endsWith("ly") && !token.isCapitalised());
  }

  /** Where the auxiliaries, adverbs and dates before a verb start: the end of its subject. */
  int subjectEnd(List<Token> tokens, int from, int verb) {
    int end = verb;
    while (end > from) {
      Token before = tokens.get(end - 1);
      if (AUXILIARIES.contains(before.lower()) || isAdverb(before)) {
        end--;
      } else if (end - 2 > from && Calendar.isDay(before) && tokens.get(end - 2).is("on")) {
        end -= 2;
      } else if (end - 2 > from && Calendar.isDay(before) && tokens.get(end - 2).isWord()) {
        end--;
      } else if (end - 3 > from
          && before.is(",")
          && isAdverb(tokens.get(end - 2))
          && tokens.get(end - 3).is(",")) {
        end -= 3;
      } else {
        break;
      }
    }
    return end;
  }

  private static final WordSet BASE_FORMS =
      WordSet.of(
          "report", "claim", "state", "estimate", "fear", "hope", "doubt", "demand", "suspect");
  private static final WordSet PLURALS =
      WordSet.of(
          "they",
          "we",
          "i",
          "you",
          "police",
          "media",
          "people",
          "some",
          "many",
          "others",
          "men",
          "women",
          "children",
          "both",
          "who",
          "all",
          "several",
          "to",
          "staff",
          "group",
          "team",
          "couple",
          "family",
          "pair",
          "crew",
          "club",
          "trio",
          "crowd",
          "band");
  private static final WordSet MODALS =
      WordSet.of("will", "can", "may", "might", "should", "must", "could", "would");

  /** Whether nobody has spoken yet: "users may say". A negated modal is a refusal. */
  boolean isHypothetical(List<Token> tokens, int subjectEnd, int verb) {
    for (int i = subjectEnd; i < verb; i++) {
      if (MODALS.contains(tokens.get(i).lower())) {
        return !isNegated(tokens, subjectEnd, verb) && !tokens.get(verb - 1).is("only");
      }
    }
    return false;
  }

  /** Whether a negation stands directly before the verb. */
  boolean isNegated(List<Token> tokens, int from, int verb) {
    for (int i = verb - 1; i >= Math.max(from, verb - 6); i--) {
      Token token = tokens.get(i);
      if (NEGATIONS.contains(token.lower())) {
        return true;
      }
      if (!AUXILIARIES.contains(token.lower()) && !isAdverb(token)) {
        return false;
      }
    }
    return false;
  }

  /** "Is not, however, confirmed": the commas. */
  private boolean isAroundAdverb(List<Token> tokens, int i) {
    return tokens.get(i).is(",")
        && ((i > 0 && isAdverb(tokens.get(i - 1)))
            || (i + 1 < tokens.size() && isAdverb(tokens.get(i + 1))));
  }

  private boolean isPassive(List<Token> tokens, int from, int verb) {
    int i = verb - 1;
    while (i >= from
        && (isAdverb(tokens.get(i)) || tokens.get(i).is("not") || isAroundAdverb(tokens, i))) {
      i--;
    }
    return i >= from && BE.contains(tokens.get(i).lower());
  }
}
