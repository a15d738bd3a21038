package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Agencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words before or behind a verb of saying as a speaker, or says that they are none. */
final class SpeakerReader {

  private static final int MAX_TOKENS = 40;

  private final Lexicon speakers = Lexicon.load("speakers");
  private final WordSet anonymous = speakers.words("anonymous");
  private final WordSet modifiers = speakers.words("modifier");
  private final Agencies agencies = Agencies.bundled();
  private final Countries countries = new Countries();
  private final Bodies bodies = new Bodies(speakers, countries);
  private final SpeakerWords words = new SpeakerWords(speakers, countries, bodies);
  private final SpeakerSurvey survey = new SpeakerSurvey(words, countries, bodies);
  private final BackReferences references = new BackReferences(words);

  /** Learns from a sentence of the text before any is read. */
  void survey(List<Token> sentence, SpeakerMemory memory) {
    survey.survey(sentence, memory);
  }

  BackReferences references() {
    return references;
  }

  SpeakerWords words() {
    return words;
  }

  /**
   * The speaker that the tokens describe, or null where they are not a description of a speaker.
   *
   * @param unnamed whether the sentence says that the speaker wants to stay unnamed
   */
  @Nullable Speaker read(List<Token> description, SpeakerMemory memory, boolean unnamed) {
    List<Token> tokens = trim(description);
    if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
      return null;
    }
    if (BackReferences.isPronoun(tokens)) {
      return BackReferences.ofPronoun(tokens.get(0), memory);
    }
    Speaker author = references.ofDocument(tokens, memory);
    if (author != null) {
      return author;
    }
    List<List<Token>> parts = parts(tokens);
    for (List<Token> part : parts) {
      if (part.isEmpty() || words.isClause(part)) {
        return null;
      }
    }
    Speaker speaker = parts.size() == 1 ? single(parts.get(0), memory) : several(parts, memory);
    if (speaker != null && unnamed && speaker.holder().kind() != HolderKind.OUTLET) {
      return Speaker.anonymous(text(parts.get(0)));
    }
    return speaker;
  }

  private @Nullable Speaker several(List<List<Token>> parts, SpeakerMemory memory) {
    List<Token> first = parts.get(0);
    if (words.isOutlet(first)) {
      return outlet(first);
    }
    int name = -1;
    for (int i = 0; i < parts.size() && name < 0; i++) {
      name = words.isBareName(parts.get(i)) ? i : -1;
    }
    Speaker spokesman = spokesman(parts, name, memory);
    if (spokesman != null) {
      return spokesman;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (i != name && words.hasRole(parts.get(i))) {
        boolean ownName = name < 0 || words.nameBehindRole(parts.get(i)) > 0;
        return ownName
            ? single(parts.get(i), memory)
            : inRole(parts.get(i), text(parts.get(name)), memory);
      }
    }
    Speaker alone = single(first, memory);
    boolean apposition = parts.size() == 2 && (name >= 0 || alone != null);
    return apposition ? alone : null;
  }

  /** "General X, spokesman for Y": speaking for Y outweighs every other office. */
  private @Nullable Speaker spokesman(List<List<Token>> parts, int name, SpeakerMemory memory) {
    for (List<Token> part : parts) {
      if (words.spokesIndex(part) >= 0 && words.nameBehindRole(part) == 0) {
        if (name >= 0) {
          return inRole(part, text(parts.get(name)), memory);
        }
        for (List<Token> other : parts) {
          int start = words.nameBehindRole(other);
          if (start > 0) {
            return inRole(part, text(other.subList(start, other.size())), memory);
          }
        }
      }
    }
    return null;
  }

  private @Nullable Speaker single(List<Token> part, SpeakerMemory memory) {
    int nameStart = words.nameBehindRole(part);
    if (nameStart > 0) {
      return inRole(part.subList(0, nameStart), text(part.subList(nameStart, part.size())), memory);
    }
    if (words.isBareName(part)) {
      return bareName(part, memory);
    }
    return described(part, memory);
  }

  /** A name alone: somebody named before, a body, an outlet, or a private person. */
  private @Nullable Speaker bareName(List<Token> part, SpeakerMemory memory) {
    String name = text(SpeakerWords.withoutDeterminers(part));
    Speaker before = memory.byName(name);
    if (before != null) {
      return before;
    }
    if (words.isOutlet(part)) {
      return outlet(part);
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
    if (part.size() == 1 && (anonymous.contains(folded) || modifiers.contains(folded))) {
      return described(part, memory);
    }
    return Speaker.privatePerson(name);
  }

  /** A named person with an office or a calling. */
  private @Nullable Speaker inRole(List<Token> role, String name, SpeakerMemory memory) {
    int spokesAt = words.spokesIndex(role);
    if (spokesAt >= 0) {
      Body body = bodyOfSpokes(role, spokesAt, memory);
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
      return before;
    }
    Speaker speaker =
        words.hasPublicRole(role) ? Speaker.person(name) : Speaker.privatePerson(name);
    memory.name(name, speaker);
    words.rememberRole(role, speaker, memory);
    return speaker;
  }

  /** A description without a name: an office, a body, "two officials". */
  private @Nullable Speaker described(List<Token> part, SpeakerMemory memory) {
    String description = text(part);
    int spokesAt = words.spokesIndex(part);
    if (spokesAt >= 0) {
      return unnamedSpokes(part, spokesAt, description, memory);
    }
    int coreEnd = SpeakerWords.coreEnd(part);
    Token head = part.get(coreEnd - 1);
    boolean definite = part.get(0).is("the");
    if (definite && head.is("officials") && coreEnd < part.size() && part.get(coreEnd).is("of")) {
      Body body = bodies.read(part.subList(coreEnd + 1, part.size()), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    if (words.isRole(head) && isDefinite(part)) {
      Speaker byRole = holderOfOffice(part, head, memory);
      if (byRole != null) {
        return byRole;
      }
    }
    if (words.isOutlet(part.subList(0, coreEnd))) {
      return outlet(part.subList(0, coreEnd));
    }
    boolean bodyNoun = bodies.isBodyNoun(head.lower());
    if (bodyNoun || isCapitalisedName(part, coreEnd)) {
      Body body = bodies.read(nameOfBody(part, coreEnd), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    boolean describes = anonymous.contains(head.lower()) || words.isPrivate(head);
    boolean people = describes || bodyNoun || words.isRole(head);
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

  /** With "of Norland" or "in Oslo" behind it, which says whose it is. */
  private List<Token> nameOfBody(List<Token> part, int coreEnd) {
    if (coreEnd + 1 >= part.size()) {
      return part;
    }
    Token preposition = part.get(coreEnd);
    boolean in = preposition.is("in") && countries.startingAt(part, coreEnd + 1) != null;
    return preposition.is("of") || in ? part : part.subList(0, coreEnd);
  }

  private boolean isCapitalisedName(List<Token> part, int coreEnd) {
    return part.get(coreEnd - 1).isCapitalised()
        && !anonymous.contains(part.get(coreEnd - 1).lower())
        && coreEnd > 0;
  }

  private boolean isDefinite(List<Token> part) {
    return part.get(0).is("the") || countries.startingAt(part, 0) != null;
  }

  private @Nullable Speaker holderOfOffice(List<Token> part, Token head, SpeakerMemory memory) {
    String country = words.country(part);
    String key = country == null ? head.lower() : country + " " + head.lower();
    Speaker holder = memory.byRole(key);
    if (holder != null || country == null || anonymous.contains(head.lower())) {
      return holder;
    }
    return Speaker.person(text(SpeakerWords.withoutDeterminers(part)));
  }

  private @Nullable Speaker unnamedSpokes(
      List<Token> part, int spokesAt, String description, SpeakerMemory memory) {
    Body body = bodyOfSpokes(part, spokesAt, memory);
    if (body != null) {
      memory.body(body);
      Speaker named = memory.byRole(body.slug() + " spokesman");
      return part.get(0).is("the") && named != null ? named : Speaker.forBody(body, description);
    }
    Speaker before = part.get(0).is("the") ? memory.byRole("spokesman") : null;
    return before == null ? Speaker.anonymous(description) : before;
  }

  private @Nullable Body bodyOfSpokes(List<Token> role, int spokesAt, SpeakerMemory memory) {
    int behind = spokesAt + 1;
    while (behind < role.size() && !SpeakerWords.isPreposition(role.get(behind))) {
      behind++;
    }
    if (behind < role.size() - 1) {
      Body body = bodies.read(role.subList(behind + 1, role.size()), memory);
      if (body != null) {
        return body;
      }
    }
    int end = spokesAt;
    if (end > 0 && role.get(spokesAt).is("secretary")) {
      end--;
    }
    return end > 0 ? bodies.read(role.subList(0, end), memory) : null;
  }

  private Speaker outlet(List<Token> part) {
    String name = text(SpeakerWords.withoutDeterminers(part));
    return agencies
        .named(name)
        .map(agency -> Speaker.outlet(agency.slug(), name))
        .orElseGet(() -> Speaker.outlet(Slug.of(name), name));
  }

  private static List<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens) {
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && token.is(",")) {
        addPart(parts, part);
        part = new ArrayList<>();
      } else if (depth == 0) {
        part.add(token);
      }
    }
    addPart(parts, part);
    return parts;
  }

  /** Leaves out ages and relative clauses set between commas. */
  private static void addPart(List<List<Token>> parts, List<Token> part) {
    boolean relative = !part.isEmpty() && (part.get(0).is("who") || part.get(0).is("whose"));
    boolean age = part.size() == 1 && part.get(0).isNumber();
    if (!(relative || age) || parts.isEmpty()) {
      parts.add(part);
    }
  }

  private static List<Token> trim(List<Token> tokens) {
    int start = 0;
    int end = tokens.size();
    while (start < end && isMark(tokens.get(start))) {
      start++;
    }
    while (end > start && isMark(tokens.get(end - 1))) {
      end--;
    }
    return tokens.subList(start, end);
  }

  private static boolean isMark(Token token) {
    return !token.isWord() && !token.isNumber() && !token.is("(") && !token.is(")");
  }

  /** The tokens as the text has them, with single spaces. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Token token : tokens) {
      if (end >= 0 && token.start() > end) {
        text.append(' ');
      }
      text.append(token.text());
      end = token.end();
    }
    return text.toString();
  }
}
