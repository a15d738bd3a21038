package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides what one holder says where a part has a stance or modality of its own: "the mate, who is
 * believed to have fled", "there were rumours that the ferry had sunk".
 */
final class Clauses {

  private static final int MIN_CLAUSE = 3;
  private static final int MAX_PARTS = 4;
  private static final int MAX_TRIED = 24;
  private static final int MAX_NAME = 5;
  private static final int NEAR = 10;
  private static final WordSet RELATIVES = WordSet.of("who", "which", "whom", "where", "whose");
  private static final WordSet ARTICLES = WordSet.of("a", "an", "the", "any", "some");
  private static final WordSet JOINTS = WordSet.of("and", "but", "though", "although", "while");

  private final Hedges hedges;
  private final Denials denials;
  private final Modalities modalities;
  private final Phrases participles;
  private final Phrases openings;
  private final Phrases future;
  private final Rumours rumours;
  private final WordSet finite;

  Clauses(Lexicon cues, Hedges hedges, Denials denials, Modalities modalities) {
    this.denials = denials;
    this.modalities = modalities;
    this.hedges = hedges;
    this.participles = cues.phrases("withhold-participle");
    this.openings = cues.phrases("withhold-opening");
    this.future = cues.phrases("future");
    this.rumours = new Rumours(cues, denials);
    this.finite = cues.words("finite");
  }

  /** A part, and what its subject stands for where that is named before it. */
  record Part(Utterance utterance, @Nullable String subject) {}

  /** The parts of an utterance in their order; itself where all of it is of one kind. */
  List<Part> parts(List<Token> tokens, Utterance utterance) {
    boolean plain =
        utterance.act() == Act.SAY || utterance.act() == Act.STATE || utterance.act() == Act.AFFIRM;
    if (!plain || utterance.onlyNamesSpeaker()) {
      return List.of(new Part(utterance, null));
    }
    List<Part> parts = new ArrayList<>();
    int from = utterance.from();
    String subject = null;
    int tried = 0;
    Rumours.Rumour rumour = rumours.find(tokens, utterance.from(), utterance.to());
    int end = rumour == null ? utterance.to() : rumour.end();
    for (int i = from + MIN_CLAUSE; i < end - MIN_CLAUSE && tried < MAX_TRIED; i++) {
      if (!tokens.get(i).is(",") && !isDash(tokens.get(i)) && !tokens.get(i).is("but")) {
        continue;
      }
      tried++;
      Start start = parts.size() < MAX_PARTS ? startAt(tokens, from, i, utterance) : null;
      if (start != null) {
        parts.add(new Part(part(utterance, utterance.act(), from, i), subject));
        from = start.from();
        subject = start.subject();
        if (start.withheld()) {
          parts.add(new Part(part(utterance, Act.HEDGE, from, utterance.to()), null));
          return parts;
        }
        i = from + 1;
      }
    }
    if (rumour != null) {
      if (!rumour.onlyTold()) {
        parts.add(new Part(part(utterance, utterance.act(), from, rumour.end()), subject));
      }
      parts.add(new Part(rumour.utterance(utterance), null));
      return parts;
    }
    parts.add(new Part(part(utterance, utterance.act(), from, utterance.to()), subject));
    addUntrue(tokens, utterance, parts);
    return parts;
  }

  /** "A priest who does not exist" is denied beside what else is said of him. */
  private void addUntrue(List<Token> tokens, Utterance utterance, List<Part> parts) {
    for (int i = utterance.from() + 2; i < utterance.to() - 2; i++) {
      if (denials.isUntrueRelative(tokens, i, utterance.to())) {
        int noun = i;
        while (noun > utterance.from()
            && i - noun < MAX_NAME
            && !ARTICLES.contains(tokens.get(noun).lower())) {
          noun--;
        }
        if (!ARTICLES.contains(tokens.get(noun).lower()) || tokens.get(i - 1).is(",")) {
          return;
        }
        String subject = SpeakerReader.text(tokens.subList(noun, i));
        int end = relativeEnd(tokens, i - 1, utterance.to());
        parts.add(new Part(part(utterance, utterance.act(), i, end), subject));
        return;
      }
    }
  }

  private static Utterance part(Utterance whole, Act act, int from, int to) {
    return new Utterance(whole.speaker(), act, whole.cue(), from, to, whole.credit());
  }

  /** Where a part starts behind the index, and whether all of it is withheld. */
  private record Start(int from, @Nullable String subject, boolean withheld) {}

  private @Nullable Start startAt(List<Token> tokens, int from, int i, Utterance utterance) {
    int to = utterance.to();
    Token token = tokens.get(i);
    if (!token.is(",")) {
      return coordinated(tokens, from, i, token.is("but") ? i + 1 : i + 2, utterance);
    }
    if (opensRelative(tokens, i, to)) {
      return relativeEnd(tokens, i, to) == to && differs(tokens, i + 2, to)
          ? relative(tokens, from, i)
          : null;
    }
    if (participles.lengthAt(tokens, i + 1, to) > 0) {
      return new Start(i + 1, null, true);
    }
    return coordinated(tokens, from, i, i + 2, utterance);
  }

  /** "A, but B", "A – but B", "A but B" where stance or modality differ. */
  private @Nullable Start coordinated(
      List<Token> tokens, int from, int i, int next, Utterance utterance) {
    int to = utterance.to();
    boolean joint = next < to && JOINTS.contains(tokens.get(next - 1).lower());
    if (!joint || !isClause(tokens, next, to) || !isClause(tokens, from, i)) {
      return null;
    }
    boolean differ =
        withholds(tokens, from, i) != (opens(tokens, next, to) || withholds(tokens, next, to))
            || denials.callsUntrue(tokens, from, i) != denials.callsUntrue(tokens, next, to)
            || modalities.of(tokens, from, i, utterance.act())
                != modalities.of(tokens, next, to, utterance.act());
    return differ ? new Start(next, null, false) : null;
  }

  private static boolean isDash(Token token) {
    return token.is("-") || token.is("–") || token.is("—");
  }

  private static Start relative(List<Token> tokens, int from, int comma) {
    if (tokens.get(comma + 1).is("where")) {
      return new Start(comma + 2, null, false);
    }
    int name = comma;
    while (name > from && comma - name < MAX_NAME && tokens.get(name - 1).isCapitalised()) {
      name--;
    }
    boolean subject = name < comma && !tokens.get(comma + 1).is("whose");
    return new Start(
        comma + 1, subject ? SpeakerReader.text(tokens.subList(name, comma)) : null, false);
  }

  /** Whether a comma opens a relative clause. */
  static boolean opensRelative(List<Token> tokens, int comma, int to) {
    return tokens.get(comma).is(",")
        && comma + MIN_CLAUSE < to
        && RELATIVES.contains(tokens.get(comma + 1).lower());
  }

  /** Where a relative clause ends: at its comma, else with the sentence. */
  static int relativeEnd(List<Token> tokens, int comma, int to) {
    for (int i = comma + 2; i < to; i++) {
      if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
        return i;
      }
    }
    return to;
  }

  private boolean differs(List<Token> tokens, int from, int to) {
    if (withholds(tokens, from, to)) {
      return true;
    }
    for (int i = from; i < Math.min(to, from + NEAR); i++) {
      if (future.lengthAt(tokens, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean withholds(List<Token> tokens, int from, int to) {
    return hedges.find(tokens, from, to) >= 0;
  }

  private boolean opens(List<Token> tokens, int from, int to) {
    return openings.lengthAt(tokens, from, to) > 0;
  }

  /** Whether the first words have a verb that is finite. */
  private boolean isClause(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + NEAR); i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      boolean past = word.length() > 4 && word.endsWith("ed") && !token.isCapitalised();
      boolean present = i == from && word.length() > 3 && word.endsWith("s");
      if (finite.contains(word)
          || past
          || present
          || word.equals("it's")
          || word.equals("it")
          || word.equals("may")) {
        return to - from >= MIN_CLAUSE;
      }
    }
    return false;
  }
}
