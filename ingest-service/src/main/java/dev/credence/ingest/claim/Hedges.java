package dev.credence.ingest.claim;

import java.util.List;

/** Finds the words of a statement by which its speaker withholds. */
final class Hedges {

  /** Words between which and a modal a clause is looked for. */
  private static final int MAX_CLAUSE = 40;

  /** These open clauses too, but before a modal they are mostly prepositions of the main clause. */
  private static final WordSet PREPOSITIONS =
      WordSet.of("after", "before", "as", "since", "until", "than");

  private final Phrases hearsay;
  private final Phrases withhold;
  private final WordSet concessive;
  private final WordSet subordinate;
  private final WordSet doubt;
  private final WordSet finite;
  private final Phrases permitted;
  private final WordSet permittedSubjects;
  private final WordSet permittedVerbs;

  Hedges(Lexicon cues) {
    this.hearsay = cues.phrases("hearsay");
    this.withhold = cues.phrases("withhold");
    this.concessive = cues.words("concessive");
    this.subordinate = cues.words("subordinate");
    this.doubt = cues.words("doubt");
    this.finite = cues.words("finite");
    this.permitted = cues.phrases("permitted");
    this.permittedSubjects = cues.words("permitted-subject");
    this.permittedVerbs = cues.words("permitted-verb");
  }

  /** Where the first hedge outside a relative clause stands; -1 where none does. */
  int find(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from && Clauses.opensRelative(tokens, i, to)) {
        i = Clauses.relativeEnd(tokens, i, to) - 1;
        continue;
      }
      if (hearsay.lengthAt(tokens, i, to) > 0 || lengthAt(tokens, i, from, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  private int lengthAt(List<Token> tokens, int i, int from, int to) {
    int length = tokens.get(i).isCapitalised() && i > from ? 0 : withhold.lengthAt(tokens, i, to);
    return length > 0 && isOtherModal(tokens, i, from, to) ? 0 : length;
  }

  /** The words of the hedge at an index; an adverb of hearsay is taken out in {@code edits}. */
  String remove(List<Token> tokens, int at, int from, int to, Edits edits) {
    if (hearsay.lengthAt(tokens, at, to) == 0) {
      return SpeakerReader.text(tokens.subList(at, at + withhold.lengthAt(tokens, at, to)));
    }
    edits.delete(at);
    if (at == from && at + 1 < to && tokens.get(at + 1).is(",")) {
      edits.delete(at + 1);
    }
    return tokens.get(at).text();
  }

  /** Whether a "may" or "might" permits, concedes, or stands in a subordinate clause. */
  private boolean isOtherModal(List<Token> tokens, int modal, int from, int to) {
    boolean may = tokens.get(modal).is("may");
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

  private boolean isSubordinate(List<Token> tokens, int modal, int from) {
    for (int i = modal - 1; i >= Math.max(from, modal - MAX_CLAUSE); i--) {
      String word = tokens.get(i).lower();
      if (concessive.contains(word)) {
        return true;
      }
      if (finite.contains(word) || word.equals(",") || word.equals(";")) {
        return false;
      }
      if (subordinate.contains(word) && !PREPOSITIONS.contains(word)) {
        boolean content = word.equals("that") && i > from;
        return !(content && doubt.contains(tokens.get(i - 1).lower()));
      }
    }
    return false;
  }
}
