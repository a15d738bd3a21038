package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an utterance as a statement with a stance. */
final class StatementReader {

  private static final WordSet OWN = WordSet.of("its", "their", "his", "her");
  private static final WordSet SUBJECTS = WordSet.of("he", "she", "they", "it");

  private final Phrases withholdOpening;
  private final Phrases vouchOpening;
  private final Phrases untrue;
  private final Hedges hedges;
  private final Imperatives imperatives;
  private final Negations negations;
  private final Modalities modalities;

  StatementReader(Lexicon cues) {
    this.withholdOpening = cues.phrases("withhold-opening");
    this.vouchOpening = cues.phrases("vouch-opening");
    this.untrue = cues.phrases("untrue");
    this.hedges = new Hedges(cues);
    this.imperatives = new Imperatives(cues);
    this.negations = new Negations(cues);
    this.modalities = new Modalities(cues);
  }

  /**
   * Reads an utterance.
   *
   * @param speaker who speaks; null for the outlet
   * @param account what the speaker says beside a denial, if anything
   * @return null where it says nothing
   */
  @Nullable Reading read(
      List<Token> tokens,
      Utterance utterance,
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
      int end = withoutTime(tokens, from, that < 0 ? utterance.to() : that);
      List<Token> words = tokens.subList(from, end);
      if (earlier.isReference(words)) {
        return that > 0
            ? spelledOut(tokens, utterance, that, speaker, things)
            : referenceTo(words, utterance, source, account, earlier);
      }
    } else if ((act == Act.STATE || act == Act.SAY) && imperatives.isImperative(tokens, from, to)) {
      return null;
    }
    int opening = withholdOpening.lengthAt(tokens, from, to);
    int vouching = vouchOpening(tokens, from, to);
    Edits edits = new Edits();
    String cue = utterance.cue();
    Stance stance = stance(act);
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
    if (stance == Stance.AFFIRMS) {
      String hedge = hedges.find(tokens, from, to, edits);
      String negation = hedge == null ? negations.remove(tokens, from, to, edits) : null;
      stance = hedge != null ? Stance.HEDGES : negation != null ? Stance.DENIES : stance;
      cue = hedge != null ? hedge : negation != null ? negation : neutral(act, cue);
    }
    resolve(tokens, from, to, speaker, act, things, edits);
    String statement = edits.apply(tokens, from, to);
    return statement.isEmpty() ? null : new Reading(statement, stance, cue, modality);
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
