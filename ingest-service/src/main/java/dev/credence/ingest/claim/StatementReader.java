package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an utterance as a statement with a stance. */
final class StatementReader {

  private static final WordSet OWN = WordSet.of("its", "their", "his", "her");
  private static final int MAX_SUBJECT = 30;
  private static final int MAX_LEAD_IN = 10;
  private static final WordSet SUBJECTS = WordSet.of("he", "she", "they", "it");

  private final Phrases withholdOpening;
  private final Phrases vouchOpening;
  private final Phrases untrue;
  private final Hedges hedges;
  private final Clauses clauses;
  private final WordSet suggesting;
  private final Imperatives imperatives;
  private final Negations negations;
  private final Denials denials;
  private final Modalities modalities;

  StatementReader(Lexicon cues) {
    this.withholdOpening = cues.phrases("withhold-opening");
    this.vouchOpening = cues.phrases("vouch-opening");
    this.untrue = cues.phrases("untrue");
    this.modalities = new Modalities(cues);
    this.hedges = new Hedges(cues);
    this.denials = new Denials(cues);
    this.clauses = new Clauses(cues, hedges, denials, modalities);
    this.suggesting = cues.words("suggesting");
    this.imperatives = new Imperatives(cues);
    this.negations = new Negations(cues);
  }

  /** The parts of an utterance that have a stance or modality of their own. */
  List<Clauses.Part> parts(List<Token> tokens, Utterance utterance) {
    return clauses.parts(tokens, utterance);
  }

  /**
   * Reads an utterance.
   *
   * @param subject what its first word stands for; null for itself
   * @param speaker who speaks; null for the outlet
   * @param account what the speaker says beside a denial, if anything
   * @return null where it says nothing
   */
  @Nullable Reading read(
      List<Token> tokens,
      Utterance utterance,
      @Nullable String subject,
      @Nullable Speaker speaker,
      String source,
      @Nullable String account,
      EarlierStatements earlier,
      NamedThings things) {
    int from = utterance.from();
    int to = withoutAddition(tokens, from, utterance.to());
    Act act = utterance.act();
    if (act == Act.DENY || act == Act.LEAVE_UNVERIFIED || act == Act.HEDGE || act == Act.AFFIRM) {
      int that = thatBehind(tokens, utterance);
      int whole = withoutTime(tokens, from, that < 0 ? utterance.to() : that);
      int end = that < 0 ? earlier.referenceEnd(tokens, from, whole) : whole;
      List<Token> words = tokens.subList(from, end);
      if (earlier.isReference(words)) {
        return that > 0
            ? spelledOut(tokens, utterance, that, speaker, things)
            : referenceTo(words, utterance, source, account, earlier);
      }
    } else if ((act == Act.STATE || act == Act.SAY) && imperatives.isImperative(tokens, from, to)) {
      return null;
    }
    int suggested = act == Act.STATE ? behindSuggestion(tokens, from, to) : -1;
    if (suggested > 0) {
      from = suggested;
    }
    from = pastLeadIn(tokens, from, to);
    int opening = withholdOpening.lengthAt(tokens, from, to);
    int vouching = vouchOpening(tokens, from, to);
    Edits edits = new Edits();
    String cue = suggested > 0 ? tokens.get(suggestion(tokens, suggested)).text() : utterance.cue();
    Stance stance = suggested > 0 ? Stance.HEDGES : stance(act);
    if (opening > 0) {
      cue = SpeakerReader.text(tokens.subList(from, from + opening));
      from += opening;
      stance = stance == Stance.DENIES ? stance : Stance.HEDGES;
    } else if (vouching >= 0) {
      int behind = vouching + vouchOpening.lengthAt(tokens, vouching, to);
      cue = SpeakerReader.text(tokens.subList(vouching, behind));
      from = behind;
    }
    Modality modality = modalities.of(tokens, from, to, act);
    withSubject(tokens, from, to, utterance, speaker, edits);
    if (subject != null) {
      edits.replace(from, subject);
    }
    if (stance == Stance.AFFIRMS) {
      int hedgeAt = hedges.find(tokens, from, to);
      // What is denied may be a conjecture: "it is not true that the ferry may have sunk".
      int denialEnd = hedgeAt < 0 ? to : hedgeAt;
      String denial = denial(tokens, from, denialEnd, source, earlier, edits);
      boolean hedged = hedgeAt >= 0 && denial == null;
      String hedge = hedged ? hedges.remove(tokens, hedgeAt, from, to, edits) : null;
      stance = hedge != null ? Stance.HEDGES : denial != null ? Stance.DENIES : stance;
      cue = hedge != null ? hedge : denial != null ? denial : neutral(act, cue);
    }
    resolve(tokens, from, to, speaker, act, things, edits);
    String statement = edits.apply(tokens, from, to);
    return statement.isEmpty() ? null : new Reading(statement, stance, cue, modality);
  }

  /**
   * Takes a denial out of a statement; null where it has none. A plain negative denies where it
   * speaks of truth or answers what somebody else has said.
   */
  private @Nullable String denial(
      List<Token> tokens, int from, int to, String source, EarlierStatements earlier, Edits edits) {
    String untrue = denials.untrue(tokens, from, to, edits);
    if (untrue != null) {
      return untrue;
    }
    int truth = denials.truthAt(tokens, from, to, negations);
    if (truth >= 0) {
      return negations.remove(tokens, truth, from, to, edits);
    }
    int at = negations.find(tokens, from, to);
    if (at < 0 || denials.isUnknowing(tokens, at, to)) {
      return null;
    }
    Edits alone = new Edits();
    negations.remove(tokens, at, from, to, alone);
    boolean denies =
        denials.isContrary(tokens, from, to)
            || earlier.isAnswered(alone.apply(tokens, from, to), source);
    return denies ? negations.remove(tokens, at, from, to, edits) : null;
  }

  private static String neutral(Act act, String cue) {
    return act == Act.SAY || act == Act.PREDICT || act == Act.OPINE ? "" : cue;
  }

  private static Stance stance(Act act) {
    return switch (act) {
      case DENY -> Stance.DENIES;
      case HEDGE, LEAVE_UNVERIFIED -> Stance.HEDGES;
      case STATE, SAY, AFFIRM, PREDICT, OPINE -> Stance.AFFIRMS;
    };
  }

  private static int suggestion(List<Token> tokens, int behind) {
    return tokens.get(behind - 1).is("that") ? behind - 2 : behind - 1;
  }

  /** Where a clause starts behind "the recording suggests (that)"; -1 where none does. */
  private int behindSuggestion(List<Token> tokens, int from, int to) {
    for (int i = from + 2; i < Math.min(to - 4, from + MAX_SUBJECT); i++) {
      Token token = tokens.get(i);
      if (suggesting.contains(token.lower()) && !token.quoted() && !tokens.get(i - 1).is("to")) {
        int behind = i + 1 + (tokens.get(i + 1).is("that") ? 1 : 0);
        return modalities.isClause(tokens, behind, to) ? behind : -1;
      }
    }
    return -1;
  }

  /** Past "Two years ago," where an opening that withholds follows. */
  private int pastLeadIn(List<Token> tokens, int from, int to) {
    int words = from;
    while (words < to && !tokens.get(words).isWord() && !tokens.get(words).isNumber()) {
      words++;
    }
    for (int i = words; i < Math.min(to, words + MAX_LEAD_IN); i++) {
      boolean start = i == words || tokens.get(i - 1).is(",") || tokens.get(i - 1).is("but");
      if (start && withholdOpening.lengthAt(tokens, i, to) > 0) {
        return i;
      }
    }
    return from;
  }

  /** The end of a statement without "too": what it adds to is not part of it. */
  private static int withoutAddition(List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from && !tokens.get(end - 1).isWord() && !tokens.get(end - 1).isNumber()) {
      end--;
    }
    boolean addition =
        end - 3 > from && (tokens.get(end - 1).is("either") || tokens.get(end - 1).is("too"));
    return addition ? end - 1 : to;
  }

  /** Where "that" stands behind the first words of an utterance; -1 where it does not. */
  private static int thatBehind(List<Token> tokens, Utterance utterance) {
    for (int i = utterance.from() + 1; i < Math.min(utterance.to(), utterance.from() + 8); i++) {
      if (tokens.get(i).is("that")) {
        return i;
      }
    }
    return -1;
  }

  /** "The reports that X". */
  private @Nullable Reading spelledOut(
      List<Token> tokens,
      Utterance utterance,
      int that,
      @Nullable Speaker speaker,
      NamedThings things) {
    Edits edits = new Edits();
    resolve(tokens, that + 1, utterance.to(), speaker, utterance.act(), things, edits);
    String statement = edits.apply(tokens, that + 1, utterance.to());
    Modality modality = modalities.of(tokens, that + 1, utterance.to(), Act.SAY);
    return statement.isEmpty()
        ? null
        : new Reading(statement, stance(utterance.act()), utterance.cue(), modality);
  }

  /**
   * "The reports" and "this claim"; nothing where an outlet leaves unverified what is not there.
   */
  private static @Nullable Reading referenceTo(
      List<Token> words,
      Utterance utterance,
      String source,
      @Nullable String account,
      EarlierStatements earlier) {
    boolean unverified = utterance.act() == Act.LEAVE_UNVERIFIED;
    String statement =
        unverified ? earlier.reported(words, source) : earlier.resolve(words, source, account);
    if (statement == null && unverified) {
      return null;
    }
    return new Reading(
        statement == null ? SpeakerReader.text(words) : statement,
        stance(utterance.act()),
        utterance.cue(),
        Modality.FACTUAL);
  }

  private static int withoutTime(List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from + 1) {
      Token last = tokens.get(end - 1);
      if (!last.isWord() && !last.is("'s")) {
        end--;
      } else if (end > from + 2 && Calendar.isDay(last) && tokens.get(end - 2).is("on")) {
        end -= 2;
      } else {
        break;
      }
    }
    return end;
  }

  private int vouchOpening(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 14); i++) {
      if (vouchOpening.lengthAt(tokens, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** "claims to have taken X", "vowed to take X", "promised X" get the speaker as subject. */
  private static void withSubject(
      List<Token> tokens,
      int from,
      int to,
      Utterance utterance,
      @Nullable Speaker speaker,
      Edits edits) {
    if (speaker == null || from + 1 >= to) {
      return;
    }
    Act act = utterance.act();
    Token first = tokens.get(from);
    boolean infinitive = act == Act.SAY || act == Act.PREDICT || act == Act.DENY;
    if (first.is("to") && infinitive) {
      edits.replace(from, speaker.display() + (act == Act.PREDICT ? " will" : ""));
    } else if (utterance.startsWithItsVerb(tokens)
        || ((act == Act.DENY || act == Act.AFFIRM) && isGerund(tokens, from))) {
      edits.replace(from, speaker.display() + " " + first.text());
    }
  }

  private static boolean isGerund(List<Token> tokens, int from) {
    Token token = tokens.get(from);
    return token.lower().endsWith("ing") && token.text().length() > 4 && !token.isCapitalised();
  }

  static void resolve(
      List<Token> tokens,
      int from,
      int to,
      @Nullable Speaker speaker,
      Act act,
      NamedThings things,
      Edits edits) {
    int firstWord = firstWord(tokens, from, to);
    for (int i = from; i < to; i++) {
      if (edits.has(i)) {
        continue;
      }
      Token token = tokens.get(i);
      String thing = things.resolve(tokens, i, to);
      if (thing != null) {
        int head = things.headOfReference(tokens, i, to);
        edits.replace(i, token.isCapitalised() ? "The" + thing.substring(3) : thing);
        for (int j = i + 1; j <= head; j++) {
          edits.delete(j);
        }
      } else if (speaker != null) {
        String word = own(token, i == firstWord, act, speaker);
        if (word != null) {
          edits.replace(i, word);
        }
      }
    }
  }

  private static int firstWord(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to && !tokens.get(i).isWord()) {
      i++;
    }
    return i;
  }

  /** What a pronoun of the speaker stands for; null where it may stand for somebody else. */
  private static @Nullable String own(Token token, boolean first, Act act, Speaker speaker) {
    if (token.quoted()) {
      // A person's "we" may be his country, his office or his family; a body's "we" is the body.
      return speaker.holder().kind() == HolderKind.BODY
          ? switch (token.lower()) {
            case "we", "us" -> speaker.display();
            case "our" -> possessive(speaker);
            case "we're" -> speaker.display() + " are";
            case "we've" -> speaker.display() + " have";
            case "we'll" -> speaker.display() + " will";
            default -> null;
          }
          : null;
    }
    if (first && act != Act.STATE && SUBJECTS.contains(token.lower())) {
      return token.is("it") ? null : speaker.display();
    }
    boolean nominal = act == Act.DENY || act == Act.HEDGE || act == Act.AFFIRM;
    return first && nominal && OWN.contains(token.lower()) ? possessive(speaker) : null;
  }

  private static String possessive(Speaker speaker) {
    return speaker.display() + (speaker.display().endsWith("s") ? "’" : "’s");
  }

  /**
   * "We deny the reports" and "called the reports false" as a denial of the reports; null where the
   * utterance is none.
   */
  @Nullable Utterance calledUntrue(
      List<Token> tokens, Utterance utterance, @Nullable Speaker speaker) {
    int from = utterance.from();
    int verb = denials.ownDenial(tokens, from, utterance.to());
    if (verb < 0 && utterance.act() == Act.STATE) {
      verb = denials.denyingVerb(tokens, from, utterance.to());
    }
    if (verb > 0) {
      boolean that = verb + 2 < utterance.to() && tokens.get(verb + 1).is("that");
      boolean neither = denials.isNeither(tokens, verb, from);
      String cue = SpeakerReader.text(tokens.subList(neither ? verb - 2 : verb, verb + 1));
      return new Utterance(
          speaker,
          neither ? Act.HEDGE : Act.DENY,
          cue,
          verb + (that ? 2 : 1),
          utterance.to(),
          utterance.credit());
    }
    int unconfirmed = denials.behindUnconfirmed(tokens, from, utterance.to(), negations);
    if (unconfirmed > 0) {
      return new Utterance(
          speaker, Act.HEDGE, "not confirm", unconfirmed, utterance.to(), utterance.credit());
    }
    int truth = denials.behindNoTruth(tokens, from, utterance.to());
    truth = truth > 0 ? truth : denials.behindNotTrue(tokens, from, utterance.to());
    if (truth > 0) {
      return new Utterance(
          speaker, Act.DENY, "no truth", truth, utterance.to(), utterance.credit());
    }
    Denials.Called called = denials.called(tokens, from, utterance.to());
    return called == null
        ? null
        : new Utterance(
            speaker, Act.DENY, called.cue(), called.from(), called.to(), utterance.credit());
  }

  /** Whether the tokens call an earlier statement untrue; returns where its name ends, else -1. */
  int untrueAt(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 10); i++) {
      if (untrue.lengthAt(tokens, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }
}
