package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a name without an office: somebody named before, a body, an outlet, or a private person.
 */
final class NameReader {

  private static final List<String> CONTRACTIONS = List.of("'s", "'m", "'re", "'ve", "'ll", "n't");
  private static final WordSet NO_NAMES =
      WordSet.of(
          "i",
          "you",
          "we",
          "us",
          "me",
          "this",
          "that",
          "these",
          "those",
          "none",
          "all",
          "both",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "further",
          "more",
          "less",
          "most",
          "many",
          "few",
          "nobody",
          "everyone",
          "everybody",
          "someone",
          "somebody",
          "anyone",
          "nothing",
          "everything",
          "what",
          "who",
          "which",
          "here",
          "there",
          "photos",
          "pictures",
          "images",
          "video",
          "footage",
          "god",
          "legend",
          "rumors",
          "rumours",
          "rumor",
          "rumour",
          "word",
          "evidence",
          "history",
          "science",
          "experience",
          "studies",
          "posts",
          "tweets",
          "claims",
          "results",
          "tests",
          "records",
          "previous",
          "recent",
          "latest",
          "other",
          "new",
          "several");

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;
  private final OutletReader outletReader;
  private final Spokesmen spokesmen;
  private final PartReader single;
  private final WordSet anonymous = Lexicon.load("speakers").words("anonymous");
  private final WordSet modifiers = Lexicon.load("speakers").words("modifier");
  private final WordSet companies = Lexicon.load("speakers").words("company");

  NameReader(
      SpeakerWords words,
      Bodies bodies,
      Countries countries,
      Outlets outlets,
      OutletReader outletReader,
      Spokesmen spokesmen) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
    this.outletReader = outletReader;
    this.spokesmen = spokesmen;
    this.single = new PartReader(words, bodies, countries, outlets, outletReader, this, spokesmen);
  }

  /** Reads what is more than a name. */
  PartReader parts() {
    return single;
  }

  /** A name alone: somebody named before, a body, an outlet, or a private person. */
  @Nullable Speaker bareName(List<Token> part, SpeakerMemory memory) {
    List<Token> untitled = withoutTitle(part);
    String name = SpeakerReader.text(NounPhrases.withoutDeterminers(untitled));
    if (untitled.size() < part.size()) {
      return titled(part.get(part.size() - untitled.size() - 1), name, memory);
    }
    if (words.isLeadIn(part.get(0)) && !part.get(0).is("the")) {
      return null;
    }
    if (words.isRegion(name)) {
      return null;
    }
    Speaker before = named(name, memory);
    if (before != null) {
      return before;
    }
    int given = givenNameInside(part);
    if (given > 0) {
      return single.single(part.subList(given, part.size()), memory);
    }
    if (words.isOutlet(part)) {
      return outletReader.outlet(part);
    }
    String folded = name.toLowerCase(Locale.ROOT);
    List<String> parts = List.of(folded.split(" "));
    Countries.Found country = countries.first(parts);
    boolean wholeCountry = country != null && country.length() == parts.size();
    boolean acronym = parts.size() == 1 && part.get(part.size() - 1).isAllCaps();
    boolean bodyNoun = bodies.isBodyNoun(parts.get(parts.size() - 1));
    boolean withArticle = part.get(0).is("the");
    if (bodies.isKnown(folded) || wholeCountry || bodyNoun || acronym || withArticle) {
      Body body = bodies.read(part, memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, name);
      }
      return acronym && !Slug.of(name).isEmpty()
          ? Speaker.of(new Body(Slug.of(name), "the " + name, folded, null), name)
          : null;
    }
    if (part.size() > 1 && part.get(part.size() - 1).isAllCaps() && country != null) {
      Body branch = new Body(Slug.of(name), name, folded, null);
      memory.body(branch);
      return Speaker.of(branch, name);
    }
    if (part.size() == 1 && (anonymous.contains(folded) || modifiers.contains(folded))) {
      return single.described(part, memory);
    }
    if (parts.size() == 1 && !part.get(0).is("a")) {
      return singleName(name, memory);
    }
    boolean firm = words.isFirmWord(part.get(part.size() - 1)) || companies.contains(parts.get(0));
    if (firm && parts.size() > 1 && !words.givenNames().opensPersonName(part)) {
      Body body = new Body(Slug.of(name), name, folded, null);
      memory.body(body);
      return Speaker.of(body, name);
    }
    return Speaker.privatePerson(name);
  }

  /** Where a first name stands inside more words with capitals: "Sophomore Jane Roe"; 0 if none. */
  private int givenNameInside(List<Token> part) {
    GivenNames given = words.givenNames();
    if (part.size() < 3 || given.isGivenName(part.get(0).lower()) || part.get(0).is("the")) {
      return 0;
    }
    for (int i = 1; i < part.size() - 1; i++) {
      if (given.isGivenName(part.get(i).lower()) && part.size() - i <= 3) {
        return i;
      }
    }
    return 0;
  }

  /** Somebody whom the text has named, or names somewhere with the body he speaks for. */
  @Nullable Speaker named(String name, SpeakerMemory memory) {
    Speaker before = memory.byName(name);
    if (before != null) {
      return before;
    }
    String fullName = name.indexOf(' ') > 0 ? name : memory.fullName(name);
    List<Token> role = fullName == null ? null : memory.surveyedSpokes(fullName);
    return role == null || fullName == null ? null : spokesmen.inRole(role, fullName, memory);
  }

  private static boolean endsAsNoName(String name) {
    String word = name.replace('’', '\'');
    return word.endsWith("ly")
        || word.endsWith("ing")
        || CONTRACTIONS.stream().anyMatch(word::endsWith)
        || (word.endsWith("ed") && word.length() > 5);
  }

  List<Token> withoutTitle(List<Token> part) {
    for (int i = part.size() - 2; i >= 0; i--) {
      if (words.isTitle(part.get(i))) {
        return part.subList(i + 1, part.size());
      }
    }
    return part;
  }

  /** "Mr Olsen" is a person whatever else has his name. */
  @Nullable Speaker titled(Token title, String name, SpeakerMemory memory) {
    Speaker before = named(name, memory);
    if (before != null) {
      return before;
    }
    String fullName = memory.fullName(name);
    String known = fullName == null ? name : fullName;
    if (!words.isHonour(title)) {
      return Speaker.privatePerson(known);
    }
    Speaker speaker = Speaker.person(known);
    memory.name(known, speaker);
    return speaker;
  }

  /**
   * One word may be the last of a person's name that the text has in full. A text that never gives
   * a second name speaks of a company or the like.
   */
  @Nullable Speaker singleName(String name, SpeakerMemory memory) {
    String folded = name.toLowerCase(Locale.ROOT);
    String fullName = memory.fullName(name);
    boolean common = fullName == null && memory.isCommonWord(folded);
    if (NO_NAMES.contains(folded) || endsAsNoName(folded) || common) {
      return null;
    }
    GivenNames given = words.givenNames();
    boolean persons = fullName != null && given.isGivenName(fullName.split(" ", 2)[0]);
    boolean company = (companies.contains(folded) || memory.isFirm(name)) && !persons;
    if (!company && fullName != null) {
      return Speaker.privatePerson(fullName);
    }
    String byFirst = memory.fullNameByFirst(name);
    if (byFirst != null && given.isGivenName(name)) {
      Speaker known = memory.byName(byFirst);
      return known == null ? Speaker.privatePerson(byFirst) : known;
    }
    boolean person = given.isGivenName(name) || memory.mayBeFirstName(name);
    if (Slug.of(name).isEmpty() || (!company && person)) {
      return Speaker.privatePerson(name);
    }
    if (!company && memory.tellsOfPersons() && !memory.isFirm(name)) {
      return Speaker.privatePerson(name);
    }
    Body body = new Body(Slug.of(name), name, folded, null);
    memory.body(body);
    return Speaker.of(body, name);
  }
}
