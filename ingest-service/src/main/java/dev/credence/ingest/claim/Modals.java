package dev.credence.ingest.claim;

import java.util.List;

/** Tells "may" and "might" that withhold from those that permit, concede or describe. */
final class Modals {

  /** Words between which and a modal a clause is looked for. */
  private static final int MAX_CLAUSE = 40;

  /** These open clauses too, but before a modal they are mostly prepositions of the main clause. */
  private static final WordSet PREPOSITIONS =
      WordSet.of("after", "before", "as", "since", "until", "than");

  private static final WordSet SUBJECTS = WordSet.of("he", "she", "they", "we", "you");

  /** Behind these a pronoun opens a clause of its own, or what somebody says. */
  private static final WordSet BEFORE_CLAUSE =
      WordSet.of(
          "that",
          "and",
          "but",
          "or",
          "so",
          "because",
          "if",
          "as",
          "while",
          "when",
          "said",
          "says",
          "say",
          "added",
          "think",
          "thinks",
          "thought",
          "believe",
          "believes",
          "then",
          "today",
          "yesterday",
          "now",
          "although",
          "though",
          "after",
          "before",
          "until",
          "since");

  private final WordSet concessive;
  private final WordSet subordinate;
  private final WordSet doubt;
  private final WordSet finite;
  private final Phrases permitted;
  private final WordSet permittedSubjects;
  private final WordSet permittedVerbs;

  Modals(Lexicon cues) {
    this.concessive = cues.words("concessive");
    this.subordinate = cues.words("subordinate");
    this.doubt = cues.words("doubt");
    this.finite = cues.words("finite");
    this.permitted = cues.phrases("permitted");
    this.permittedSubjects = cues.words("permitted-subject");
    this.permittedVerbs = cues.words("permitted-verb");
  }

  /** Whether a "may" or "might" permits, concedes, or stands in a subordinate clause. */
  boolean isOther(List<Token> tokens, int modal, int from, int to) {
    boolean may = tokens.get(modal).is("may");
    if ((may || tokens.get(modal).is("might")) && isContactClause(tokens, modal, from)) {
      return true;
    }
    return (may && isPermission(tokens, modal, from, to))
        || ((may || tokens.get(modal).is("might")) && isSubordinate(tokens, modal, from));
  }

  /** "Questions may be handed in", "visitors may enter". */
  private boolean isPermission(List<Token> tokens, int may, int from, int to) {
    int verb = may + 1;
    while (verb < to && (tokens.get(verb).is("only") || tokens.get(verb).is("not"))) {
      verb++;
    }
    if (verb + 1 < to && tokens.get(verb).is("be")) {
      return permitted.lengthAt(tokens, verb + 1, to) > 0;
    }
    return may > from
        && verb < to
        && permittedSubjects.contains(tokens.get(may - 1).lower())
        && permittedVerbs.contains(tokens.get(verb).lower());
  }

  /** "A wreck he may not have seen": the clause describes a noun. */
  private static boolean isContactClause(List<Token> tokens, int modal, int from) {
    if (modal - 3 < from || !SUBJECTS.contains(tokens.get(modal - 1).lower())) {
      return false;
    }
    Token noun = tokens.get(modal - 2);
    return noun.isWord()
        && !noun.isCapitalised()
        && !BEFORE_CLAUSE.contains(noun.lower())
        && !noun.lower().endsWith("ed");
  }

  private boolean isSubordinate(List<Token> tokens, int modal, int from) {
    boolean joined =
        modal > from && (tokens.get(modal - 1).is("and") || tokens.get(modal - 1).is("or"));
    for (int i = modal - 1; i >= Math.max(from, modal - MAX_CLAUSE); i--) {
      String word = tokens.get(i).lower();
      if (concessive.contains(word)) {
        return true;
      }
      boolean verb = finite.contains(word) && !joined;
      if (verb || word.equals(",") || word.equals(";")) {
        return false;
      }
      if (i == from && word.equals("that")) {
        return false;
      }
      boolean asks = word.equals("how") || word.equals("what") || word.equals("why");
      if ((asks || subordinate.contains(word)) && !PREPOSITIONS.contains(word)) {
        boolean content = word.equals("that") && i > from;
        return !(content && doubt.contains(tokens.get(i - 1).lower()));
      }
    }
    return false;
  }
}
