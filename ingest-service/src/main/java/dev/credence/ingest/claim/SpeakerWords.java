package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Agencies;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names, offices, outlets and clauses apart in the words that may describe a speaker. */
final class SpeakerWords {

  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those");
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
  private final WordSet anonymous;
  private final WordSet outletWords;
  private final WordSet clauseWords = Lexicon.load("cues").words("clause");
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
  private final Offices offices;
  private final ClauseSigns clauses;

  SpeakerWords(Lexicon speakers, Countries countries, Bodies bodies, Outlets outlets) {
    this.outlets = outlets;
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
    this.anonymous = speakers.words("anonymous");
    this.outletWords = speakers.words("outlet");
    this.countries = countries;
    this.bodies = bodies;
    this.offices = new Offices(speakers, this, bodies, countries);
    this.clauses = new ClauseSigns(this);
  }

  Offices offices() {
    return offices;
  }

  ClauseSigns clauses() {
    return clauses;
  }

  /** Whether the word names a public office. */
  boolean isRole(Token token) {
    return roles.contains(plain(token.lower()));
  }

  /** Without what is put before or behind an office: "ex-president", "editor-in-chief". */
  static String plain(String word) {
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

  static boolean endsWithAny(Token token, Set<String> suffixes) {
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

  /** The adjective of the country that the tokens name first. */
  @Nullable String country(List<Token> tokens) {
    Countries.Found found = countries.firstIn(tokens);
    return found == null ? null : found.adjective();
  }

  /** Whether every word is capitalised and none is a role. */
  boolean isBareName(List<Token> part) {
    List<Token> tokens = NounPhrases.withoutDeterminers(part);
    return !tokens.isEmpty()
        && tokens.size() <= NounPhrases.MAX_NAME
        && (NounPhrases.isName(tokens.get(0))
            || (tokens.size() > 1 && NounPhrases.isNameToken(tokens.get(0))))
        && NounPhrases.areNameTokens(tokens)
        && !offices.hasRole(tokens)
        && !anonymous.contains(tokens.get(tokens.size() - 1).lower());
  }

  boolean isOutlet(List<Token> part) {
    List<Token> tokens = NounPhrases.withoutDeterminers(part);
    if (outlets.named(tokens) != null) {
      return true;
    }
    if (tokens.size() == 1 && part.size() == 2 && part.get(0).is("the")) {
      return outlets.isMasthead(tokens.get(0))
          || (tokens.get(0).isAllCaps() && agencies.named(tokens.get(0).text()).isPresent());
    }
    if (tokens.isEmpty()
        || !NounPhrases.areNameTokens(tokens)
        || NounPhrases.isPreposition(tokens.get(0))) {
      return false;
    }
    return agencies.named(SpeakerReader.text(tokens)).isPresent()
        || endsAsStation(tokens.get(tokens.size() - 1))
        || (tokens.size() > 1
            && outletWords.contains(tokens.get(tokens.size() - 1).lower())
            && !offices.hasRole(tokens));
  }

  static boolean endsAsStation(Token token) {
    return token.isCapitalised()
        && (token.lower().endsWith("-tv") || token.lower().endsWith("-fm"));
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
}
