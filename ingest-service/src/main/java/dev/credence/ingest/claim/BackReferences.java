package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom "she", "the mayor" and "its website" stand for among those named before. */
final class BackReferences {

  private static final WordSet PRONOUNS = WordSet.of("he", "she", "they", "it");

  private final SpeakerWords words;
  private final WordSet documents = Lexicon.load("speakers").words("document");

  BackReferences(SpeakerWords words) {
    this.words = words;
  }

  static boolean isPronoun(List<Token> tokens) {
    return tokens.size() == 1 && PRONOUNS.contains(tokens.get(0).lower());
  }

  /** Whether it is something that a speaker speaks through: "statement". */
  boolean isDocument(Token token) {
    return documents.contains(token.lower());
  }

  /** The previous speaker; somebody without a name where none has spoken. */
  @Nullable Speaker ofPronoun(Token pronoun, SpeakerMemory memory) {
    if (pronoun.is("he") || pronoun.is("she")) {
      Speaker person = lastPerson(Gender.ofPronoun(pronoun), memory);
      return person == null ? Speaker.anonymous(pronoun.text()) : person;
    }
    Speaker before = memory.last();
    if (pronoun.is("it")) {
      return before == null || isThing(before) ? before : memory.lastBody();
    }
    return before != null ? before : Speaker.anonymous(pronoun.text());
  }

  private static boolean isThing(Speaker speaker) {
    return switch (speaker.holder().kind()) {
      case BODY, OUTLET -> true;
      case ANONYMOUS -> !speaker.isInPerson();
      default -> false;
    };
  }

  /** The last speaker who may be a single person of that gender. */
  private @Nullable Speaker lastPerson(Gender gender, SpeakerMemory memory) {
    for (Speaker speaker : memory.persons()) {
      if (mayBe(gender, speaker)) {
        return speaker;
      }
    }
    return null;
  }

  /** Whether a pronoun of that gender may stand for the speaker. */
  boolean mayBe(Gender gender, Speaker speaker) {
    return !words.isPlural(speaker)
        && gender.agreesWith(words.givenNames().genderOf(speaker.holder().name()));
  }

  /** Who speaks through "a statement on its website": the body that has just spoken, if any. */
  @Nullable Speaker ofDocument(List<Token> tokens, SpeakerMemory memory) {
    int noun = 0;
    while (noun < Math.min(4, tokens.size()) && !documents.contains(tokens.get(noun).lower())) {
      noun++;
    }
    boolean plain =
        noun < Math.min(4, tokens.size())
            && tokens.stream().noneMatch(token -> token.quoted() || token.is(","))
            && tokens.stream().noneMatch(token -> words.isClauseWord(token));
    if (!plain) {
      return null;
    }
    boolean bare = noun == 1 && tokens.size() == 2 && tokens.get(0).is("the");
    if (bare && !tokens.get(noun).isCapitalised()) {
      Speaker last = memory.last();
      boolean near = memory.unattributed().size() <= 1;
      return last != null && last.isNamed() && near
          ? last
          : Speaker.anonymous(SpeakerReader.text(tokens));
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && !NounPhrases.isPreposition(tokens.get(i - 1))) {
        continue;
      }
      if (token.is("his") || token.is("her")) {
        Speaker person = lastPerson(token.is("his") ? Gender.MALE : Gender.FEMALE, memory);
        return person == null ? Speaker.anonymous(SpeakerReader.text(tokens)) : person;
      }
      if (token.is("its") || token.is("their")) {
        Speaker last = memory.last();
        boolean near = memory.unattributed().size() <= 1;
        boolean body = last != null && last.holder().kind() == HolderKind.BODY;
        return last != null && body && near ? last : Speaker.anonymous(SpeakerReader.text(tokens));
      }
    }
    return null;
  }

  /** The first person in a sentence whom the text names somewhere with an office. */
  @Nullable Speaker knownPerson(List<Token> sentence, SpeakerMemory memory) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      Token token = sentence.get(i);
      Token next = sentence.get(i + 1);
      if (token.quoted() || next.quoted()) {
        continue;
      }
      boolean office = token.is("the") && words.isRole(next);
      boolean name = token.isCapitalised() && next.isCapitalised();
      Speaker known =
          office
              ? memory.byRole(next.lower())
              : name ? memory.byName(SpeakerReader.text(sentence.subList(i, i + 2))) : null;
      if (known != null && known.isNamed() && known.isInPerson()) {
        return known;
      }
    }
    return null;
  }
}
