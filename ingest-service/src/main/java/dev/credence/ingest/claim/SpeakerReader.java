package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Agencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words before or behind a verb of saying as a speaker, or says that they are none. */
final class SpeakerReader {

  private static final int MAX_TOKENS = 40;
  private static final int MAX_NAME = 6;
  private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she");
  private static final Set<String> OTHER_PRONOUNS = Set.of("they", "it");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "ibn", "de", "van", "von", "der", "den", "la", "le", "da", "dos", "ul", "el",
          "di", "du", "ud");
  private static final Set<String> PREPOSITIONS =
      Set.of(
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

  private final Lexicon speakers = Lexicon.load("speakers");
  private final Set<String> spokes = speakers.words("spokes");
  private final Set<String> roles = speakers.words("role");
  private final Set<String> privates = speakers.words("private");
  private final Set<String> anonymous = speakers.words("anonymous");
  private final Set<String> outletWords = speakers.words("outlet");
  private final Set<String> modifiers = speakers.words("modifier");
  private final Set<String> clauseWords = Lexicon.load("cues").words("clause");
  private final Set<String> adjectives = Lexicon.load("cues").words("adjective");
  private final Agencies agencies = Agencies.bundled();
  private final Countries countries = new Countries();
  private final Bodies bodies = new Bodies(speakers, countries);

  /** Learns from the whole text which countries its ministries and which names its offices have. */
  void survey(List<Token> sentence, SpeakerMemory memory) {
    List<String> words = sentence.stream().map(Token::lower).toList();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      if (bodies.isStateNoun(token.lower())) {
        surveyCountry(words, i, memory);
      }
      if (token.isCapitalised() && roles.contains(token.lower())) {
        surveyName(sentence, i, memory);
      } else if (roles.contains(token.lower())) {
        surveyApposition(sentence, i, memory);
      }
    }
  }

  private void surveyCountry(List<String> words, int noun, SpeakerMemory memory) {
    for (int from = Math.max(0, noun - 4); from < noun; from++) {
      Countries.Found found = countries.at(words, from);
      if (found != null && !found.capital()) {
        int start = from + found.length();
        if (start < words.size() && words.get(start).equals("'s")) {
          start++;
        }
        String base = String.join(" ", words.subList(Math.min(start, noun), noun + 1));
        if (base.chars().allMatch(c -> c == ' ' || c == '-' || Character.isLetter(c))) {
          memory.country(base.replace("defense", "defence"), found.adjective());
        }
      }
    }
    if (noun + 2 < words.size() && words.get(noun + 1).equals("of")) {
      int from = noun + 2 + (words.get(noun + 2).equals("the") ? 1 : 0);
      Countries.Found found = from < words.size() ? countries.at(words, from) : null;
      if (found != null && !found.capital()) {
        String base = noun > 0 ? words.get(noun - 1) + " " + words.get(noun) : words.get(noun);
        memory.country(base, found.adjective());
      }
    }
  }

  /** "the president of Norland, Jane Roe,". */
  private void surveyApposition(List<Token> sentence, int role, SpeakerMemory memory) {
    int comma = role + 1;
    while (comma < sentence.size() - 2 && comma < role + 7 && !sentence.get(comma).is(",")) {
      comma++;
    }
    int end = comma + 1;
    while (end < sentence.size() && end - comma <= MAX_NAME && isNameToken(sentence.get(end))) {
      end++;
    }
    boolean enclosed =
        comma < sentence.size()
            && sentence.get(comma).is(",")
            && end < sentence.size()
            && sentence.get(end).is(",");
    if (!enclosed || end - comma < 3 || isClause(sentence.subList(role, comma))) {
      return;
    }
    List<Token> name = sentence.subList(comma + 1, end);
    String text = text(name);
    boolean spokesman = spokesIndex(sentence.subList(Math.max(0, role - 8), comma)) >= 0;
    if (isBareName(name) && !spokesman && country(name) == null && memory.byName(text) == null) {
      Speaker speaker = Speaker.person(text);
      memory.name(text, speaker);
      rememberRole(sentence.subList(role, comma), speaker, memory);
    }
  }

  private void surveyName(List<Token> sentence, int role, SpeakerMemory memory) {
    int end = role + 1;
    while (end < sentence.size() && end - role <= MAX_NAME && isNameToken(sentence.get(end))) {
      end++;
    }
    List<Token> name = sentence.subList(role + 1, end);
    if (name.size() >= 2
        && (role == 0 || !spokes.contains(sentence.get(role - 1).lower() + " secretary"))
        && !containsRole(name)
        && !sentence.get(role).is("press")
        && !(role > 0 && sentence.get(role - 1).is("press"))) {
      String text = text(name);
      if (memory.byName(text) == null) {
        Speaker speaker = Speaker.person(text);
        memory.name(text, speaker);
        rememberRole(sentence.subList(Math.max(0, role - 1), role + 1), speaker, memory);
      }
    }
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
    if (tokens.size() == 1 && PERSON_PRONOUNS.contains(tokens.get(0).lower())) {
      return memory.lastPerson();
    }
    if (tokens.size() == 1 && OTHER_PRONOUNS.contains(tokens.get(0).lower())) {
      return memory.last();
    }
    List<List<Token>> parts = parts(tokens);
    for (List<Token> part : parts) {
      if (part.isEmpty() || isClause(part)) {
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
    if (isOutlet(first)) {
      return outlet(first);
    }
    int name = -1;
    for (int i = 0; i < parts.size() && name < 0; i++) {
      name = isBareName(parts.get(i)) ? i : -1;
    }
    Speaker spokesman = spokesman(parts, name, memory);
    if (spokesman != null) {
      return spokesman;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (i != name && hasRole(parts.get(i))) {
        boolean ownName = name < 0 || nameBehindRole(parts.get(i)) > 0;
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
      if (spokesIndex(part) >= 0 && nameBehindRole(part) == 0) {
        if (name >= 0) {
          return inRole(part, text(parts.get(name)), memory);
        }
        for (List<Token> other : parts) {
          int start = nameBehindRole(other);
          if (start > 0) {
            return inRole(part, text(other.subList(start, other.size())), memory);
          }
        }
      }
    }
    return null;
  }

  private @Nullable Speaker single(List<Token> part, SpeakerMemory memory) {
    int nameStart = nameBehindRole(part);
    if (nameStart > 0) {
      return inRole(part.subList(0, nameStart), text(part.subList(nameStart, part.size())), memory);
    }
    if (isBareName(part)) {
      return bareName(part, memory);
    }
    return described(part, memory);
  }

  /** A name alone: somebody named before, a body, an outlet, or a private person. */
  private @Nullable Speaker bareName(List<Token> part, SpeakerMemory memory) {
    String name = text(withoutDeterminers(part));
    Speaker before = memory.byName(name);
    if (before != null) {
      return before;
    }
    if (isOutlet(part)) {
      return outlet(part);
    }
    String folded = name.toLowerCase(Locale.ROOT);
    List<String> words = List.of(folded.split(" "));
    Countries.Found country = countries.first(words);
    boolean wholeCountry = country != null && country.length() == words.size();
    boolean acronym = words.size() == 1 && part.get(part.size() - 1).isAllCaps();
    boolean bodyNoun = bodies.isBodyNoun(words.get(words.size() - 1));
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
    int spokesAt = spokesIndex(role);
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
    Speaker speaker = hasPublicRole(role) ? Speaker.person(name) : Speaker.privatePerson(name);
    memory.name(name, speaker);
    rememberRole(role, speaker, memory);
    return speaker;
  }

  private void rememberRole(List<Token> role, Speaker speaker, SpeakerMemory memory) {
    String country = country(role);
    for (Token token : role) {
      if (roles.contains(token.lower())) {
        memory.role(token.lower(), speaker);
        if (country != null) {
          memory.role(country + " " + token.lower(), speaker);
        }
      }
    }
  }

  private @Nullable String country(List<Token> tokens) {
    Countries.Found found = countries.first(tokens.stream().map(Token::lower).toList());
    return found == null ? null : found.adjective();
  }

  /** A description without a name: an office, a body, "two officials". */
  private @Nullable Speaker described(List<Token> part, SpeakerMemory memory) {
    String description = text(part);
    int spokesAt = spokesIndex(part);
    if (spokesAt >= 0) {
      return unnamedSpokes(part, spokesAt, description, memory);
    }
    int coreEnd = coreEnd(part);
    Token head = part.get(coreEnd - 1);
    boolean definite = part.get(0).is("the");
    if (definite && head.is("officials") && coreEnd < part.size() && part.get(coreEnd).is("of")) {
      Body body = bodies.read(part.subList(coreEnd + 1, part.size()), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    if (roles.contains(head.lower()) && isDefinite(part)) {
      Speaker byRole = holderOfOffice(part, head, memory);
      if (byRole != null) {
        return byRole;
      }
    }
    if (isOutlet(part.subList(0, coreEnd))) {
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
    boolean describes = anonymous.contains(head.lower()) || privates.contains(head.lower());
    boolean people = describes || bodyNoun || roles.contains(head.lower());
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
    List<String> words = part.stream().map(Token::lower).toList();
    boolean in = preposition.is("in") && countries.at(words, coreEnd + 1) != null;
    return preposition.is("of") || in ? part : part.subList(0, coreEnd);
  }

  private boolean isCapitalisedName(List<Token> part, int coreEnd) {
    return part.get(coreEnd - 1).isCapitalised()
        && !anonymous.contains(part.get(coreEnd - 1).lower())
        && coreEnd > 0;
  }

  private boolean isDefinite(List<Token> part) {
    return part.get(0).is("the")
        || countries.at(part.stream().map(Token::lower).toList(), 0) != null;
  }

  private @Nullable Speaker holderOfOffice(List<Token> part, Token head, SpeakerMemory memory) {
    String country = country(part);
    String key = country == null ? head.lower() : country + " " + head.lower();
    Speaker holder = memory.byRole(key);
    if (holder != null || country == null || anonymous.contains(head.lower())) {
      return holder;
    }
    return Speaker.person(text(withoutDeterminers(part)));
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
    while (behind < role.size() && !PREPOSITIONS.contains(role.get(behind).lower())) {
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

  private int spokesIndex(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (spokes.contains(word)
          || (i > 0 && spokes.contains(tokens.get(i - 1).lower() + " " + word))) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasRole(List<Token> part) {
    return containsRole(part) || part.stream().anyMatch(token -> privates.contains(token.lower()));
  }

  private boolean containsRole(List<Token> part) {
    return spokesIndex(part) >= 0 || hasPublicRole(part);
  }

  private boolean hasPublicRole(List<Token> part) {
    return part.stream().anyMatch(token -> roles.contains(token.lower()))
        && part.stream().noneMatch(token -> privates.contains(token.lower()));
  }

  /** Where a name starts that ends the part and follows a role noun; 0 if there is none. */
  private int nameBehindRole(List<Token> part) {
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
      List<String> words = part.stream().map(Token::lower).toList();
      Countries.Found found = start < part.size() ? countries.at(words, start) : null;
      start = found == null ? part.size() : start + found.length();
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

  private boolean isNameToken(Token token) {
    return token.isWord() && (token.isCapitalised() || PARTICLES.contains(token.lower()));
  }

  /** Whether every word is capitalised and none is a role. */
  private boolean isBareName(List<Token> part) {
    List<Token> tokens = withoutDeterminers(part);
    return !tokens.isEmpty()
        && tokens.size() <= MAX_NAME
        && tokens.get(0).isCapitalised()
        && tokens.stream().allMatch(this::isNameToken)
        && !hasRole(tokens)
        && !anonymous.contains(tokens.get(tokens.size() - 1).lower());
  }

  private static List<Token> withoutDeterminers(List<Token> part) {
    int start = 0;
    while (start < part.size() && DETERMINERS.contains(part.get(start).lower())) {
      start++;
    }
    return part.subList(start, part.size());
  }

  private boolean isOutlet(List<Token> part) {
    List<Token> tokens = withoutDeterminers(part);
    if (tokens.isEmpty() || !tokens.stream().allMatch(this::isNameToken)) {
      return false;
    }
    return agencies.named(text(tokens)).isPresent()
        || (tokens.size() > 1
            && outletWords.contains(tokens.get(tokens.size() - 1).lower())
            && !hasRole(tokens));
  }

  private Speaker outlet(List<Token> part) {
    String name = text(withoutDeterminers(part));
    return agencies
        .named(name)
        .map(agency -> Speaker.outlet(agency.slug(), name))
        .orElseGet(() -> Speaker.outlet(Slug.of(name), name));
  }

  /** The end of the words before the first preposition. */
  private static int coreEnd(List<Token> part) {
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

  private boolean isClause(List<Token> part) {
    for (Token token : part) {
      String word = token.lower();
      boolean participle =
          word.endsWith("ed")
              && word.length() > 4
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
