package dev.credence.ingest.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of saying, and what stands around them. */
final class Verbs {

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "of", "these", "those",
          "this", "such", "no", "any", "several", "many", "other", "some", "to", "for", "by", "in");
  private static final Set<String> AUXILIARIES =
      Set.of(
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
  private static final Set<String> ADVERBS =
      Set.of(
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
          "long");
  private static final Set<String> NEGATIONS =
      Set.of(
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

  private final Map<String, Act> acts = new HashMap<>();
  private final Set<String> again;
  private final Set<String> inverted;
  private final Set<String> hearer;
  private final Set<String> judge;
  private final Phrases phrases;
  private final Phrases denials;

  Verbs() {
    Lexicon verbs = Lexicon.load("verbs");
    put(verbs, "say", Act.SAY);
    put(verbs, "affirm", Act.AFFIRM);
    put(verbs, "deny", Act.DENY);
    put(verbs, "hedge", Act.HEDGE);
    put(verbs, "predict", Act.PREDICT);
    put(verbs, "opine", Act.OPINE);
    again = verbs.words("again");
    inverted = verbs.words("inverted");
    hearer = verbs.words("hearer");
    judge = verbs.words("judge");
    denials = verbs.phrases("phrase-deny");
    Set<String> all = new HashSet<>(verbs.words("phrase"));
    all.addAll(verbs.words("phrase-deny"));
    phrases = new Phrases(all);
  }

  private void put(Lexicon verbs, String section, Act act) {
    verbs.words(section).forEach(word -> acts.put(word, act));
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
    Act act = acts.get(token.lower());
    if (act == null || token.lower().endsWith("ing")) {
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

  int lengthAt(List<Token> tokens, int index, int to) {
    return Math.max(1, phrases.lengthAt(tokens, index, to));
  }

  boolean mayRepeat(Token token) {
    return again.contains(token.lower());
  }

  Act actOf(Token token) {
    String word = token.lower();
    return word.equals("denying") ? Act.DENY : acts.getOrDefault(word, Act.SAY);
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

  private boolean isPassive(List<Token> tokens, int from, int verb) {
    int i = verb - 1;
    while (i >= from && (isAdverb(tokens.get(i)) || tokens.get(i).is("not"))) {
      i--;
    }
    return i >= from && BE.contains(tokens.get(i).lower());
  }
}
