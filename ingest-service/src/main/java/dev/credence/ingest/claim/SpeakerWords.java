package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
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

  private static final WordSet PLURALS =
      WordSet.of(
          "police", "people", "men", "women", "troops", "media", "family", "they", "some", "many");
  private static final WordSet PREFIXES =
      WordSet.of("co", "ex", "vice", "deputy", "then", "former", "acting");
  private static final List<String> SUFFIXES = List.of("-in-chief", "-elect", "-at-large");
  private static final WordSet UNIQUE =
      WordSet.of(
          "president",
          "premier",
          "chancellor",
          "king",
          "queen",
          "sultan",
          "emir",
          "vice-president");
  private static final WordSet OBJECT_OPENINGS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "up", "to");

  private final Set<String> spokes;
  private final WordSet spokesWords;
  private final Set<String> personSuffixes;
  private final WordSet titles;
  private final WordSet roles;
  private final WordSet documents;
  private final WordSet privates;
  private final WordSet professions;
  private final Set<String> professionSuffixes;
  private final WordSet honours =
      WordSet.of("dr", "prof", "professor", "sir", "lord", "dame", "rev", "reverend");
  private final WordSet firmWords;
  private final WordSet regions;
  private final GivenNames givenNames;
  private final Phrases spokesFor;
  private final WordSet anonymous;
  private final WordSet outletWords;
  private final WordSet clauseWords = Lexicon.load("cues").words("clause");
  private final WordSet adjectives = Lexicon.load("cues").words("adjective");
  private final WordSet leadIns = Lexicon.load("adjuncts").words("lead-in");
  private final WordSet pasts =
      new WordSet(
          Lexicon.load("past").entries("irregular").stream()
              .map(entry -> entry.substring(entry.indexOf('=') + 1).strip())
              .toList());
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
    this.documents = speakers.words("charged");
    this.privates = speakers.words("private");
    this.professions = speakers.words("profession");
    this.professionSuffixes = speakers.entries("profession-suffix");
    this.regions = speakers.words("region");
    this.firmWords = speakers.words("firm-word");
    this.givenNames = new GivenNames(speakers);
    this.spokesFor = speakers.phrases("spokes-for");
    this.anonymous = speakers.words("anonymous");
    this.outletWords = speakers.words("outlet");
    this.countries = countries;
    this.bodies = bodies;
  }

  /** Whether the word names a public office. */
  boolean isRole(Token token) {
    return roles.contains(plain(token.lower()));
  }

  /** Without what is put before or behind an office: "ex-president", "editor-in-chief". */
  private static String plain(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen < 0) {
      return word;
    }
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix)) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return PREFIXES.contains(word.substring(0, hyphen)) ? word.substring(hyphen + 1) : word;
  }

  /** Whether a country has one holder of the office at a time. */
  boolean isUnique(Token office) {
    return UNIQUE.contains(office.lower());
  }

  /** Whether the word names a calling in which people are quoted in public. */
  boolean isProfession(Token token) {
    return professions.contains(plain(token.lower())) || endsWithAny(token, professionSuffixes);
  }

  boolean isPrivate(Token token) {
    return privates.contains(token.lower()) || endsWithAny(token, personSuffixes);
  }

  /** Whether the word says that what it stands for is a human being. */
  boolean isHuman(Token token) {
    return isPrivate(token) || isProfession(token) || isAnonymous(token);
  }

  GivenNames givenNames() {
    return givenNames;
  }

  /** Whether it ends the names of firms and institutions: "Storvik Analytics". */
  boolean isFirmWord(Token token) {
    return token.isCapitalised() && firmWords.contains(token.lower());
  }

  private static boolean endsWithAny(Token token, Set<String> suffixes) {
    String word = token.lower();
    if (token.isCapitalised() || word.length() < 6) {
      return false;
    }
    for (String suffix : suffixes) {
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

  /** Whether the word is an irregular past: "sank". */
  boolean isPastForm(Token token) {
    return pasts.contains(token.lower()) && !token.isCapitalised();
  }

  /** Whether a body or an outlet is charged with what it says: "a study". */
  boolean isCharged(Token noun) {
    return documents.contains(noun.lower()) && !noun.isCapitalised();
  }

  /** Whether it stands before a person's name and is no part of it: "Mr". */
  boolean isTitle(Token token) {
    return titles.contains(token.lower());
  }

  /** Whether it says that whoever bears it is known in public: "Dr". */
  boolean isHonour(Token token) {
    return honours.contains(token.lower());
  }

  /** Whether it may open a sentence before its subject, and so has a capital without a name. */
  boolean isLeadIn(Token token) {
    return leadIns.contains(token.lower()) || DETERMINERS.contains(token.lower());
  }

  /** Whether the name is that of a state or part of a country, as behind a city: "Reno, Nevada". */
  boolean isRegion(String name) {
    return regions.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether "the" and the word stand for an outlet that the text has named. */
  boolean refersToOutlet(Token noun) {
    return outlets.refersBack(noun);
  }

  /** Whether a name with capitals may be an outlet's: no person's, known body's or acronym. */
  boolean mayBeOutletName(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split(" ", -1);
    String last = parts[parts.length - 1];
    boolean acronym = parts.length == 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return !givenNames.isGivenName(parts[0])
        && !bodies.isKnown(name.toLowerCase(Locale.ROOT))
        && !bodies.isBodyNoun(last)
        && !roles.contains(parts[0])
        && countries.first(List.of(parts)) == null
        && !acronym;
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
  private boolean hasPrivate(List<Token> part) {
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      boolean office = isRole(token) || isProfession(token);
      if ((i == 0 || !token.isCapitalised()) && isPrivate(token) && !office) {
        return true;
      }
    }
    return false;
  }

  private boolean hasProfession(List<Token> part) {
    for (Token token : part) {
      if (isProfession(token)) {
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

  private boolean hasOffice(List<Token> part) {
    for (Token token : part) {
      if (isRole(token)) {
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
      boolean office = part.size() - start > 2 && start > 1 && headsOffice(part.get(start - 2));
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
            && !isRole(part.get(start - 1))
            && !(start > 2 && part.get(start - 2).is("of") && headsOffice(part.get(start - 3)));
    boolean direct =
        start > 0
            && start < part.size()
            && (isHuman(part.get(start - 1))
                || isRole(part.get(start - 1))
                || isTitle(part.get(start - 1))
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
  private boolean isAttended(List<Token> part, int name) {
    for (int i = 1; i < name; i++) {
      Token token = part.get(i);
      Token noun = part.get(i - 1);
      if ((token.is("to") || token.is("for")) && (isHuman(noun) || isRole(noun))) {
        return i + 3 > name || part.get(name - 1).isCapitalised();
      }
    }
    return false;
  }

  /** "Tim Bishop": behind a first name an office is a surname. */
  private boolean isSurname(List<Token> part, int i) {
    return i == part.size() - 1
        && i > 0
        && part.get(i).isCapitalised()
        && givenNames.isGivenName(part.get(i - 1).lower());
  }

  /** Whether "of" and an office follow it: "Secretary of State". */
  static boolean headsOffice(Token token) {
    return token.is("secretary")
        || token.is("minister")
        || token.is("undersecretary")
        || token.is("member");
  }

  static boolean isNameToken(Token token) {
    return token.isWord() && (isName(token) || PARTICLES.contains(token.lower()));
  }

  /** Whether it starts with a capital, an Arabic article aside: {@code al-Hassan}. */
  static boolean isName(Token token) {
    int hyphen = token.isCapitalised() ? -1 : token.text().indexOf('-');
    return token.isCapitalised()
        || (token.text().length() > 2
            && token.isWord()
            && Character.isUpperCase(token.text().charAt(1)))
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
        && (isName(tokens.get(0)) || (tokens.size() > 1 && isNameToken(tokens.get(0))))
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
      return outlets.isMasthead(tokens.get(0))
          || (tokens.get(0).isAllCaps() && agencies.named(tokens.get(0).text()).isPresent());
    }
    if (tokens.isEmpty() || !areNameTokens(tokens) || isPreposition(tokens.get(0))) {
      return false;
    }
    return agencies.named(SpeakerReader.text(tokens)).isPresent()
        || endsAsStation(tokens.get(tokens.size() - 1))
        || (tokens.size() > 1
            && outletWords.contains(tokens.get(tokens.size() - 1).lower())
            && !hasRole(tokens));
  }

  private static boolean endsAsStation(Token token) {
    return token.isCapitalised()
        && (token.lower().endsWith("-tv") || token.lower().endsWith("-fm"));
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
  private boolean opensObject(List<Token> part, int index) {
    Token token = part.get(index);
    Token before = part.get(index - 1);
    return OBJECT_OPENINGS.contains(token.lower())
        && !token.isCapitalised()
        && before.isWord()
        && !before.isCapitalised()
        && before.lower().endsWith("s")
        && before.text().length() > 3
        && !isPreposition(before)
        && !DETERMINERS.contains(before.lower())
        && !isHuman(before);
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
        boolean plural = last.endsWith("s") && !last.equals("boss");
        yield !plural && (office || privates.contains(last) || professions.contains(last));
      }
      case PRIVATE ->
          speaker.holder().name().indexOf(' ') > 0
              && givenNames.isGivenName(speaker.holder().name().split(" ", 2)[0]);
      default -> false;
    };
  }

  /** Whether somebody without a name is more than one, or a thing: "the doctors", "the post". */
  boolean isPlural(Speaker speaker) {
    if (speaker.holder().kind() != HolderKind.ANONYMOUS) {
      return false;
    }
    String name = speaker.display().toLowerCase(Locale.ROOT);
    int of = name.indexOf(" of ");
    String head = of > 0 ? name.substring(0, of) : name;
    String last = head.substring(head.lastIndexOf(' ') + 1);
    if (documents.contains(last) || outlets.isPublicationNoun(last)) {
      return true;
    }
    return (last.endsWith("s") && !last.endsWith("ss")) || PLURALS.contains(last);
  }

  /** Makes the offices that the words name mean this speaker from here on. */
  void rememberRole(List<Token> role, Speaker speaker, SpeakerMemory memory) {
    String country = country(role);
    for (Token token : role) {
      if (isRole(token) || isProfession(token)) {
        memory.role(token.lower(), speaker);
        if (country != null) {
          memory.role(country + " " + token.lower(), speaker);
        }
      }
    }
  }
}
