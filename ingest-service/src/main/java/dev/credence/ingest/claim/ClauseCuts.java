package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a clause with an attribution of its own starts in a sentence. */
final class ClauseCuts {

  private static final WordSet CONJUNCTIONS =
      WordSet.of("and", "but", "nor", "while", "although", "though", "whereas", "yet");
  private static final int MAX_CUTS = 12;
  private static final int MAX_BARE = 10;

  private final SpeakerReader speakers;
  private final Verbs verbs;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;
  private final SpeakerFirst direct;
  private final ClauseReader clauses;
  private final Unverified unverified = new Unverified();

  ClauseCuts(
      SpeakerReader speakers,
      Verbs verbs,
      Adjuncts adjuncts,
      SubjectReader subjects,
      SpeakerFirst direct,
      ClauseReader clauses) {
    this.speakers = speakers;
    this.verbs = verbs;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
    this.direct = direct;
    this.clauses = clauses;
  }

  /**
   * Where a clause with its own attribution starts.
   *
   * @param at where the clause before ends
   * @param start where the next one starts
   * @param verb the verb of saying that shares the subject of the clause before; -1 if none does
   */
  record Cut(int at, int start, int verb, @Nullable Speaker speaker) {}

  @Nullable Cut nextCut(
      List<Token> tokens,
      int from,
      SpeakerMemory memory,
      List<Utterance> before,
      @Nullable Cut now) {
    int attempts = 0;
    int first = now != null && now.verb() >= 0 ? now.verb() + 1 : from + 1;
    for (int i = first; i < tokens.size() - 2 && attempts < MAX_CUTS; i++) {
      Token token = tokens.get(i);
      boolean comma = token.is(",") || token.is(";");
      boolean conjunction = token.is("and") || token.is("but");
      if ((token.quoted() && !comma) || (!comma && !conjunction)) {
        continue;
      }
      int next = i + 1;
      if (comma && CONJUNCTIONS.contains(tokens.get(next).lower())) {
        next++;
      }
      if (next >= tokens.size() - 1 || tokens.get(next).quoted()) {
        continue;
      }
      attempts++;
      Cut again = sameSubject(tokens, from, i, next, comma, memory, before, now);
      if (again != null) {
        return again;
      }
      boolean absolute = comma && tokens.get(next).is("with") && next + 3 < tokens.size();
      if (absolute && direct.direct(tokens, next + 1, nextBoundary(tokens, next), memory) != null) {
        return new Cut(i, next + 1, -1, null);
      }
      if (comma && next == i + 1 && answers(tokens, from, i, memory)) {
        return new Cut(i, next, -1, null);
      }
      if (comma && next == i + 1 && tellsThat(tokens, from, i, memory)) {
        return new Cut(i, next, -1, null);
      }
      boolean clause = token.is(";") || (comma && next == i + 2);
      if (!clause) {
        continue;
      }
      int to = nextBoundary(tokens, next);
      if (unverified.read(tokens, i + 1, to) != null) {
        return new Cut(i, i + 1, -1, null);
      }
      if (direct.direct(tokens, next, to, memory) != null) {
        return new Cut(i, next, -1, null);
      }
    }
    return null;
  }

  /** "The ferry has sunk, the mayor claims that": a comma between two whole clauses. */
  private boolean tellsThat(List<Token> tokens, int from, int comma, SpeakerMemory memory) {
    for (int verb = comma + 2; verb < Math.min(tokens.size() - 2, comma + MAX_BARE); verb++) {
      if (tokens.get(verb).is(",") || tokens.get(verb).quoted()) {
        return false;
      }
      Act act = verbs.actAt(tokens, verb, comma + 1, tokens.size());
      if (act != null) {
        return tokens.get(verb + 1).is("that")
            && hasVerb(tokens, from, comma)
            && !adjuncts.opensLeadIn(tokens.get(from))
            && direct.direct(tokens, comma + 1, tokens.size(), verb, act, memory) != null;
      }
    }
    return false;
  }

  /** "The navy confirmed the sinking, the police has denied it": another holder's answer. */
  private boolean answers(List<Token> tokens, int from, int comma, SpeakerMemory memory) {
    for (int verb = comma + 2; verb < Math.min(tokens.size() - 1, comma + MAX_BARE); verb++) {
      if (tokens.get(verb).is(",") || tokens.get(verb).quoted()) {
        return false;
      }
      Act act = verbs.actAt(tokens, verb, comma + 1, tokens.size());
      if (act != null) {
        Token object = tokens.get(verb + 1);
        boolean answer = object.is("it") || object.is("this") || object.is("that");
        boolean ends = verb + 2 >= tokens.size() || !tokens.get(verb + 2).isWord();
        return answer
            && ends
            && (act == Act.DENY || act == Act.AFFIRM)
            && direct.direct(tokens, from, comma, memory) != null
            && direct.direct(tokens, comma + 1, tokens.size(), verb, act, memory) != null;
      }
    }
    return false;
  }

  private boolean hasVerb(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (speakers.words().isClauseWord(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cut sameSubject(
      List<Token> tokens,
      int from,
      int at,
      int next,
      boolean comma,
      SpeakerMemory memory,
      List<Utterance> before,
      @Nullable Cut now) {
    int verb = next;
    while (verb < tokens.size() - 2 && verbs.isAdverb(tokens.get(verb))) {
      verb++;
    }
    Token token = tokens.get(verb);
    boolean participle = token.lower().endsWith("ing");
    boolean conjoined = next > at + 1 || !comma;
    if (!verbs.mayRepeat(token) || (participle == conjoined && !participle) || token.quoted()) {
      return null;
    }
    String then = tokens.get(verb + 1).lower();
    if (then.equals(",") && !tokens.get(Math.min(verb + 2, tokens.size() - 1)).isQuoteMark()) {
      return null;
    }
    if ((token.is("claims") || token.is("confirmed"))
        && !then.equals("that")
        && !then.equals("to")) {
      return null;
    }
    Speaker speaker = now != null && now.verb() >= 0 ? now.speaker() : null;
    if (speaker == null) {
      List<Utterance> clause = clauses.clause(tokens, from, at, memory);
      Utterance last = clause.isEmpty() ? null : clause.get(clause.size() - 1);
      speaker = last == null ? null : last.speaker();
      if (speaker == null && before.isEmpty()) {
        speaker = subjects.subjectOf(tokens, from, at, memory);
      }
    }
    return speaker == null ? null : new Cut(at, next, verb, speaker);
  }

  private static int nextBoundary(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (token.is(";") || (token.is(",") && CONJUNCTIONS.contains(tokens.get(i + 1).lower()))) {
        return i;
      }
    }
    return tokens.size();
  }
}
