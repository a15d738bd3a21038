package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses in which the speaker stands before the verb and what he says behind it. */
final class SpeakerFirst {

  private static final int MAX_NESTED = 14;

  private final SpeakerReader speakers;
  private final Verbs verbs;
  private final AgencyNames agencies;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;
  private final Reporters reporters;

  SpeakerFirst(
      SpeakerReader speakers,
      Verbs verbs,
      AgencyNames agencies,
      Adjuncts adjuncts,
      SubjectReader subjects,
      Reporters reporters) {
    this.speakers = speakers;
    this.verbs = verbs;
    this.agencies = agencies;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
    this.reporters = reporters;
  }

  @Nullable Utterance direct(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int tried = 0;
    for (int verb = from; verb < Math.min(to, from + 16) && tried < 3; verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      if (act != null) {
        tried++;
        Utterance utterance = direct(tokens, from, to, verb, act, memory);
        if (utterance != null && !utterance.onlyNamesSpeaker()) {
          return utterance;
        }
      }
    }
    return null;
  }

  /** Speaker, verb, statement. */
  @Nullable Utterance direct(
      List<Token> tokens, int from, int to, int verb, Act act, SpeakerMemory memory) {
    int content = pastWhether(tokens, adjuncts.contentStart(tokens, verb, to), to);
    int end = verbs.subjectEnd(tokens, from, verb);
    boolean onlyNames = content < 0 && adjuncts.endsBehind(tokens, verb, to);
    if ((content < 0 && !onlyNames) || end <= from || describesDocument(tokens, end, verb, to)) {
      return null;
    }
    if (verbs.isHypothetical(tokens, end, verb)) {
      return null;
    }
    Speaker speaker =
        reporters.read(tokens, verb, end, subjects.subject(tokens, from, end, memory));
    if (speaker == null) {
      return null;
    }
    Agency credit = agencies.credit(tokens, verb + 1, onlyNames ? to : content);
    if (credit == null) {
      credit = agencies.named(speaker.holder().name());
    }
    boolean negated = verbs.isNegated(tokens, from, verb) || isNegative(tokens.get(from));
    boolean factive = negated && verbs.isAcknowledging(tokens.get(verb));
    if (negated && (act == Act.SAY || act == Act.OPINE || onlyNames || factive)) {
      return null;
    }
    int verbEnd = verb + verbs.lengthAt(tokens, verb, to);
    String cue = SpeakerReader.text(tokens.subList(negated ? end : verb, verbEnd));
    boolean undisputed = negated && verbs.isDisputing(tokens.get(verb));
    Act done = undisputed ? Act.AFFIRM : negated ? Act.HEDGE : act;
    Utterance inner = onlyNames ? null : ofHimself(tokens, content, to, speaker, credit);
    if (inner != null) {
      return inner;
    }
    if (onlyNames) {
      return new Utterance(speaker, done, cue, to, to, credit);
    }
    if (verbs.mayShow(tokens.get(verb)) && adjuncts.isObject(tokens, content, to)) {
      return null;
    }
    Utterance nested = nested(tokens, content, to, memory, credit, speaker);
    if (nested != null) {
      return nested;
    }
    boolean nominal = done == Act.PREDICT && adjuncts.isNominal(tokens, verb, content, to);
    return new Utterance(speaker, done, cue, nominal ? verb : content, to, credit);
  }

  /** "Could not verify whether the ferry sank": "the ferry sank" is what stays open. */
  private static int pastWhether(List<Token> tokens, int content, int to) {
    return content >= 0 && content + 1 < to && tokens.get(content).is("whether")
        ? content + 1
        : content;
  }

  /** "Neither the army nor the police confirmed it". */
  private static boolean isNegative(Token subject) {
    return subject.is("neither") || subject.is("nobody") || subject.is("none") || subject.is("no");
  }

  /** "A statement posted on its website": a participle, and no verb of saying. */
  private boolean describesDocument(List<Token> tokens, int end, int verb, int to) {
    return end == verb
        && verb + 1 < to
        && tokens.get(verb).lower().endsWith("ed")
        && speakers.references().isDocument(tokens.get(verb - 1))
        && NounPhrases.isPreposition(tokens.get(verb + 1));
  }

  /** "The agency reported that officials said X": those who vouch are the officials. */
  private @Nullable Utterance nested(
      List<Token> tokens,
      int from,
      int to,
      SpeakerMemory memory,
      @Nullable Agency credit,
      Speaker outer) {
    if (Statements.isPronoun(tokens.get(from)) || tokens.get(from).quoted()) {
      return null;
    }
    for (int verb = from + 1; verb < Math.min(to, from + MAX_NESTED); verb++) {
      Token token = tokens.get(verb);
      if (token.is(",") || token.is(";") || token.is("that") || token.is("who")) {
        return null;
      }
      Act act = verbs.actAt(tokens, verb, from, to);
      if (act != null) {
        Utterance inner = direct(tokens, from, to, verb, act, memory);
        if (inner == null || inner.onlyNamesSpeaker() || inner.speaker() == null) {
          return null;
        }
        Agency passedOn = credit != null ? credit : inner.credit();
        return outer.equals(inner.speaker())
            ? null
            : new Utterance(
                inner.speaker(), inner.act(), inner.cue(), inner.from(), inner.to(), passedOn);
      }
    }
    return null;
  }

  /** "The ministry said it could not confirm X": the inner verb decides. */
  private @Nullable Utterance ofHimself(
      List<Token> tokens, int from, int to, Speaker speaker, @Nullable Agency credit) {
    if (!Statements.isPronoun(tokens.get(from))) {
      return null;
    }
    for (int verb = from + 1; verb < Math.min(to, from + 6); verb++) {
      Act act = verbs.actAt(tokens, verb, from, to);
      int content = act == null ? -1 : adjuncts.contentStart(tokens, verb, to);
      if (content >= 0 && (act == Act.AFFIRM || act == Act.DENY)) {
        boolean negated = verbs.isNegated(tokens, from, verb);
        String cue = SpeakerReader.text(tokens.subList(negated ? from + 1 : verb, verb + 1));
        return new Utterance(speaker, negated ? Act.HEDGE : act, cue, content, to, credit);
      }
    }
    return null;
  }
}
