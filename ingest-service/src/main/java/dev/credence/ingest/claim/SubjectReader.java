package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the speaker that a clause starts with, and the person whom "he" or "she" stands for. */
final class SubjectReader {

  private static final int MAX_APPOSITIONS = 4;
  private static final int MAX_SUBJECT = 40;
  private static final int MAX_HEADING = 12;
  private static final WordSet PERSON_PRONOUNS = WordSet.of("he", "she");

  private final SpeakerReader speakers;
  private final Adjuncts adjuncts;

  SubjectReader(SpeakerReader speakers, Adjuncts adjuncts) {
    this.speakers = speakers;
    this.adjuncts = adjuncts;
  }

  /** The speaker whom the tokens before a verb name, what leads in aside. */
  @Nullable Speaker subject(List<Token> tokens, int from, int before, SpeakerMemory memory) {
    int start = adjuncts.pastLeadIn(tokens, from, before);
    int end = withDayOfName(tokens, start, before);
    boolean unnamed = Anonymity.isUnnamed(tokens);
    Speaker first = firstOfTwo(tokens, start, end, memory, unnamed);
    if (first != null) {
      return first;
    }
    Speaker behindLeadIn =
        start == from && adjuncts.opensLeadIn(tokens.get(from))
            ? behindComma(tokens, start, end, memory)
            : null;
    if (behindLeadIn != null) {
      return behindLeadIn;
    }
    Speaker whole = read(tokens, start, end, memory, unnamed);
    for (int i = end - 2; whole == null && i > start && i > end - MAX_HEADING; i--) {
      // "No crime here: the mayor said": a heading before the subject.
      if (tokens.get(i).is(":")) {
        return read(tokens, i + 1, end, memory, unnamed);
      }
    }
    return whole;
  }

  /** "The Mail on Sunday": the day is part of the name. */
  private int withDayOfName(List<Token> tokens, int start, int end) {
    boolean day =
        end > start
            && end + 1 < tokens.size()
            && tokens.get(end).is("on")
            && Calendar.isDay(tokens.get(end + 1))
            && speakers.words().isOutlet(tokens.subList(start, end + 2));
    return day ? end + 2 : end;
  }

  /** "In May, the navy": who is named behind the phrase before the comma. */
  private @Nullable Speaker behindComma(
      List<Token> tokens, int start, int end, SpeakerMemory memory) {
    boolean unnamed = Anonymity.isUnnamed(tokens);
    int tried = 0;
    for (int i = start; i < end - 1 && tried < MAX_APPOSITIONS; i++) {
      if (tokens.get(i).is(",")) {
        tried++;
        Speaker speaker = read(tokens, i + 1, end, memory, unnamed);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
  }

  /** "Jan Olsen and Anna Berg both said": the first of two people with names. */
  private @Nullable Speaker firstOfTwo(
      List<Token> tokens, int start, int end, SpeakerMemory memory, boolean unnamed) {
    for (int i = start + 2; i < Math.min(end - 1, start + MAX_HEADING); i++) {
      if (tokens.get(i).is("and")) {
        Speaker first = read(tokens, start, i, memory, unnamed);
        boolean two = isNamedPerson(first) || isOutlet(first);
        Speaker second = two ? read(tokens, i + 1, end, memory, unnamed) : null;
        boolean outlets = isOutlet(first) && isOutlet(second);
        return outlets || (isNamedPerson(first) && isNamedPerson(second)) ? first : null;
      }
    }
    return null;
  }

  /** The speaker whom all the tokens describe, a wish to stay unnamed aside. */
  @Nullable Speaker read(
      List<Token> tokens, int from, int to, SpeakerMemory memory, boolean unnamed) {
    return read(tokens, from, to, memory, unnamed, true);
  }

  /**
   * @param looksBack whether a pronoun may stand for a person whom an earlier sentence is about;
   *     not while such a person is looked for, or two sentences that start with "he" would refer to
   *     each other for ever
   */
  private @Nullable Speaker read(
      List<Token> tokens,
      int from,
      int to,
      SpeakerMemory memory,
      boolean unnamed,
      boolean looksBack) {
    int end = Anonymity.without(tokens, from, to);
    if (end <= from || end - from > MAX_SUBJECT) {
      return null;
    }
    if (looksBack && end == from + 1 && isPersonPronoun(tokens.get(from))) {
      Speaker mentioned = mentionedPerson(Gender.ofPronoun(tokens.get(from)), memory);
      if (mentioned != null) {
        return mentioned;
      }
    }
    return speakers.read(tokens.subList(from, end), memory, unnamed);
  }

  /** The person whom the sentences since the last speaker are about, the nearest first. */
  private @Nullable Speaker mentionedPerson(Gender gender, SpeakerMemory memory) {
    for (List<Token> sentence : memory.unattributed()) {
      if (sentence.get(0).quoted()) {
        continue;
      }
      int start = adjuncts.pastLeadIn(sentence, 0, sentence.size());
      boolean pronoun = start < sentence.size() && isPersonPronoun(sentence.get(start));
      Speaker subject = pronoun ? null : subjectOf(sentence, 0, sentence.size(), memory, false);
      boolean whole =
          subject != null
              && (subject.isNamed() || start > 0 || !adjuncts.opensLeadIn(sentence.get(0)));
      if (subject != null
          && whole
          && isPerson(subject, memory)
          && speakers.references().mayBe(gender, subject)) {
        return subject;
      }
      Speaker known = speakers.references().knownPerson(sentence, memory);
      if (known != null && speakers.references().mayBe(gender, known)) {
        return known;
      }
    }
    return null;
  }

  private static boolean isPersonPronoun(Token token) {
    return PERSON_PRONOUNS.contains(token.lower());
  }

  /** The speaker that a clause starts with: the longest prefix that names one. */
  @Nullable Speaker subjectOf(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    return subjectOf(tokens, from, to, memory, true);
  }

  private @Nullable Speaker subjectOf(
      List<Token> tokens, int from, int to, SpeakerMemory memory, boolean looksBack) {
    int start = adjuncts.pastLeadIn(tokens, from, to);
    if (adjuncts.opensLeadIn(tokens.get(from))) {
      for (int i = start; i < Math.min(to, from + 12); i++) {
        if (tokens.get(i).is(",")) {
          start = i + 1;
          break;
        }
      }
    }
    for (int end = Math.min(to, start + 14); end > start; end--) {
      Speaker speaker = read(tokens, start, end, memory, false, looksBack);
      boolean subject = speaker != null && (speaker.isNamed() || isAnonymousSubject(speaker));
      boolean person = looksBack ? hasFullName(speaker) : isPersonByName(speaker, memory);
      if (subject || person) {
        return speaker;
      }
    }
    return null;
  }

  private static boolean isOutlet(@Nullable Speaker speaker) {
    return speaker != null && speaker.holder().kind() == HolderKind.OUTLET;
  }

  private static boolean isNamedPerson(@Nullable Speaker speaker) {
    return speaker != null
        && (speaker.holder().kind() == HolderKind.PERSON
            || speaker.holder().kind() == HolderKind.PRIVATE);
  }

  private boolean isPersonByName(@Nullable Speaker speaker, SpeakerMemory memory) {
    return hasFullName(speaker) && speaker != null && isPerson(speaker, memory);
  }

  private boolean isPerson(Speaker speaker, SpeakerMemory memory) {
    return speakers.words().isPerson(speaker) || memory.isPerson(speaker.holder().name());
  }

  private static boolean hasFullName(@Nullable Speaker speaker) {
    return speaker != null
        && speaker.holder().kind() == HolderKind.PRIVATE
        && speaker.holder().name().indexOf(' ') > 0;
  }

  private static boolean isAnonymousSubject(Speaker speaker) {
    return speaker.holder().kind() == HolderKind.ANONYMOUS;
  }
}
