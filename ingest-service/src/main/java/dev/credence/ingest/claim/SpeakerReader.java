package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words before or behind a verb of saying as a speaker, or says that they are none. */
final class SpeakerReader {

  private static final int MAX_TOKENS = 40;
  private static final int MAX_ANTECEDENT = 7;

  private final Countries countries = new Countries();
  private final Bodies bodies = new Bodies(Lexicon.load("speakers"), countries);
  private final Outlets outlets = new Outlets();
  private final SpeakerWords words =
      new SpeakerWords(Lexicon.load("speakers"), countries, bodies, outlets);
  private final SpeakerSurvey survey = new SpeakerSurvey(words, countries, bodies, outlets);
  private final OfficeSurvey offices = new OfficeSurvey(words, bodies, countries);
  private final OutletReader outletReader = new OutletReader(outlets, words);
  private final WordSet companies = Lexicon.load("speakers").words("company");
  private final BackReferences references = new BackReferences(words);
  private final Groups groups = new Groups(Lexicon.load("speakers"), bodies);
  private final PartReader single;
  private final Appositions appositions;

  SpeakerReader() {
    Spokesmen spokesmen = new Spokesmen(words, bodies, outlets, groups);
    NameReader names = new NameReader(words, bodies, countries, outlets, outletReader, spokesmen);
    this.single = names.parts();
    this.appositions =
        new Appositions(words, bodies, outlets, outletReader, names, spokesmen, single);
  }

  /** Learns from a sentence of the text before any is read. */
  void survey(List<Token> text, SpeakerMemory memory) {
    List<Token> sentence = SpeakerTokens.withoutStops(text);
    survey.survey(sentence, memory);
    offices.survey(sentence, (role, name) -> surveyed(role, name, memory));
    if (memory.company() == null) {
      companyIn(sentence, memory);
    }
  }

  private void surveyed(List<Token> role, String name, SpeakerMemory memory) {
    if (words.offices().spokesIndex(role) >= 0) {
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
    if (SpeakerTokens.endsInsideRelative(description)) {
      return null;
    }
    int relative = SpeakerTokens.objectRelative(description);
    if (relative > 0) {
      return read(description.subList(relative, description.size()), memory, unnamed);
    }
    List<Token> tokens =
        SpeakerTokens.withoutConjunction(
            SpeakerTokens.withoutStops(SpeakerTokens.trim(description)));
    if (SpeakerTokens.opensClause(tokens)) {
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
    List<List<Token>> parts = SpeakerTokens.parts(tokens);
    for (List<Token> part : parts) {
      if (part.isEmpty() || words.clauses().isClause(part)) {
        return null;
      }
    }
    Speaker speaker =
        parts.size() == 1
            ? single.single(parts.get(0), memory)
            : appositions.several(parts, memory);
    if (speaker != null && unnamed && speaker.holder().kind() != HolderKind.OUTLET) {
      return Speaker.anonymous(text(parts.get(0)));
    }
    return speaker;
  }

  /** "An expert who has just returned from the front", "the report citing him": the head. */
  private List<Token> withoutRelative(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size() - 1, MAX_ANTECEDENT); i++) {
      Token token = tokens.get(i);
      if (token.is(",") || token.is("(") || token.is("to") || token.quoted()) {
        return tokens;
      }
      if (token.lower().endsWith("ed")
          && !token.isCapitalised()
          && words.isCharged(tokens.get(i - 1))) {
        return tokens.subList(0, i);
      }
      boolean participle = token.lower().endsWith("ing") && !token.isCapitalised();
      if (token.is("who") || token.is("whose") || participle) {
        Token head = tokens.get(i - 1);
        boolean person = words.isHuman(head) || words.isRole(head);
        boolean report = participle && (outlets.isPublication(head) || words.isCharged(head));
        return person || report ? tokens.subList(0, i) : tokens;
      }
    }
    return tokens;
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
