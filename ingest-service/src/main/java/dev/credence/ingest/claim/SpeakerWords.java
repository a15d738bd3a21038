package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agencies;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names, offices, outlets and clauses apart in the words that may describe a speaker. */
final class SpeakerWords {

  static final int MAX_NAME = 6;
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

  private final Set<String> spokes;
  private final WordSet spokesWords;
  private final Set<String> personSuffixes;
  private final WordSet titles;
  private final WordSet roles;
  private final WordSet privates;
  private final WordSet anonymous;
  private final WordSet outletWords;
  private final WordSet clauseWords = Lexicon.load("cues").words("clause");
  private final WordSet adjectives = Lexicon.load("cues").words("adjective");
  private final WordSet leadIns = Lexicon.load("adjuncts").words("lead-in");
  private final Agencies agencies = Agencies.bundled();
  private final Outlets outlets;
  private final Countries countries;
  private final Bodies bodies;

  SpeakerWords(Lexicon speakers, Countries countries, Bodies bodies, Outlets outlets) {
    this.outlets = outlets;
    this.spokes = speakers.entries("spokes");
    this.spokesWords =
        new WordSet(spokes.stream().map(noun -> noun.substring(noun.indexOf(' ') + 1)).toList());
    this.titles = speakers.words("title");
    this.personSuffixes = speakers.entries("person-suffix");
    this.roles = speakers.words("role");
    this.privates = speakers.words("private");
    this.anonymous = speakers.words("anonymous");
    this.outletWords = speakers.words("outlet");
    this.countries = countries;
    this.bodies = bodies;
  }

  /** Whether the word names a public office. */
  boolean isRole(Token token) {
    return roles.contains(token.lower());
  }

  boolean isPrivate(Token token) {
    return privates.contains(token.lower()) || hasPersonSuffix(token);
  }

  private boolean hasPersonSuffix(Token token) {
    String word = token.lower();
    if (token.isCapitalised() || word.length() < 6) {
      return false;
    }
    for (String suffix : personSuffixes) {
      if (word.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is one by which nobody is named. */
  boolean isAnonymous(Token token) {
    return anonymous.contains(token.lower());
  }

  /** Whether a word inside a description makes it a clause. */
  boolean isClauseWord(Token token) {
    return clauseWords.contains(token.lower());
  }

  /** Whether it stands before a person's name and is no part of it: "Mr". */
  boolean isTitle(Token token) {
    return titles.contains(token.lower());
  }

  /** Whether it may open a sentence before its subject, and so has a capital without a name. */
  boolean isLeadIn(Token token) {
    return leadIns.contains(token.lower()) || DETERMINERS.contains(token.lower());
  }

  /** Whether it stands between a noun and what belongs to it. */
  static boolean isPreposition(Token token) {
    return PREPOSITIONS.contains(token.lower());
  }

  /** The adjective of the country that the tokens name first. */
  @Nullable String country(List<Token> tokens) {
    Countries.Found found = countries.firstIn(tokens);
    return found == null ? null : found.adjective();
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
    }
    return -1;
  }

  boolean hasRole(List<Token> part) {
    return containsRole(part) || hasAny(part, privates);
  }

  boolean containsRole(List<Token> part) {
    return spokesIndex(part) >= 0 || hasPublicRole(part);
  }

  boolean hasPublicRole(List<Token> part) {
    return hasAny(part, roles) && !hasAny(part, privates);
  }

  private static boolean hasAny(List<Token> part, WordSet words) {
    for (Token token : part) {
      if (words.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Where a name starts that ends the part and follows a role noun; 0 if there is none. */
  int nameBehindRole(List<Token> part) {
    int start = part.size();
    while (start > 0
        && part.size() - start < MAX_NAME
        && isNameToken(part.get(start - 1))
        && !hasRole(part.subList(start - 1, start))
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
      boolean office = part.size() - start > 2 && start > 1 && headsOffice(part.get(start - 2));
      // "Secretary of State Jane Roe": of the words behind "of" the last two are the name.
      int name = office ? part.size() - 2 : part.size();
      start = found == null ? name : start + found.length();
    }
    boolean object =
        start > 0
            && start < part.size()
            && !part.get(start - 1).isCapitalised()
            && (DETERMINERS.contains(part.get(start - 1).lower())
                || PREPOSITIONS.contains(part.get(start - 1).lower()));
    boolean role = !object && start > 0 && start < part.size() && hasRole(part.subList(0, start));
    return role ? start : 0;
  }

  /** Whether "of" and an office follow it: "Secretary of State". */
  static boolean headsOffice(Token token) {
    return token.is("secretary") || token.is("minister") || token.is("undersecretary");
  }

  static boolean isNameToken(Token token) {
    return token.isWord() && (isName(token) || PARTICLES.contains(token.lower()));
  }

  /** Whether it starts with a capital, an Arabic article aside: {@code al-Hassan}. */
  static boolean isName(Token token) {
    int hyphen = token.isCapitalised() ? -1 : token.text().indexOf('-');
    return token.isCapitalised()
        || (hyphen == 2
            && PARTICLES.contains(token.lower().substring(0, hyphen))
            && token.text().length() > hyphen + 1
            && Character.isUpperCase(token.text().charAt(hyphen + 1)));
  }

  private static boolean areNameTokens(List<Token> tokens) {
    for (Token token : tokens) {
      if (!isNameToken(token)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every word is capitalised and none is a role. */
  boolean isBareName(List<Token> part) {
    List<Token> tokens = withoutDeterminers(part);
    return !tokens.isEmpty()
        && tokens.size() <= MAX_NAME
        && isName(tokens.get(0))
        && areNameTokens(tokens)
        && !hasRole(tokens)
        && !anonymous.contains(tokens.get(tokens.size() - 1).lower());
  }

  /** The words behind "the", "his" and the like. */
  static List<Token> withoutDeterminers(List<Token> part) {
    int start = 0;
    while (start < part.size() && DETERMINERS.contains(part.get(start).lower())) {
      start++;
    }
    return part.subList(start, part.size());
  }

  boolean isOutlet(List<Token> part) {
    List<Token> tokens = withoutDeterminers(part);
    if (outlets.named(tokens) != null) {
      return true;
    }
    if (tokens.size() == 1 && part.size() == 2 && part.get(0).is("the")) {
      return outlets.isMasthead(tokens.get(0));
    }
    if (tokens.isEmpty() || !areNameTokens(tokens) || isPreposition(tokens.get(0))) {
      return false;
    }
    return agencies.named(SpeakerReader.text(tokens)).isPresent()
        || (tokens.size() > 1
            && outletWords.contains(tokens.get(tokens.size() - 1).lower())
            && !hasRole(tokens));
  }

  /** The end of the words before the first preposition. */
  static int coreEnd(List<Token> part) {
    for (int i = 1; i < part.size(); i++) {
      if (PREPOSITIONS.contains(part.get(i).lower())) {
        boolean some = i == 1 && part.get(i).is("of");
        return some ? coreEndBehind(part, i + 1) : i;
      }
    }
    return part.size();
  }

  private static int coreEndBehind(List<Token> part, int from) {
    for (int i = from + 1; i < part.size(); i++) {
      if (PREPOSITIONS.contains(part.get(i).lower())) {
        return i;
      }
    }
    return part.size();
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
      if (token.quoted()
          || participle
          || (clauseWords.contains(word) && !token.isAllCaps())
          || ":;?!".contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  /** "Another disgusted employee": a participle between a determiner and a noun. */
  private static boolean isAttribute(List<Token> part, int index) {
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

  /** Whether a speaker is one single person. */
  boolean isPerson(Speaker speaker) {
    return switch (speaker.holder().kind()) {
      case PERSON -> true;
      case BODY -> speaker.isInPerson();
      case ANONYMOUS -> {
        List<String> words = List.of(speaker.display().toLowerCase(Locale.ROOT).split(" "));
        String last = words.get(words.size() - 1);
        boolean office = words.stream().anyMatch(roles::contains);
        yield office || privates.contains(last);
      }
      default -> false;
    };
  }

  /** Makes the offices that the words name mean this speaker from here on. */
  void rememberRole(List<Token> role, Speaker speaker, SpeakerMemory memory) {
    String country = country(role);
    for (Token token : role) {
      if (isRole(token)) {
        memory.role(token.lower(), speaker);
        if (country != null) {
          memory.role(country + " " + token.lower(), speaker);
        }
      }
    }
  }
}
