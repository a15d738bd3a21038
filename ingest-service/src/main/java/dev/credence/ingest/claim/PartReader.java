package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a description of one part: a name, an office with a name, an office or body alone. */
final class PartReader {

  private static final WordSet ASIDE = WordSet.of("on", "in", "at");
  private static final WordSet QUANTIFIERS =
      WordSet.of(
          "number",
          "group",
          "handful",
          "couple",
          "dozen",
          "majority",
          "dozens",
          "hundreds",
          "thousands",
          "scores",
          "team",
          "one",
          "some",
          "several",
          "many",
          "most",
          "two",
          "three");

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;
  private final Outlets outlets;
  private final OutletReader outletReader;
  private final WordSet charged = Lexicon.load("speakers").words("charged");
  private final NameReader names;
  private final Spokesmen spokesmen;
  private final DescribedPersons persons;
  private final DescribedBodies described;

  PartReader(
      SpeakerWords words,
      Bodies bodies,
      Countries countries,
      Outlets outlets,
      OutletReader outletReader,
      NameReader names,
      Spokesmen spokesmen) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
    this.outlets = outlets;
    this.outletReader = outletReader;
    this.names = names;
    this.spokesmen = spokesmen;
    this.persons = new DescribedPersons(words, bodies, countries, names);
    this.described = new DescribedBodies(words, bodies, countries, outletReader);
  }

  @Nullable Speaker single(List<Token> part, SpeakerMemory memory) {
    if (part.size() == 1 && isSurname(part.get(0), memory)) {
      Speaker person = names.named(part.get(0).text(), memory);
      return person != null ? person : names.singleName(part.get(0).text(), memory);
    }
    int nameStart = words.offices().nameBehindRole(part);
    if (nameStart > 0) {
      List<Token> name = names.withoutTitle(part.subList(nameStart, part.size()));
      return spokesmen.inRole(part.subList(0, nameStart), SpeakerReader.text(name), memory);
    }
    List<Token> core = part.subList(0, NounPhrases.coreEnd(part));
    int inCore = core.size() < part.size() ? words.offices().nameBehindRole(core) : 0;
    if (inCore > 0) {
      return spokesmen.inRole(
          core.subList(0, inCore), SpeakerReader.text(core.subList(inCore, core.size())), memory);
    }
    if (words.isBareName(part)) {
      return names.bareName(part, memory);
    }
    return described(part, memory);
  }

  /** "Hunter" in a text that names Duncan Hunter. */
  private boolean isSurname(Token token, SpeakerMemory memory) {
    String fullName = token.isCapitalised() ? memory.fullName(token.text()) : null;
    return fullName != null && words.givenNames().isGivenName(fullName.split(" ", 2)[0]);
  }

  /** "In a statement" names nobody. */
  private static boolean opensPhrase(Token first) {
    return NounPhrases.isPreposition(first) || first.is("elsewhere") || first.is("during");
  }

  /** A description without a name: an office, a body, "two officials". */
  @Nullable Speaker described(List<Token> part, SpeakerMemory memory) {
    String description = SpeakerReader.text(part);
    if (NounPhrases.isPreposition(part.get(part.size() - 1)) || opensPhrase(part.get(0))) {
      return null;
    }
    List<Token> untitled = names.withoutTitle(part);
    boolean name = !untitled.isEmpty() && untitled.size() <= 3;
    for (Token token : untitled) {
      name &= NounPhrases.isNameToken(token);
    }
    if (untitled.size() < part.size() && name) {
      return names.titled(
          part.get(part.size() - untitled.size() - 1), SpeakerReader.text(untitled), memory);
    }
    int spokesAt = words.offices().spokesIndex(part);
    if (spokesAt >= 0) {
      return spokesmen.unnamedSpokes(part, spokesAt, description, memory);
    }
    int coreEnd = NounPhrases.coreEnd(part);
    Token head = part.get(coreEnd - 1);
    boolean definite = part.get(0).is("the");
    Speaker named =
        definite && coreEnd == part.size() ? described.companyOrGroup(part, memory) : null;
    if (named != null) {
      return named;
    }
    if (part.get(0).is("no")) {
      return null;
    }
    List<Token> bare = NounPhrases.withoutDeterminers(part);
    boolean bodyAlone = bare.size() == 1 && bodies.isBodyNoun(head.lower()) && !part.get(0).is("a");
    Body local = bodyAlone ? memory.bodyByHead(head.lower()) : null;
    local = bodyAlone && local == null ? memory.surveyedBody(head.lower()) : local;
    if (local != null) {
      memory.body(local);
      return Speaker.of(local, local.display());
    }
    if (definite && head.is("officials") && coreEnd < part.size() && part.get(coreEnd).is("of")) {
      Body body = bodies.read(part.subList(coreEnd + 1, part.size()), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    if (charged.contains(head.lower()) && coreEnd + 1 < part.size()) {
      Speaker publisher = described.publisher(part.subList(coreEnd, part.size()), memory);
      if (publisher != null) {
        return publisher;
      }
    }
    if ((words.isRole(head) || words.isProfession(head)) && isDefinite(part)) {
      Speaker byRole = holderOfOffice(part, head, memory);
      if (byRole != null) {
        return byRole;
      }
    }
    if (words.isOutlet(part.subList(0, coreEnd))) {
      return outletReader.outlet(part.subList(0, coreEnd));
    }
    Speaker person = persons.describedPerson(part, memory);
    if (person == null && coreEnd < part.size()) {
      person = persons.describedPerson(part.subList(0, coreEnd), memory);
    }
    if (person != null) {
      memory.name(person.holder().name(), person);
      return person;
    }
    List<Token> core = part.subList(0, coreEnd);
    boolean aside = coreEnd < part.size() && ASIDE.contains(part.get(coreEnd).lower());
    if (aside && words.isBareName(core) && !persons.hasBodyNoun(core) && !words.isOutlet(core)) {
      return names.bareName(core, memory);
    }
    Speaker member = persons.namedMember(part, coreEnd, memory);
    if (member != null) {
      memory.name(member.holder().name(), member);
      return member;
    }
    Body firm = described.namedByNoun(part, memory);
    if (firm != null) {
      memory.body(firm);
      return Speaker.of(firm, description);
    }
    boolean bodyNoun = bodies.isBodyNoun(head.lower());
    if (bodyNoun || described.isCapitalisedName(part, coreEnd)) {
      Body body = bodies.read(described.nameOfBody(part, coreEnd), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    boolean human = words.isHuman(head) || isQuantified(part);
    boolean describes = human && !hasClauseMark(part, coreEnd);
    boolean paper = outlets.isKind(head) || words.isCharged(head) || outlets.isPublication(head);
    boolean people =
        describes || bodyNoun || words.isRole(head) || (paper && !head.isCapitalised());
    if (!people) {
      Body body = bodies.read(part, memory);
      if (body == null || !part.get(0).is("the")) {
        return null;
      }
      memory.body(body);
      return Speaker.of(body, description);
    }
    return Speaker.anonymous(description);
  }

  /** "A number of residents", "one of the neighbours". */
  private boolean isQuantified(List<Token> part) {
    int of = 1;
    while (of < Math.min(4, part.size() - 1) && !part.get(of).is("of")) {
      of++;
    }
    if (of >= Math.min(4, part.size() - 1) || !QUANTIFIERS.contains(part.get(of - 1).lower())) {
      return false;
    }
    List<Token> rest = NounPhrases.withoutDeterminers(part.subList(of + 1, part.size()));
    return !rest.isEmpty() && words.isHuman(rest.get(NounPhrases.coreEnd(rest) - 1));
  }

  private static boolean hasClauseMark(List<Token> part, int coreEnd) {
    for (Token token : part.subList(0, coreEnd)) {
      if (token.is("after") || token.is("before") || token.is("until") || token.is("comes")) {
        return true;
      }
    }
    return false;
  }

  private boolean isDefinite(List<Token> part) {
    return part.get(0).is("the") || countries.startingAt(part, 0) != null;
  }

  private @Nullable Speaker holderOfOffice(List<Token> part, Token head, SpeakerMemory memory) {
    String country = words.country(part);
    String key = country == null ? head.lower() : country + " " + head.lower();
    Speaker holder = memory.byRole(key);
    if (holder != null || country == null || !words.isUnique(head)) {
      return holder;
    }
    return Speaker.person(SpeakerReader.text(NounPhrases.withoutDeterminers(part)));
  }
}
