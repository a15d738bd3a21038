package dev.credence.ingest.claim;

import java.util.List;
import java.util.Set;

/** Finds offices in a description of a speaker, and the name behind one. */
final class Offices {

  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those");
  private static final WordSet PARTICLES =
      WordSet.of(
          "al", "bin", "ibn", "de", "van", "von", "der", "den", "la", "le", "da", "dos", "ul", "el",
          "di", "du", "ud");
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

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;
  private final GivenNames givenNames;
  private final Set<String> spokes;
  private final WordSet spokesWords;
  private final Phrases spokesFor;

  Offices(Lexicon speakers, SpeakerWords words, Bodies bodies, Countries countries) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
    this.givenNames = words.givenNames();
    this.spokes = speakers.entries("spokes");
    this.spokesWords =
        new WordSet(spokes.stream().map(noun -> noun.substring(noun.indexOf(' ') + 1)).toList());
    this.spokesFor = speakers.phrases("spokes-for");
  }

  /** Where "spokesman" or "press secretary" stands; -1 where it does not. */
  int spokesIndex(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (spokesWords.contains(word)
          && (spokes.contains(word)
              || (i > 0 && spokes.contains(tokens.get(i - 1).lower() + " " + word)))) {
        return i;
      }
      int length = spokesFor.lengthAt(tokens, i, tokens.size());
      boolean bare = length == 1 && i + 1 < tokens.size() && tokens.get(i + 1).is("for");
      if (bare || length > 1) {
        return i;
      }
    }
    return -1;
  }

  boolean hasRole(List<Token> part) {
    return containsRole(part) || hasPrivate(part);
  }

  /** A capital inside a name makes no calling: "Good Reader". */
  boolean hasPrivate(List<Token> part) {
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      boolean office = words.isRole(token) || words.isProfession(token);
      if ((i == 0 || !token.isCapitalised()) && words.isPrivate(token) && !office) {
        return true;
      }
    }
    return false;
  }

  boolean hasProfession(List<Token> part) {
    for (Token token : part) {
      if (words.isProfession(token)) {
        return true;
      }
    }
    return false;
  }

  boolean containsRole(List<Token> part) {
    return spokesIndex(part) >= 0 || hasPublicRole(part);
  }

  boolean hasPublicRole(List<Token> part) {
    return (hasOffice(part) || hasProfession(part)) && !hasPrivate(part);
  }

  boolean hasOffice(List<Token> part) {
    for (Token token : part) {
      if (words.isRole(token)) {
        return true;
      }
    }
    return false;
  }

  /** Where a name starts that ends the part and follows a role noun; 0 if there is none. */
  int nameBehindRole(List<Token> part) {
    int start = part.size();
    while (start > 0
        && part.size() - start < NounPhrases.MAX_NAME
        && NounPhrases.isNameToken(part.get(start - 1))
        && (!hasRole(part.subList(start - 1, start)) || isSurname(part, start - 1))
        && !bodies.isBodyNoun(part.get(start - 1).lower())) {
      start--;
    }
    while (start < part.size()
        && PARTICLES.contains(part.get(start).lower())
        && !part.get(start).isCapitalised()) {
      start++;
    }
    if (start > 0 && part.get(start - 1).is("of")) {
      Countries.Found found = start < part.size() ? countries.startingAt(part, start) : null;
      boolean office =
          part.size() - start > 2 && start > 1 && NounPhrases.headsOffice(part.get(start - 2));
      // "Secretary of State Jane Roe": of the words behind "of" the last two are the name.
      int name = office ? part.size() - 2 : part.size();
      start = found == null ? name : start + found.length();
    }
    // "Head of Retail and Online Stores Jane Roe": the first name opens the name.
    for (int i = start + 1; i < part.size() - 1; i++) {
      start = givenNames.isGivenName(part.get(i).lower()) && part.size() - i <= 3 ? i : start;
    }
    boolean object =
        start > 0
            && start < part.size()
            && !part.get(start - 1).isCapitalised()
            && (DETERMINERS.contains(part.get(start - 1).lower())
                || PREPOSITIONS.contains(part.get(start - 1).lower()));
    boolean behindBody =
        start > 0
            && part.get(start - 1).isCapitalised()
            && bodies.isBodyNoun(part.get(start - 1).lower())
            && !words.isRole(part.get(start - 1))
            && !(start > 2
                && part.get(start - 2).is("of")
                && NounPhrases.headsOffice(part.get(start - 3)));
    boolean direct =
        start > 0
            && start < part.size()
            && (words.isHuman(part.get(start - 1))
                || words.isRole(part.get(start - 1))
                || words.isTitle(part.get(start - 1))
                || part.get(start - 1).isCapitalised()
                || part.get(start - 1).is("-")
                || spokesIndex(part.subList(0, start)) == start - 1
                || givenNames.isGivenName(part.get(start).lower()));
    boolean role =
        direct
            && !object
            && !behindBody
            && !isAttended(part, start)
            && start > 0
            && start < part.size()
            && hasRole(part.subList(0, start));
    return role ? start : 0;
  }

  /** "An adviser to President Roe": the name is not that of the adviser. */
  boolean isAttended(List<Token> part, int name) {
    for (int i = 1; i < name; i++) {
      Token token = part.get(i);
      Token noun = part.get(i - 1);
      if ((token.is("to") || token.is("for")) && (words.isHuman(noun) || words.isRole(noun))) {
        return i + 3 > name || part.get(name - 1).isCapitalised();
      }
    }
    return false;
  }

  /** "Tim Bishop": behind a first name an office is a surname. */
  boolean isSurname(List<Token> part, int i) {
    return i == part.size() - 1
        && i > 0
        && part.get(i).isCapitalised()
        && givenNames.isGivenName(part.get(i - 1).lower());
  }

  /** Makes the offices that the words name mean this speaker from here on. */
  void rememberRole(List<Token> role, Speaker speaker, SpeakerMemory memory) {
    String country = words.country(role);
    for (Token token : role) {
      if (words.isRole(token) || words.isProfession(token)) {
        memory.role(token.lower(), speaker);
        if (country != null) {
          memory.role(country + " " + token.lower(), speaker);
        }
      }
    }
  }
}
