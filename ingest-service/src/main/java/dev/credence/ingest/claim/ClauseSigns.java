package dev.credence.ingest.claim;

import java.util.List;

/** Tells a clause, with a verb of its own, from a description of a speaker. */
final class ClauseSigns {

  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those");
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "for",
          "of",
          "from",
          "with",
          "in",
          "at",
          "on",
          "to",
          "inside",
          "near",
          "by",
          "speaking",
          "familiar",
          "close",
          "who",
          "requesting",
          "involved",
          "across");
  private static final WordSet PRONOUNS =
      WordSet.of(
          "they", "he", "she", "we", "i", "you", "what", "which", "how", "after", "until", "also",
          "never", "already", "himself");

  /** Past forms that are no participles, and verbs of showing: what has one inside is a clause. */
  private static final WordSet VERBS =
      WordSet.of(
          "spoke", "wrote", "took", "went", "came", "saw", "gave", "began", "fell", "ate", "knew",
          "grew", "drew", "drove", "rose", "shook", "swore", "threw", "wore", "broke", "chose",
          "flew", "forgot", "rode", "ran", "sang", "sank", "stole", "appears", "seems", "speaks",
          "shed", "sheds", "sold", "bought", "shows", "goes", "gets", "makes", "takes", "holds",
          "reads", "quotes");

  private static final WordSet OBJECT_OPENINGS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "up", "to");

  private final SpeakerWords words;
  private final WordSet clauseWords = Lexicon.load("cues").words("clause");
  private final WordSet adjectives = Lexicon.load("cues").words("adjective");

  ClauseSigns(SpeakerWords words) {
    this.words = words;
  }

  boolean isClause(List<Token> part) {
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      String word = token.lower();
      boolean participle =
          word.endsWith("ed")
              && word.length() > 4
              && !isAttribute(part, i)
              && !adjectives.contains(word)
              && !token.isCapitalised();
      boolean pronoun = i > 0 && PRONOUNS.contains(word) && !token.isAllCaps();
      boolean object = (i > 1 && opensObject(part, i)) || (i > 0 && VERBS.contains(word));
      if (token.quoted()
          || word.endsWith("n't")
          || (word.endsWith("'s") && word.length() > 2)
          || pronoun
          || object
          || participle
          || (clauseWords.contains(word) && !(i > 0 && token.isCapitalised()) && !token.isAllCaps())
          || ":;?!".contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  /** "The network quotes a report": a determiner behind a word that can only be a verb. */
  boolean opensObject(List<Token> part, int index) {
    Token token = part.get(index);
    Token before = part.get(index - 1);
    return OBJECT_OPENINGS.contains(token.lower())
        && !token.isCapitalised()
        && before.isWord()
        && !before.isCapitalised()
        && before.lower().endsWith("s")
        && before.text().length() > 3
        && !NounPhrases.isPreposition(before)
        && !DETERMINERS.contains(before.lower())
        && !words.isHuman(before);
  }

  /** "Another disgusted employee": a participle between a determiner and a noun. */
  static boolean isAttribute(List<Token> part, int index) {
    if (index == 0 || index + 1 >= part.size()) {
      return false;
    }
    Token next = part.get(index + 1);
    return (DETERMINERS.contains(part.get(index - 1).lower())
            || part.get(index - 1).is("another")
            || part.get(index - 1).is("one"))
        && next.isWord()
        && !DETERMINERS.contains(next.lower())
        && !PREPOSITIONS.contains(next.lower());
  }
}
