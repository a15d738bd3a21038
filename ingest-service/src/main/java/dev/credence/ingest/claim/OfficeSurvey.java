package dev.credence.ingest.claim;

import java.util.List;

/**
 * Learns which persons a sentence names with an office, a calling or a body that they speak for:
 * "columnist Jane Roe", "Jane Roe, a spokeswoman for the navy,".
 */
final class OfficeSurvey {

  private static final int MAX_BEFORE = 6;
  private static final int MAX_APPOSITION = 12;
  private static final WordSet LEADING =
      WordSet.of("runs", "heads", "leads", "directs", "chairs", "founded", "edits", "ran", "led");

  /** What is done with a person and the words that say what he is. */
  interface Found {
    void inRole(List<Token> role, String name);
  }

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;

  OfficeSurvey(SpeakerWords words, Bodies bodies, Countries countries) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
  }

  void survey(List<Token> sentence, Found found) {
    int i = 0;
    while (i < sentence.size()) {
      int end = i;
      while (end < sentence.size() && NounPhrases.isNameToken(sentence.get(end))) {
        end++;
      }
      if (end > i) {
        int start = nameStart(sentence, i, end);
        if (isPersonName(sentence.subList(start, end))) {
          String name = SpeakerReader.text(sentence.subList(start, end));
          surveyBefore(sentence, start, name, found);
          surveyBehind(sentence, end, name, found);
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Where the name starts within a run of capitals, behind offices, titles and bodies. */
  private int nameStart(List<Token> sentence, int from, int end) {
    int start = from;
    for (int i = Math.max(from, end - NounPhrases.MAX_NAME); i < end; i++) {
      Token token = sentence.get(i);
      if (words.isTitle(token)
          || words.isRole(token)
          || words.isProfession(token)
          || words.isLeadIn(token)
          || bodies.isBodyNoun(token.lower())) {
        start = i + 1;
      }
    }
    return Math.max(start, end - NounPhrases.MAX_NAME);
  }

  private boolean isPersonName(List<Token> name) {
    return name.size() >= 2
        && name.size() <= 3
        && name.get(0).isCapitalised()
        && !name.get(0).quoted()
        && words.isBareName(name)
        && !words.isOutlet(name)
        && !words.isFirmWord(name.get(name.size() - 1))
        && countries.firstIn(name) == null;
  }

  private void surveyBefore(List<Token> sentence, int name, String text, Found found) {
    int end = name;
    while (end > 0 && (words.isTitle(sentence.get(end - 1)) || sentence.get(end - 1).is("."))) {
      end--;
    }
    if (end > 1 && sentence.get(end - 1).is(",")) {
      Token noun = sentence.get(end - 2);
      if (!noun.quoted() && (words.isProfession(noun) || words.isRole(noun))) {
        found.inRole(sentence.subList(end - 2, end - 1), text);
      }
      return;
    }
    int start = end;
    while (start > 0 && end - start < MAX_BEFORE && mayDescribe(sentence.get(start - 1))) {
      start--;
    }
    List<Token> role = sentence.subList(start, end);
    boolean office =
        !role.isEmpty() && words.offices().containsRole(role.subList(role.size() - 1, role.size()));
    if (office || words.offices().spokesIndex(role) >= 0) {
      found.inRole(role, text);
    }
  }

  private boolean mayDescribe(Token token) {
    return !token.quoted()
        && (NounPhrases.isNameToken(token)
            || token.is("'s")
            || (token.isWord()
                && !NounPhrases.isPreposition(token)
                && !words.isLeadIn(token)
                && !words.isClauseWord(token)));
  }

  private void surveyBehind(List<Token> sentence, int end, String name, Found found) {
    if (end + 2 >= sentence.size() || !sentence.get(end).is(",")) {
      return;
    }
    int from = end + 1;
    if (sentence.get(from).isNumber() && sentence.get(from + 1).is(",")) {
      from += 2;
    }
    int to = from + (sentence.get(from).is("who") ? 1 : 0);
    while (to < sentence.size() && to - from < MAX_APPOSITION && !isBoundary(sentence.get(to))) {
      to++;
    }
    if (to - from >= 3 && sentence.get(from).is("who")) {
      Token verb = sentence.get(from + 1);
      boolean is =
          (verb.is("is") || verb.is("was"))
              && words.offices().hasPublicRole(sentence.subList(from, to));
      if (LEADING.contains(verb.lower()) || is) {
        found.inRole(sentence.subList(from, to), name);
      }
      return;
    }
    if (to == from
        || to == sentence.size()
        || words.clauses().isClause(sentence.subList(from, to))) {
      return;
    }
    List<Token> apposition = sentence.subList(from, to);
    List<Token> core = apposition.subList(0, NounPhrases.coreEnd(apposition));
    for (int i = 1; i < core.size(); i++) {
      // "The lawyer representing the man".
      core = core.get(i).lower().endsWith("ing") ? core.subList(0, i) : core;
    }
    boolean spokes = words.offices().spokesIndex(apposition) >= 0;
    if (words.offices().nameBehindRole(apposition) == 0
        && (spokes || words.offices().hasPublicRole(core))) {
      found.inRole(spokes ? apposition : core, name);
    }
  }

  private static boolean isBoundary(Token token) {
    return token.is(",")
        || token.is("who")
        || token.is(";")
        || token.is(":")
        || token.is(".")
        || token.is("(")
        || token.is(")")
        || token.quoted();
  }
}
