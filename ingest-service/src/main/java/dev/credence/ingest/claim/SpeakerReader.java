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
  private static final int MAX_ANTECEDENT = 7;
  private static final int MAX_PARTS = 4;
  private static final WordSet PUBLISHED_BY = WordSet.of("by", "from", "of", "for");
  private static final List<String> CONTRACTIONS = List.of("'s", "'m", "'re", "'ve", "'ll", "n't");
  private static final WordSet ASIDE = WordSet.of("on", "in", "at");
  private static final WordSet MEMBER_OF = WordSet.of("of", "from", "at", "with");
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
  private static final WordSet NO_GERUND_OBJECT =
      WordSet.of(
          "to", "at", "on", "in", "from", "with", "for", "and", "the", "a", "an", "about", "by");
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
  private static final WordSet RELATIVES = WordSet.of("who", "whose", "whom", "which");

  private final Lexicon speakers = Lexicon.load("speakers");
  private final WordSet anonymous = speakers.words("anonymous");
  private final WordSet modifiers = speakers.words("modifier");
  private final Agencies agencies = Agencies.bundled();
  private final Countries countries = new Countries();
  private final Bodies bodies = new Bodies(speakers, countries);
  private final Outlets outlets = new Outlets();
  private final SpeakerWords words = new SpeakerWords(speakers, countries, bodies, outlets);
  private final SpeakerSurvey survey = new SpeakerSurvey(words, countries, bodies, outlets);
  private final OfficeSurvey offices = new OfficeSurvey(words, bodies, countries);
  private final WordSet groupNouns = speakers.words("group-noun");
  private final WordSet companyNouns = speakers.words("company-noun");
  private final OutletReader outletReader = new OutletReader(outlets, words);
  private final WordSet charged = speakers.words("charged");
  private final WordSet companies = speakers.words("company");
  private final BackReferences references = new BackReferences(words);
  private final Groups groups = new Groups(speakers, bodies);

  /** Learns from a sentence of the text before any is read. */
  void survey(List<Token> text, SpeakerMemory memory) {
    List<Token> sentence = withoutStops(text);
    survey.survey(sentence, memory);
    offices.survey(sentence, (role, name) -> surveyed(role, name, memory));
    if (memory.company() == null) {
      companyIn(sentence, memory);
    }
  }

  private void surveyed(List<Token> role, String name, SpeakerMemory memory) {
    if (words.spokesIndex(role) >= 0) {
      // Whose "the ministry" is depends on what the text has said by then.
      memory.surveySpokes(name, List.copyOf(role));
    } else if (memory.byName(name) == null) {
      memory.name(name, Speaker.person(name));
    }
  }

  /** Notes the first company that a sentence names, which "the company" may stand for. */
  private void companyIn(List<Token> sentence, SpeakerMemory memory) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      boolean subject =
          i == 0
              || !sentence.get(i - 1).isWord()
              || sentence.get(i - 1).isCapitalised()
              || sentence.get(i - 1).is("that");
      if (subject
          && token.isCapitalised()
          && companies.contains(token.lower())
          && !token.quoted()) {
        String fullName = memory.fullName(token.text());
        boolean person =
            fullName != null && words.givenNames().isGivenName(fullName.split(" ", 2)[0]);
        if (!person) {
          memory.company(new Body(token.lower(), token.text(), token.lower(), null));
          return;
        }
      }
    }
  }

  /** Remembers the outlets that a sentence names, for "the report" in the next ones. */
  void remember(List<Token> sentence, SpeakerMemory memory) {
    outletReader.remember(sentence, memory);
    companyIn(sentence, memory);
    groups.remember(sentence, memory);
  }

  /** Remembers the group that a sentence names before it says "the group". */
  void rememberGroup(List<Token> sentence, SpeakerMemory memory) {
    groups.remember(sentence.subList(0, groups.referenceStart(sentence)), memory);
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
    if (endsInsideRelative(description)) {
      return null;
    }
    int relative = objectRelative(description);
    if (relative > 0) {
      return read(description.subList(relative, description.size()), memory, unnamed);
    }
    List<Token> tokens = withoutConjunction(withoutStops(trim(description)));
    if (opensClause(tokens)) {
      return null;
    }
    if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
      return null;
    }
    if (BackReferences.isPronoun(tokens)) {
      return references.ofPronoun(tokens.get(0), memory);
    }
    Speaker author = references.ofDocument(tokens, memory);
    if (author != null) {
      return author;
    }
    int whole = tokens.size();
    tokens = withoutRelative(tokens);
    boolean people = tokens.size() < whole && tokens.size() == 1;
    Speaker publisher = people ? null : outletReader.read(tokens, memory);
    if (publisher != null) {
      return publisher;
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

  /** "The actor, who friends": what follows is said inside a relative clause. */
  private static boolean endsInsideRelative(List<Token> description) {
    for (int i = description.size() - 1; i > 0; i--) {
      Token token = description.get(i);
      if (token.is(",") || isDash(token)) {
        if (i + 2 >= description.size() || !RELATIVES.contains(description.get(i + 1).lower())) {
          return false;
        }
        // Of its own verb nothing is seen, or there is another clause in it.
        List<Token> clause = description.subList(i + 2, description.size());
        return clause.size() <= 2 || clause.stream().anyMatch(word -> word.is("that"));
      }
    }
    return false;
  }

  /** "A suspect who the navy": where the subject of what follows starts; 0 for no such clause. */
  private static int objectRelative(List<Token> description) {
    for (int i = description.size() - 2; i > Math.max(0, description.size() - 5); i--) {
      Token next = description.get(i + 1);
      boolean subject =
          next.is("the")
              || next.isCapitalised()
              || next.is("they")
              || next.is("he")
              || next.is("she");
      if (subject && (description.get(i).is("who") || description.get(i).is("which"))) {
        return next.is("he") || next.is("she") || next.is("they") ? 0 : i + 1;
      }
    }
    return 0;
  }

  private static List<Token> withoutConjunction(List<Token> tokens) {
    boolean conjunction = tokens.size() > 1 && (tokens.get(0).is("but") || tokens.get(0).is("and"));
    return conjunction ? tokens.subList(1, tokens.size()) : tokens;
  }

  /** "Trying to help a man": no subject. */
  private static boolean opensClause(List<Token> tokens) {
    return tokens.size() > 1
        && tokens.get(0).lower().endsWith("ing")
        && tokens.get(0).text().length() > 4
        && !tokens.get(1).isCapitalised()
        && NO_GERUND_OBJECT.contains(tokens.get(1).lower());
  }

  private boolean isCharged(Token noun) {
    return charged.contains(noun.lower()) && !noun.isCapitalised();
  }

  /** Without the full stops of "Gen." and "Kenneth P.". */
  private static List<Token> withoutStops(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.is(".")) {
        return tokens.stream().filter(kept -> !kept.is(".")).toList();
      }
    }
    return tokens;
  }

  /** "An expert who has just returned from the front", "the report citing him": the head. */
  private List<Token> withoutRelative(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size() - 1, MAX_ANTECEDENT); i++) {
      Token token = tokens.get(i);
      if (token.is(",") || token.is("(") || token.is("to") || token.quoted()) {
        return tokens;
      }
      if (token.lower().endsWith("ed") && !token.isCapitalised() && isCharged(tokens.get(i - 1))) {
        return tokens.subList(0, i);
      }
      boolean participle = token.lower().endsWith("ing") && !token.isCapitalised();
      if (token.is("who") || token.is("whose") || participle) {
        Token head = tokens.get(i - 1);
        boolean person = words.isHuman(head) || words.isRole(head);
        boolean report = participle && (outlets.isPublication(head) || isCharged(head));
        return person || report ? tokens.subList(0, i) : tokens;
      }
    }
    return tokens;
  }

  private @Nullable Speaker several(List<List<Token>> parts, SpeakerMemory memory) {
    List<Token> first = parts.get(0);
    if (words.isOutlet(first)) {
      return outlet(first);
    }
    int from = authorStart(first);
    if (from > 0) {
      parts = new ArrayList<>(parts);
      first = first.subList(from, first.size());
      parts.set(0, first);
    }
    int name = -1;
    for (int i = 0; i < parts.size() && name < 0; i++) {
      boolean bare = words.isBareName(parts.get(i)) && !isPlaceTag(parts.get(i));
      name = bare && (i == 0 || words.country(parts.get(i)) == null) ? i : -1;
    }
    Speaker spokesman = spokesman(parts, name, memory);
    if (spokesman != null) {
      return spokesman;
    }
    if (name == 1 && first.size() > 1 && outlets.isKind(first.get(first.size() - 1))) {
      // "The pro-government newspaper, Al Sabah": the kind, then the name.
      return outlet(parts.get(1));
    }
    for (List<Token> part :
        name == 0 ? List.<List<Token>>of() : name < 0 ? parts : List.of(first)) {
      List<Token> core = part.subList(0, SpeakerWords.coreEnd(part));
      List<Token> named = words.nameBehindRole(core) > 0 ? core : part;
      int start = words.nameBehindRole(named);
      if (start > 0) {
        List<Token> bare = withoutTitle(named.subList(start, named.size()));
        return inRole(named.subList(0, start), text(bare), memory);
      }
    }
    if (name == 0 && isOutletKind(parts.get(1)) && !words.givenNames().opensPersonName(first)) {
      // "Al Sabah, an Iraqi newspaper".
      return outlet(first);
    }
    if (name == 0) {
      for (List<Token> part : parts.subList(1, parts.size())) {
        List<Token> core = part.subList(0, SpeakerWords.coreEnd(part));
        boolean body =
            first.get(0).is("the") || bodies.isBodyNoun(core.get(core.size() - 1).lower());
        if (words.hasRole(core) && !body) {
          return inRole(core, text(withoutTitle(first)), memory);
        }
      }
    }
    boolean article = name == 0 && first.get(0).is("the");
    for (int i = 0; i < parts.size() && !article; i++) {
      if (i != name && words.hasRole(parts.get(i))) {
        boolean ownName = name < 0 || words.nameBehindRole(parts.get(i)) > 0;
        return ownName
            ? single(parts.get(i), memory)
            : inRole(parts.get(i), text(withoutTitle(parts.get(name))), memory);
      }
    }
    Speaker alone = single(first, memory);
    boolean fullName = name == 0 && first.size() > 1 && parts.size() <= MAX_PARTS;
    boolean apposition = fullName || (parts.size() == 2 && (name >= 0 || alone != null));
    return apposition ? alone : null;
  }

  /** Where the author is named in "a statement from Jane Roe"; 0 where none is. */
  private int authorStart(List<Token> part) {
    for (int i = 0; i < Math.min(3, part.size() - 2); i++) {
      Token next = part.get(i + 1);
      if (isCharged(part.get(i)) && (next.is("from") || next.is("by"))) {
        boolean person = words.isBareName(part.subList(i + 2, part.size()));
        return person && !words.isOutlet(part.subList(i + 2, part.size())) ? i + 2 : 0;
      }
    }
    return 0;
  }

  /** "An Iraqi newspaper", "an online news site covering the fjord". */
  private boolean isOutletKind(List<Token> part) {
    for (int i = 1; i < Math.min(part.size(), MAX_ANTECEDENT); i++) {
      Token token = part.get(i);
      if (SpeakerWords.isPreposition(token) || words.isProfession(token) || words.isRole(token)) {
        return false;
      }
      if (outlets.isKind(token)) {
        return i == part.size() - 1 || !part.get(i + 1).isCapitalised();
      }
    }
    return false;
  }

  /** "R-N.H." behind a senator's name. */
  private static boolean isPlaceTag(List<Token> part) {
    String text = part.get(0).text();
    return part.size() == 1 && text.length() > 2 && text.charAt(1) == '-';
  }

  private static Token headOf(List<Token> part) {
    return part.get(SpeakerWords.coreEnd(part) - 1);
  }

  /** "General X, spokesman for Y": speaking for Y outweighs every other office. */
  private @Nullable Speaker spokesman(List<List<Token>> parts, int name, SpeakerMemory memory) {
    for (List<Token> part : parts) {
      if (words.spokesIndex(part) >= 0 && words.nameBehindRole(part) == 0) {
        if (name >= 0) {
          return inRole(part, text(withoutTitle(parts.get(name))), memory);
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
    if (part.size() == 1 && isSurname(part.get(0), memory)) {
      Speaker person = named(part.get(0).text(), memory);
      return person != null ? person : singleName(part.get(0).text(), memory);
    }
    int nameStart = words.nameBehindRole(part);
    if (nameStart > 0) {
      List<Token> name = withoutTitle(part.subList(nameStart, part.size()));
      return inRole(part.subList(0, nameStart), text(name), memory);
    }
    List<Token> core = part.subList(0, SpeakerWords.coreEnd(part));
    int inCore = core.size() < part.size() ? words.nameBehindRole(core) : 0;
    if (inCore > 0) {
      return inRole(core.subList(0, inCore), text(core.subList(inCore, core.size())), memory);
    }
    if (words.isBareName(part)) {
      return bareName(part, memory);
    }
    return described(part, memory);
  }

  /** "Hunter" in a text that names Duncan Hunter. */
  private boolean isSurname(Token token, SpeakerMemory memory) {
    String fullName = token.isCapitalised() ? memory.fullName(token.text()) : null;
    return fullName != null && words.givenNames().isGivenName(fullName.split(" ", 2)[0]);
  }

  /** A name alone: somebody named before, a body, an outlet, or a private person. */
  private @Nullable Speaker bareName(List<Token> part, SpeakerMemory memory) {
    List<Token> untitled = withoutTitle(part);
    String name = text(SpeakerWords.withoutDeterminers(untitled));
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
      return single(part.subList(given, part.size()), memory);
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
    if (part.size() > 1 && part.get(part.size() - 1).isAllCaps() && country != null) {
      Body branch = new Body(Slug.of(name), name, folded, null);
      memory.body(branch);
      return Speaker.of(branch, name);
    }
    if (part.size() == 1 && (anonymous.contains(folded) || modifiers.contains(folded))) {
      return described(part, memory);
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
  private @Nullable Speaker named(String name, SpeakerMemory memory) {
    Speaker before = memory.byName(name);
    if (before != null) {
      return before;
    }
    String fullName = name.indexOf(' ') > 0 ? name : memory.fullName(name);
    List<Token> role = fullName == null ? null : memory.surveyedSpokes(fullName);
    return role == null || fullName == null ? null : inRole(role, fullName, memory);
  }

  /** "In a statement" names nobody. */
  private static boolean opensPhrase(Token first) {
    return SpeakerWords.isPreposition(first) || first.is("elsewhere") || first.is("during");
  }

  private static boolean endsAsNoName(String name) {
    String word = name.replace('’', '\'');
    return word.endsWith("ly")
        || word.endsWith("ing")
        || CONTRACTIONS.stream().anyMatch(word::endsWith)
        || (word.endsWith("ed") && word.length() > 5);
  }

  private List<Token> withoutTitle(List<Token> part) {
    for (int i = part.size() - 2; i >= 0; i--) {
      if (words.isTitle(part.get(i))) {
        return part.subList(i + 1, part.size());
      }
    }
    return part;
  }

  /** "Mr Olsen" is a person whatever else has his name. */
  private @Nullable Speaker titled(Token title, String name, SpeakerMemory memory) {
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
  private @Nullable Speaker singleName(String name, SpeakerMemory memory) {
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

  /** A named person with an office or a calling. */
  private @Nullable Speaker inRole(List<Token> role, String name, SpeakerMemory memory) {
    int spokesAt = words.spokesIndex(role);
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
      words.rememberRole(role, before, memory);
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
    if (SpeakerWords.isPreposition(part.get(part.size() - 1)) || opensPhrase(part.get(0))) {
      return null;
    }
    List<Token> untitled = withoutTitle(part);
    boolean name = !untitled.isEmpty() && untitled.size() <= 3;
    for (Token token : untitled) {
      name &= SpeakerWords.isNameToken(token);
    }
    if (untitled.size() < part.size() && name) {
      return titled(part.get(part.size() - untitled.size() - 1), text(untitled), memory);
    }
    int spokesAt = words.spokesIndex(part);
    if (spokesAt >= 0) {
      return unnamedSpokes(part, spokesAt, description, memory);
    }
    int coreEnd = SpeakerWords.coreEnd(part);
    Token head = part.get(coreEnd - 1);
    boolean definite = part.get(0).is("the");
    Speaker named = definite && coreEnd == part.size() ? companyOrGroup(part, memory) : null;
    if (named != null) {
      return named;
    }
    if (part.get(0).is("no")) {
      return null;
    }
    List<Token> bare = SpeakerWords.withoutDeterminers(part);
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
      Speaker publisher = publisher(part.subList(coreEnd, part.size()), memory);
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
      return outlet(part.subList(0, coreEnd));
    }
    Speaker person = describedPerson(part, memory);
    if (person == null && coreEnd < part.size()) {
      person = describedPerson(part.subList(0, coreEnd), memory);
    }
    if (person != null) {
      memory.name(person.holder().name(), person);
      return person;
    }
    List<Token> core = part.subList(0, coreEnd);
    boolean aside = coreEnd < part.size() && ASIDE.contains(part.get(coreEnd).lower());
    if (aside && words.isBareName(core) && !hasBodyNoun(core) && !words.isOutlet(core)) {
      return bareName(core, memory);
    }
    Speaker member = namedMember(part, coreEnd, memory);
    if (member != null) {
      memory.name(member.holder().name(), member);
      return member;
    }
    Body firm = namedByNoun(part, memory);
    if (firm != null) {
      memory.body(firm);
      return Speaker.of(firm, description);
    }
    boolean bodyNoun = bodies.isBodyNoun(head.lower());
    if (bodyNoun || isCapitalisedName(part, coreEnd)) {
      Body body = bodies.read(nameOfBody(part, coreEnd), memory);
      if (body != null) {
        memory.body(body);
        return Speaker.of(body, description);
      }
    }
    boolean human = words.isHuman(head) || isQuantified(part);
    boolean describes = human && !hasClauseMark(part, coreEnd);
    boolean paper = outlets.isKind(head) || isCharged(head) || outlets.isPublication(head);
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
    List<Token> rest = SpeakerWords.withoutDeterminers(part.subList(of + 1, part.size()));
    return !rest.isEmpty() && words.isHuman(rest.get(SpeakerWords.coreEnd(rest) - 1));
  }

  /** "The company", "the Oslo-based group": the one that the text has named. */
  private @Nullable Speaker companyOrGroup(List<Token> part, SpeakerMemory memory) {
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
  private @Nullable Speaker publisher(List<Token> behind, SpeakerMemory memory) {
    Token preposition = behind.get(0);
    List<Token> name = behind.subList(1, behind.size());
    if (!PUBLISHED_BY.contains(preposition.lower()) || name.isEmpty()) {
      return null;
    }
    if (words.isOutlet(name)) {
      return outlet(name);
    }
    List<Token> bare = SpeakerWords.withoutDeterminers(name);
    boolean acronym = bare.size() == 1 && bare.get(0).isAllCaps();
    boolean names =
        acronym || bodies.isKnown(text(bare).toLowerCase(Locale.ROOT)) || bodies.endsAsBody(name);
    Body body = !names || words.isClause(name) ? null : bodies.read(name, memory);
    if (body == null) {
      return null;
    }
    memory.body(body);
    return Speaker.of(body, text(name));
  }

  /** "Storvik veteran Jan Olsen": a noun in small letters before a name of two words or more. */
  private @Nullable Speaker describedPerson(List<Token> part, SpeakerMemory memory) {
    int start = part.size();
    while (start > 0 && SpeakerWords.isNameToken(part.get(start - 1))) {
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
            && !SpeakerWords.isPreposition(noun)
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
    Speaker known = memory.byName(text(name));
    if (known != null) {
      return known;
    }
    // "The Harbour Wire's Jan Olsen" is quoted for what he does there.
    boolean ofBody = owner && start > 1 && isInstitution(part.subList(0, start - 1));
    return ofBody ? Speaker.person(text(name)) : Speaker.privatePerson(text(name));
  }

  private boolean isInstitution(List<Token> owner) {
    Token last = owner.get(owner.size() - 1);
    return words.isOutlet(owner)
        || last.isAllCaps()
        || companies.contains(last.lower())
        || bodies.isKnown(last.lower())
        || bodies.isBodyNoun(last.lower());
  }

  private static boolean hasClauseMark(List<Token> part, int coreEnd) {
    for (Token token : part.subList(0, coreEnd)) {
      if (token.is("after") || token.is("before") || token.is("until") || token.is("comes")) {
        return true;
      }
    }
    return false;
  }

  /** "Jan Olsen of Storvik Aid". */
  private @Nullable Speaker namedMember(List<Token> part, int coreEnd, SpeakerMemory memory) {
    boolean last = coreEnd == 1 && memory.fullName(part.get(0).text()) != null;
    if ((coreEnd < 2 && !last) || coreEnd > 4 || coreEnd + 1 >= part.size()) {
      return null;
    }
    List<Token> name = withoutTitle(part.subList(0, coreEnd));
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
            && !bodies.isKnown(text(name).toLowerCase(Locale.ROOT))
            && !hasBodyNoun(name);
    if (!person) {
      return null;
    }
    Speaker known = memory.byName(text(name));
    if (known != null) {
      return known;
    }
    String full = memory.fullName(text(name));
    String shown = full == null ? text(name) : full;
    return institution || honoured ? Speaker.person(shown) : Speaker.privatePerson(shown);
  }

  private boolean hasBodyNoun(List<Token> name) {
    for (Token token : name) {
      if (bodies.namesBody(token) || modifiers.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** "The research firm Storvik Analytics": the noun before a name says that it is a body. */
  private @Nullable Body namedByNoun(List<Token> part, SpeakerMemory memory) {
    int start = part.size();
    while (start > 0 && SpeakerWords.isNameToken(part.get(start - 1))) {
      start--;
    }
    boolean named =
        start > 0
            && start < part.size()
            && part.size() - start <= SpeakerWords.MAX_NAME
            && !part.get(start - 1).isCapitalised()
            && bodies.isBodyNoun(part.get(start - 1).lower())
            && words.country(part.subList(start, part.size())) == null;
    if (!named) {
      return null;
    }
    List<Token> name = part.subList(start, part.size());
    String text = text(name);
    boolean known = bodies.isKnown(text.toLowerCase(Locale.ROOT));
    String slug = Slug.of(text);
    return known
        ? bodies.read(name, memory)
        : slug.isEmpty() ? null : new Body(slug, text, text.toLowerCase(Locale.ROOT), null);
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
    for (int i = 0; i + 1 < coreEnd; i++) {
      Token token = part.get(i);
      boolean apart =
          token.isWord()
              && !token.isCapitalised()
              && part.get(i + 1).isCapitalised()
              && !SpeakerWords.isPreposition(token)
              && !SpeakerWords.isNameToken(token)
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
      boolean name = token.isCapitalised() && i > 0 && SpeakerWords.isName(role.get(i - 1));
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
      if (SpeakerWords.isPreposition(token) || token.is("'s")) {
        return false;
      }
    }
    return role.size() <= 2
        || companyNouns.contains(SpeakerWords.withoutDeterminers(role).get(0).lower());
  }

  private @Nullable Body bodyOfSpokes(List<Token> role, int spokesAt, SpeakerMemory memory) {
    if (speaksForPerson(role, memory)) {
      return null;
    }
    int behind = spokesAt + 1;
    while (behind < role.size() && !SpeakerWords.isPreposition(role.get(behind))) {
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
    List<Token> name = SpeakerWords.withoutDeterminers(role.subList(0, end));
    Speaker outlet = name.isEmpty() ? null : outlets.named(name);
    if (outlet != null) {
      return new Body(Slug.of(text(name)), text(name), text(name).toLowerCase(Locale.ROOT), null);
    }
    boolean possessive = end > 2 && role.get(end - 1).is("'s");
    Body group = possessive ? groups.referredTo(role.subList(0, end - 1), memory) : null;
    return group != null || end == 0 ? group : bodies.read(role.subList(0, end), memory);
  }

  private Speaker outlet(List<Token> part) {
    Speaker known = outlets.named(SpeakerWords.withoutDeterminers(part));
    String name = text(SpeakerWords.withoutDeterminers(part));
    return agencies
        .named(name)
        .map(agency -> Speaker.outlet(agency.slug(), name))
        .orElseGet(() -> known != null ? known : Speaker.outlet(Slug.of(name), name));
  }

  private static List<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    int depth = 0;
    boolean inDashes = false;
    for (Token token : tokens) {
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (isDash(token) && (inDashes || opensParenthesis(tokens, token))) {
        inDashes = !inDashes;
      } else if (inDashes) {
        continue;
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

  private static boolean isDash(Token token) {
    return token.is("-") || token.is("–") || token.is("—");
  }

  /** Another dash behind it, or a relative clause: its closing dash has been cut off. */
  private static boolean opensParenthesis(List<Token> tokens, Token dash) {
    boolean next = true;
    for (Token token : tokens) {
      if (token.start() > dash.start()) {
        if (isDash(token) || (next && RELATIVES.contains(token.lower()))) {
          return true;
        }
        next = false;
      }
    }
    return false;
  }

  /** Leaves out ages and relative clauses set between commas. */
  private static void addPart(List<List<Token>> parts, List<Token> part) {
    // "Which he" before a verb is no aside: the verb is its own.
    boolean relative = part.size() > 2 && RELATIVES.contains(part.get(0).lower());
    boolean age = part.size() == 1 && part.get(0).isNumber();
    if (!(relative || age) || parts.isEmpty()) {
      parts.add(untilRelative(part));
    }
  }

  /** "An analyst with the institute who once handled it": what stands before "who". */
  private static List<Token> untilRelative(List<Token> part) {
    for (int i = 3; i < part.size() - 1; i++) {
      if (part.get(i).is("who")) {
        return part.subList(0, i);
      }
    }
    return part;
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
