package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads offices with a name, and finds the body that a spokesman speaks for. */
final class Spokesmen {

  private final SpeakerWords words;
  private final Bodies bodies;
  private final Outlets outlets;
  private final Groups groups;
  private final WordSet companyNouns = Lexicon.load("speakers").words("company-noun");
  private final WordSet companies = Lexicon.load("speakers").words("company");

  Spokesmen(SpeakerWords words, Bodies bodies, Outlets outlets, Groups groups) {
    this.words = words;
    this.bodies = bodies;
    this.outlets = outlets;
    this.groups = groups;
  }

  /** A named person with an office or a calling. */
  @Nullable Speaker inRole(List<Token> role, String name, SpeakerMemory memory) {
    int spokesAt = words.offices().spokesIndex(role);
    if (spokesAt >= 0) {
      Body body = bodyOfSpokes(role, spokesAt, memory);
      if (body == null && isUnattached(role)) {
        body = lastBody(memory);
      }
      Speaker speaker = body == null ? Speaker.person(name) : Speaker.forBody(body, name);
      if (body != null) {
        memory.body(body);
        memory.role(body.slug() + " spokesman", speaker);
      }
      memory.name(name, speaker);
      memory.role("spokesman", speaker);
      return speaker;
    }
    Speaker before = memory.byName(name);
    if (before != null && before.holder().kind() != HolderKind.PRIVATE) {
      words.offices().rememberRole(role, before, memory);
      return before;
    }
    Speaker speaker =
        words.offices().hasPublicRole(role) ? Speaker.person(name) : Speaker.privatePerson(name);
    memory.name(name, speaker);
    words.offices().rememberRole(role, speaker, memory);
    return speaker;
  }

  @Nullable Speaker unnamedSpokes(
      List<Token> part, int spokesAt, String description, SpeakerMemory memory) {
    Body body = bodyOfSpokes(part, spokesAt, memory);
    if (body != null) {
      memory.body(body);
      Speaker named = memory.byRole(body.slug() + " spokesman");
      return part.get(0).is("the") && named != null ? named : Speaker.forBody(body, description);
    }
    Speaker before = part.get(0).is("the") ? memory.byRole("spokesman") : null;
    if (before != null || !isUnattached(part)) {
      return before == null ? Speaker.anonymous(description) : before;
    }
    Speaker lastBody = memory.lastBody();
    Body company = memory.company();
    if (lastBody != null
        && !companyNouns.contains(part.get(Math.min(1, part.size() - 1)).lower())) {
      String of = lastBody.holder().source().substring("speaker:".length());
      Body spoken = new Body(of, lastBody.display(), lastBody.display(), null);
      return Speaker.forBody(spoken, description);
    }
    return company == null ? Speaker.anonymous(description) : Speaker.forBody(company, description);
  }

  /** "Mayor Roe's spokesman", "a spokesman for President Roe". */
  private boolean speaksForPerson(List<Token> role, SpeakerMemory memory) {
    for (int i = 0; i < role.size(); i++) {
      Token token = role.get(i);
      boolean name = token.isCapitalised() && i > 0 && NounPhrases.isName(role.get(i - 1));
      String fullName = token.isCapitalised() ? memory.fullName(token.text()) : null;
      boolean known = fullName != null && words.givenNames().isGivenName(fullName.split(" ", 2)[0]);
      boolean titled = name && (words.isTitle(role.get(i - 1)) || words.isUnique(role.get(i - 1)));
      if (known || titled) {
        return !bodies.isBodyNoun(token.lower()) && !companies.contains(token.lower());
      }
    }
    return false;
  }

  /** "Deputy", "press": which kind of spokesman it is, and not whose. */
  private static boolean isBeforeSpokes(Token token) {
    return token.is("press")
        || token.is("deputy")
        || token.is("chief")
        || token.is("lead")
        || token.is("senior")
        || token.is("media");
  }

  /** The body that has spoken last, else the company that the text has named. */
  private static @Nullable Body lastBody(SpeakerMemory memory) {
    Speaker last = memory.lastBody();
    if (last == null) {
      return memory.company();
    }
    String slug = last.holder().source().substring("speaker:".length());
    return new Body(slug, last.display(), last.display(), null);
  }

  /** "A spokeswoman", "company spokesman": whose is left to the text. */
  private boolean isUnattached(List<Token> role) {
    for (Token token : role) {
      if (NounPhrases.isPreposition(token) || token.is("'s")) {
        return false;
      }
    }
    return role.size() <= 2
        || companyNouns.contains(NounPhrases.withoutDeterminers(role).get(0).lower());
  }

  private @Nullable Body bodyOfSpokes(List<Token> role, int spokesAt, SpeakerMemory memory) {
    if (speaksForPerson(role, memory)) {
      return null;
    }
    int behind = spokesAt + 1;
    while (behind < role.size() && !NounPhrases.isPreposition(role.get(behind))) {
      behind++;
    }
    if (behind < role.size() - 1) {
      List<Token> of = role.subList(behind + 1, role.size());
      Body group = groups.referredTo(of, memory);
      Body body = group == null ? bodies.read(of, memory) : group;
      if (body != null) {
        return body;
      }
    }
    int end = spokesAt;
    while (end > 0 && isBeforeSpokes(role.get(end - 1))) {
      end--;
    }
    List<Token> name = NounPhrases.withoutDeterminers(role.subList(0, end));
    Speaker outlet = name.isEmpty() ? null : outlets.named(name);
    if (outlet != null) {
      return new Body(
          Slug.of(SpeakerReader.text(name)),
          SpeakerReader.text(name),
          SpeakerReader.text(name).toLowerCase(Locale.ROOT),
          null);
    }
    boolean possessive = end > 2 && role.get(end - 1).is("'s");
    Body group = possessive ? groups.referredTo(role.subList(0, end - 1), memory) : null;
    return group != null || end == 0 ? group : bodies.read(role.subList(0, end), memory);
  }
}
