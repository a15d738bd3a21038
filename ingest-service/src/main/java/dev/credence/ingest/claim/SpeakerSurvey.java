package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Learns from a whole text which countries its ministries and which names its offices have. */
final class SpeakerSurvey {

  /** Of these every place has its own, so that the text must name it. */
  private static final WordSet LOCAL_BODIES =
      WordSet.of(
          "police",
          "university",
          "college",
          "school",
          "hospital",
          "museum",
          "zoo",
          "airport",
          "church",
          "club",
          "society",
          "charity",
          "clinic",
          "institute",
          "department");

  private static final WordSet FIRM_OWNS =
      WordSet.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "ceo",
          "employee",
          "employees",
          "customer",
          "customers",
          "website",
          "inc",
          "corp",
          "ltd",
          "plc",
          "shares",
          "stock",
          "products",
          "executives",
          "executive",
          "users",
          "stores",
          "headquarters",
          "app",
          "co-founder");
  private static final WordSet FIRM_NOUNS =
      WordSet.of(
          "company",
          "firm",
          "retailer",
          "startup",
          "start-up",
          "manufacturer",
          "maker",
          "giant",
          "group",
          "organisation",
          "organization",
          "charity",
          "brand",
          "airline",
          "developer");

  private final SpeakerWords words;
  private final Countries countries;
  private final Bodies bodies;
  private final Outlets outlets;

  SpeakerSurvey(SpeakerWords words, Countries countries, Bodies bodies, Outlets outlets) {
    this.outlets = outlets;
    this.words = words;
    this.countries = countries;
    this.bodies = bodies;
  }

  /** Reads one sentence. */
  void survey(List<Token> sentence, SpeakerMemory memory) {
    surveyOutlets(sentence, memory);
    surveyFullNames(sentence, memory);
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      surveyFirm(sentence, i, memory);
      surveyBody(sentence, i, memory);
      Countries.Found found = token.isCapitalised() ? countries.startingAt(sentence, i) : null;
      if (found != null && !found.capital()) {
        memory.countCountry(found.adjective());
      }
      if (bodies.isStateNoun(token.lower())) {
        surveyCountry(sentence, i, memory);
      }
      if (!words.isRole(token)) {
        continue;
      }
      if (token.isCapitalised()) {
        surveyName(sentence, i, memory);
      } else {
        surveyApposition(sentence, i, memory);
      }
    }
  }

  /** "Storvik University": what "the university" stands for later. */
  private void surveyBody(List<Token> sentence, int noun, SpeakerMemory memory) {
    Token token = sentence.get(noun);
    if (!LOCAL_BODIES.contains(token.lower()) || token.quoted()) {
      return;
    }
    int start = noun;
    while (start > 0
        && noun - start < NounPhrases.MAX_NAME - 2
        && sentence.get(start - 1).isCapitalised()
        && !words.isLeadIn(sentence.get(start - 1))
        && !words.isTitle(sentence.get(start - 1))
        && !words.isRole(sentence.get(start - 1))) {
      start--;
    }
    boolean plain = start == noun || (start == 0 && noun == 1 && !token.isCapitalised());
    if (!plain && words.country(sentence.subList(start, noun)) == null) {
      String name = SpeakerReader.text(sentence.subList(start, noun + 1));
      memory.surveyBody(
          token.lower(), new Body(Slug.of(name), name, name.toLowerCase(Locale.ROOT), null));
    }
  }

  /** "Fjordline employees", "Fjordline's website": what only a firm has; and "he" or "she". */
  private void surveyFirm(List<Token> sentence, int i, SpeakerMemory memory) {
    Token token = sentence.get(i);
    if (token.is("he") || token.is("she") || token.is("his") || token.is("her")) {
      memory.surveyPronoun();
    }
    if (!token.isCapitalised() || i + 1 >= sentence.size()) {
      if (token.isWord() && !NounPhrases.isName(token)) {
        memory.surveyCommonWord(token.lower());
      }
      return;
    }
    int next = sentence.get(i + 1).is("'s") ? i + 2 : i + 1;
    boolean owns = next < sentence.size() && FIRM_OWNS.contains(sentence.get(next).lower());
    boolean called = i > 0 && FIRM_NOUNS.contains(sentence.get(i - 1).lower());
    if (owns || called) {
      memory.surveyFirm(token.text());
    }
  }

  private void surveyOutlets(List<Token> sentence, SpeakerMemory memory) {
    for (int i = 0; i < sentence.size(); i++) {
      int length = outlets.lengthAt(sentence, i);
      Speaker outlet = length == 0 ? null : outlets.named(sentence.subList(i, i + length));
      if (outlet != null) {
        memory.surveyOutlet(outlet);
        i += length - 1;
      }
    }
  }

  /** Two or three words with capitals may be a person's name. */
  private void surveyFullNames(List<Token> sentence, SpeakerMemory memory) {
    for (int i = 0; i < sentence.size(); i++) {
      int end = i;
      while (end < sentence.size()
          && end - i <= NounPhrases.MAX_NAME
          && NounPhrases.isNameToken(sentence.get(end))) {
        end++;
      }
      int start = i;
      for (int title = i; title < end; title++) {
        start = words.isTitle(sentence.get(title)) ? title + 1 : start;
      }
      for (int first = start; end - start > 2 && first < end - 1; first++) {
        start = words.givenNames().isGivenName(sentence.get(first).lower()) ? first : start;
      }
      while (start < end && !mayOpenName(sentence.get(start))) {
        start++;
      }
      boolean office =
          end - start >= 3
              && start > 1
              && sentence.get(start - 1).is("of")
              && NounPhrases.headsOffice(sentence.get(start - 2));
      start = office ? end - 2 : start;
      if (end - start == 2 || end - start == 3) {
        String name = SpeakerReader.text(sentence.subList(start, end));
        memory.surveyFullName(name);
        boolean titled = start > 0 && words.isTitle(sentence.get(start - 1));
        boolean aged =
            end + 2 < sentence.size()
                && sentence.get(end).is(",")
                && (sentence.get(end + 1).isNumber() && sentence.get(end + 2).is(",")
                    || sentence.get(end + 1).is("who"));
        if (titled || aged) {
          memory.surveyPerson(name);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private boolean mayOpenName(Token token) {
    return token.isCapitalised()
        && !words.isRole(token)
        && !words.isPrivate(token)
        && !words.isClauseWord(token)
        && !words.isLeadIn(token);
  }

  private void surveyCountry(List<Token> sentence, int noun, SpeakerMemory memory) {
    for (int from = Math.max(0, noun - 4); from < noun; from++) {
      Countries.Found found = countries.startingAt(sentence, from);
      if (found != null && !found.capital()) {
        int start = from + found.length();
        if (start < sentence.size() && sentence.get(start).is("'s")) {
          start++;
        }
        String base = joined(sentence.subList(Math.min(start, noun), noun + 1));
        if (base.chars().allMatch(c -> c == ' ' || c == '-' || Character.isLetter(c))) {
          memory.country(base.replace("defense", "defence"), found.adjective());
        }
      }
    }
    if (noun + 2 < sentence.size() && sentence.get(noun + 1).is("of")) {
      int from = noun + 2 + (sentence.get(noun + 2).is("the") ? 1 : 0);
      Countries.Found found = from < sentence.size() ? countries.startingAt(sentence, from) : null;
      if (found != null && !found.capital()) {
        memory.country(
            joined(sentence.subList(Math.max(0, noun - 1), noun + 1)), found.adjective());
      }
    }
  }

  private static String joined(List<Token> words) {
    return words.stream().map(Token::lower).collect(Collectors.joining(" "));
  }

  /** "the president of Norland, Jane Roe,". */
  private void surveyApposition(List<Token> sentence, int role, SpeakerMemory memory) {
    int comma = role + 1;
    while (comma < sentence.size() - 2 && comma < role + 7 && !sentence.get(comma).is(",")) {
      comma++;
    }
    int end = comma + 1;
    while (end < sentence.size()
        && end - comma <= NounPhrases.MAX_NAME
        && NounPhrases.isNameToken(sentence.get(end))) {
      end++;
    }
    boolean enclosed =
        comma < sentence.size()
            && sentence.get(comma).is(",")
            && end < sentence.size()
            && sentence.get(end).is(",");
    if (!enclosed || end - comma < 3 || words.clauses().isClause(sentence.subList(role, comma))) {
      return;
    }
    List<Token> name = sentence.subList(comma + 1, end);
    String text = SpeakerReader.text(name);
    boolean spokesman =
        words.offices().spokesIndex(sentence.subList(Math.max(0, role - 8), comma)) >= 0;
    if (words.isBareName(name)
        && !spokesman
        && words.country(name) == null
        && memory.byName(text) == null) {
      Speaker speaker = Speaker.person(text);
      memory.name(text, speaker);
      words.offices().rememberRole(sentence.subList(role, comma), speaker, memory);
    }
  }

  private void surveyName(List<Token> sentence, int role, SpeakerMemory memory) {
    int end = role + 1;
    while (end < sentence.size()
        && end - role <= NounPhrases.MAX_NAME
        && NounPhrases.isNameToken(sentence.get(end))) {
      end++;
    }
    List<Token> name = sentence.subList(role + 1, end);
    if (name.size() >= 2
        && !words.offices().containsRole(name)
        && !sentence.get(role).is("press")
        && !(role > 0 && sentence.get(role - 1).is("press"))) {
      String text = SpeakerReader.text(name);
      if (memory.byName(text) == null) {
        Speaker speaker = Speaker.person(text);
        memory.name(text, speaker);
        words
            .offices()
            .rememberRole(sentence.subList(Math.max(0, role - 1), role + 1), speaker, memory);
      }
    }
  }
}
