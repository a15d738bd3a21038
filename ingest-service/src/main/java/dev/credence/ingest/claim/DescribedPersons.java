package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads people by what stands around their names: "Storvik veteran Jan Olsen", "Jan Olsen of Fjord
 * Aid".
 */
final class DescribedPersons {

  private static final WordSet MEMBER_OF = WordSet.of("of", "from", "at", "with");

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Countries countries;
  private final NameReader names;
  private final WordSet modifiers = Lexicon.load("speakers").words("modifier");
  private final WordSet companies = Lexicon.load("speakers").words("company");

  DescribedPersons(SpeakerWords words, Bodies bodies, Countries countries, NameReader names) {
    this.words = words;
    this.bodies = bodies;
    this.countries = countries;
    this.names = names;
  }

  /** "Storvik veteran Jan Olsen": a noun in small letters before a name of two words or more. */
  @Nullable Speaker describedPerson(List<Token> part, SpeakerMemory memory) {
    int start = part.size();
    while (start > 0 && NounPhrases.isNameToken(part.get(start - 1))) {
      start--;
    }
    int length = part.size() - start;
    if (start == 0 || length < 2 || length > 3 || !part.get(start).isCapitalised()) {
      return null;
    }
    Token noun = part.get(start - 1);
    List<Token> name = part.subList(start, part.size());
    if (!noun.isCapitalised() && bodies.isBodyNoun(noun.lower())) {
      return null;
    }
    boolean age = noun.isNumber() && noun.lower().endsWith("-old");
    boolean owner =
        (noun.is("'s") || noun.is("'"))
            && start > 1
            && words.country(part.subList(start - 2, start - 1)) == null;
    boolean describes =
        (noun.isWord() || age || owner)
            && !NounPhrases.isPreposition(noun)
            && !noun.is("and")
            && !words.isLeadIn(noun)
            && !bodies.namesBody(noun)
            && !words.isOutlet(name)
            && !bodies.isBodyNoun(name.get(length - 1).lower())
            && countries.firstIn(name) == null
            && words.isBareName(name);
    if (!describes) {
      return null;
    }
    Speaker known = memory.byName(SpeakerReader.text(name));
    if (known != null) {
      return known;
    }
    // "The Harbour Wire's Jan Olsen" is quoted for what he does there.
    boolean ofBody = owner && start > 1 && isInstitution(part.subList(0, start - 1));
    return ofBody
        ? Speaker.person(SpeakerReader.text(name))
        : Speaker.privatePerson(SpeakerReader.text(name));
  }

  private boolean isInstitution(List<Token> owner) {
    Token last = owner.get(owner.size() - 1);
    return words.isOutlet(owner)
        || last.isAllCaps()
        || companies.contains(last.lower())
        || bodies.isKnown(last.lower())
        || bodies.isBodyNoun(last.lower());
  }

  /** "Jan Olsen of Storvik Aid". */
  @Nullable Speaker namedMember(List<Token> part, int coreEnd, SpeakerMemory memory) {
    boolean last = coreEnd == 1 && memory.fullName(part.get(0).text()) != null;
    if ((coreEnd < 2 && !last) || coreEnd > 4 || coreEnd + 1 >= part.size()) {
      return null;
    }
    List<Token> name = names.withoutTitle(part.subList(0, coreEnd));
    boolean honoured = name.size() < coreEnd && words.isHonour(part.get(coreEnd - name.size() - 1));
    Token preposition = part.get(coreEnd);
    List<Token> of = part.subList(coreEnd + 1, part.size());
    boolean institution = bodies.endsAsBody(of) || isInstitution(of);
    boolean person =
        MEMBER_OF.contains(preposition.lower())
            && words.isBareName(name)
            && !name.get(0).is("the")
            && !words.isOutlet(name)
            && countries.firstIn(name) == null
            && !bodies.isKnown(SpeakerReader.text(name).toLowerCase(Locale.ROOT))
            && !hasBodyNoun(name);
    if (!person) {
      return null;
    }
    Speaker known = memory.byName(SpeakerReader.text(name));
    if (known != null) {
      return known;
    }
    String full = memory.fullName(SpeakerReader.text(name));
    String shown = full == null ? SpeakerReader.text(name) : full;
    return institution || honoured ? Speaker.person(shown) : Speaker.privatePerson(shown);
  }

  boolean hasBodyNoun(List<Token> name) {
    for (Token token : name) {
      if (bodies.namesBody(token) || modifiers.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }
}
