package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads bodies by their nouns: "the company", "research firm Storvik Analytics". */
final class DescribedBodies {

  private static final WordSet PUBLISHED_BY = WordSet.of("by", "from", "of", "for");

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;
  private final OutletReader outletReader;
  private final WordSet anonymous = Lexicon.load("speakers").words("anonymous");
  private final WordSet modifiers = Lexicon.load("speakers").words("modifier");
  private final WordSet groupNouns = Lexicon.load("speakers").words("group-noun");
  private final WordSet companyNouns = Lexicon.load("speakers").words("company-noun");

  DescribedBodies(
      SpeakerWords words, Bodies bodies, Countries countries, OutletReader outletReader) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
    this.outletReader = outletReader;
  }

  /** "The company", "the Oslo-based group": the one that the text has named. */
  @Nullable Speaker companyOrGroup(List<Token> part, SpeakerMemory memory) {
    Token noun = part.get(part.size() - 1);
    for (Token token : part.subList(1, part.size())) {
      if (token.isCapitalised() && !token.lower().endsWith("-based")) {
        return null;
      }
    }
    Body before = memory.bodyByHead(noun.lower());
    if (companyNouns.contains(noun.lower()) && before == null) {
      Body company = memory.company();
      if (company != null) {
        memory.body(company);
        return Speaker.of(company, company.display());
      }
    }
    Speaker last = memory.lastBody();
    boolean group = groupNouns.contains(noun.lower()) || companyNouns.contains(noun.lower());
    boolean based = part.size() == 3 && part.get(1).lower().endsWith("-based");
    if (!group || last == null || (before != null && !based)) {
      return null;
    }
    String slug = last.holder().source().substring("speaker:".length());
    return Speaker.of(new Body(slug, last.display(), last.display(), null), last.display());
  }

  /** "By Storvik University" behind a study. */
  @Nullable Speaker publisher(List<Token> behind, SpeakerMemory memory) {
    Token preposition = behind.get(0);
    List<Token> name = behind.subList(1, behind.size());
    if (!PUBLISHED_BY.contains(preposition.lower()) || name.isEmpty()) {
      return null;
    }
    if (words.isOutlet(name)) {
      return outletReader.outlet(name);
    }
    List<Token> bare = NounPhrases.withoutDeterminers(name);
    boolean acronym = bare.size() == 1 && bare.get(0).isAllCaps();
    boolean names =
        acronym
            || bodies.isKnown(SpeakerReader.text(bare).toLowerCase(Locale.ROOT))
            || bodies.endsAsBody(name);
    Body body = !names || words.clauses().isClause(name) ? null : bodies.read(name, memory);
    if (body == null) {
      return null;
    }
    memory.body(body);
    return Speaker.of(body, SpeakerReader.text(name));
  }

  /** "The research firm Storvik Analytics": the noun before a name says that it is a body. */
  @Nullable Body namedByNoun(List<Token> part, SpeakerMemory memory) {
    int start = part.size();
    while (start > 0 && NounPhrases.isNameToken(part.get(start - 1))) {
      start--;
    }
    boolean named =
        start > 0
            && start < part.size()
            && part.size() - start <= NounPhrases.MAX_NAME
            && !part.get(start - 1).isCapitalised()
            && bodies.isBodyNoun(part.get(start - 1).lower())
            && words.country(part.subList(start, part.size())) == null;
    if (!named) {
      return null;
    }
    List<Token> name = part.subList(start, part.size());
    String text = SpeakerReader.text(name);
    boolean known = bodies.isKnown(text.toLowerCase(Locale.ROOT));
    String slug = Slug.of(text);
    return known
        ? bodies.read(name, memory)
        : slug.isEmpty() ? null : new Body(slug, text, text.toLowerCase(Locale.ROOT), null);
  }

  /** With "of Norland" or "in Oslo" behind it, which says whose it is. */
  List<Token> nameOfBody(List<Token> part, int coreEnd) {
    if (coreEnd + 1 >= part.size()) {
      return part;
    }
    Token preposition = part.get(coreEnd);
    boolean in = preposition.is("in") && countries.startingAt(part, coreEnd + 1) != null;
    return preposition.is("of") || in ? part : part.subList(0, coreEnd);
  }

  boolean isCapitalisedName(List<Token> part, int coreEnd) {
    for (int i = 0; i + 1 < coreEnd; i++) {
      Token token = part.get(i);
      boolean apart =
          token.isWord()
              && !token.isCapitalised()
              && part.get(i + 1).isCapitalised()
              && !NounPhrases.isPreposition(token)
              && !NounPhrases.isNameToken(token)
              && !words.isLeadIn(token)
              && !bodies.namesBody(token)
              && !modifiers.contains(token.lower());
      if (apart || (token.isNumber() && i > 0)) {
        return false;
      }
    }
    return part.get(coreEnd - 1).isCapitalised()
        && !anonymous.contains(part.get(coreEnd - 1).lower())
        && coreEnd > 0;
  }
}
