package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an utterance as a statement with a stance. */
final class StatementReader {

  private static final Set<String> OWN = Set.of("its", "their", "his", "her");
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it");

  private final Phrases hearsay;
  private final Phrases withhold;
  private final Phrases withholdOpening;
  private final Phrases vouchOpening;
  private final Phrases untrue;
  private final Negations negations;
  private final Modalities modalities;

  StatementReader(Lexicon cues) {
    this.hearsay = cues.phrases("hearsay");
    this.withhold = cues.phrases("withhold");
    this.withholdOpening = cues.phrases("withhold-opening");
    this.vouchOpening = cues.phrases("vouch-opening");
    this.untrue = cues.phrases("untrue");
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
    int to = utterance.to();
    Act act = utterance.act();
    if (act == Act.DENY || act == Act.LEAVE_UNVERIFIED || act == Act.HEDGE || act == Act.AFFIRM) {
      Reading reference =
          readReference(tokens, utterance, speaker, source, account, earlier, things);
      if (reference != null) {
        return reference;
      }
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
    from = infinitive(tokens, from, to, act, speaker, edits);
    if (stance == Stance.AFFIRMS) {
      String hedge = hedge(tokens, from, to, edits);
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

  /** "The reports", "this claim", and "the reports that X". */
  private @Nullable Reading readReference(
      List<Token> tokens,
      Utterance utterance,
      @Nullable Speaker speaker,
      String source,
      @Nullable String account,
      EarlierStatements earlier,
      NamedThings things) {
    int that = -1;
    for (int i = utterance.from(); i < Math.min(utterance.to(), utterance.from() + 8); i++) {
      that = that < 0 && tokens.get(i).is("that") && i > utterance.from() ? i : that;
    }
    int end = withoutTime(tokens, utterance.from(), that < 0 ? utterance.to() : that);
    List<Token> words = tokens.subList(utterance.from(), end);
    if (!earlier.isReference(words)) {
      return null;
    }
    Stance stance = stance(utterance.act());
    if (that > 0) {
      Edits edits = new Edits();
      resolve(tokens, that + 1, utterance.to(), speaker, utterance.act(), things, edits);
      String statement = edits.apply(tokens, that + 1, utterance.to());
      Modality modality = modalities.of(tokens, that + 1, utterance.to(), Act.SAY);
      return statement.isEmpty() ? null : new Reading(statement, stance, utterance.cue(), modality);
    }
    String statement = earlier.resolve(words, source, account);
    return new Reading(
        statement == null ? SpeakerReader.text(words) : statement,
        stance,
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

  private @Nullable String hedge(List<Token> tokens, int from, int to, Edits edits) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (hearsay.lengthAt(tokens, i, to) > 0) {
        edits.delete(i);
        if (i == from && i + 1 < to && tokens.get(i + 1).is(",")) {
          edits.delete(i + 1);
        }
        return token.text();
      }
      int length = token.isCapitalised() && i > from ? 0 : withhold.lengthAt(tokens, i, to);
      if (length > 0) {
        return SpeakerReader.text(tokens.subList(i, i + length));
      }
    }
    return null;
  }

  /** "claims to have taken X" and "vowed to take X" get the speaker as their subject. */
  private static int infinitive(
      List<Token> tokens, int from, int to, Act act, @Nullable Speaker speaker, Edits edits) {
    boolean infinitive = from + 1 < to && tokens.get(from).is("to");
    if (speaker != null
        && infinitive
        && (act == Act.SAY || act == Act.PREDICT || act == Act.DENY)) {
      String verb = act == Act.PREDICT ? " will" : "";
      edits.replace(from, speaker.display() + verb);
    } else if (speaker != null
        && from < to
        && (act == Act.DENY || act == Act.AFFIRM)
        && isGerund(tokens, from)) {
      edits.replace(from, speaker.display() + " " + tokens.get(from).text());
    }
    return from;
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
        String word = own(token, i == firstWord(tokens, from, to), act, speaker);
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
