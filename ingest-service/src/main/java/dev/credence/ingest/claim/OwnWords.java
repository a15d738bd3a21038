package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the speaker and named things where a statement only refers to them. */
final class OwnWords {

  private static final WordSet OWN = WordSet.of("its", "their", "his", "her");
  private static final WordSet SUBJECTS = WordSet.of("he", "she", "they", "it");

  private OwnWords() {}

  /** "claims to have taken X", "vowed to take X", "promised X" get the speaker as subject. */
  static void withSubject(
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
}
