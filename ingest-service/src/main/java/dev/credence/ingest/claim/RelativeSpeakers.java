package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who speaks in a relative clause: "the crew met Jan Olsen, who warned that". */
final class RelativeSpeakers {

  private static final int MAX_ANTECEDENT = 14;
  private static final int MIN_CLAUSE = 3;

  private final Verbs verbs;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;

  RelativeSpeakers(Verbs verbs, Adjuncts adjuncts, SubjectReader subjects) {
    this.verbs = verbs;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
  }

  /** What stands before such a clause and what is said in it; empty where there is none. */
  List<Utterance> read(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    for (int comma = from + MIN_CLAUSE; comma < to - MIN_CLAUSE - 2; comma++) {
      if (!tokens.get(comma).is(",")
          || !tokens.get(comma + 1).is("who")
          || tokens.get(comma).quoted()) {
        continue;
      }
      int verb = comma + 2;
      while (verb < to - MIN_CLAUSE
          && (verbs.isAdverb(tokens.get(verb))
              || tokens.get(verb).is("has")
              || tokens.get(verb).is("had"))) {
        verb++;
      }
      Act act = verbs.actAt(tokens, verb, comma + 1, to);
      int content = act == null ? -1 : adjuncts.contentStart(tokens, verb, to);
      boolean says = content > 0 && content < to && tokens.get(content - 1).is("that");
      Speaker speaker = says ? antecedent(tokens, from, comma, memory) : null;
      if (speaker != null && act != null) {
        return List.of(
            new Utterance(null, Act.STATE, "", from, comma, null),
            new Utterance(speaker, act, tokens.get(verb).text(), content, to, null));
      }
    }
    return List.of();
  }

  /** The person whom the longest words before a comma name. */
  private @Nullable Speaker antecedent(
      List<Token> tokens, int from, int comma, SpeakerMemory memory) {
    for (int start = Math.max(from, comma - MAX_ANTECEDENT); start < comma; start++) {
      boolean opens =
          tokens.get(start).isCapitalised()
              || tokens.get(start).is("the")
              || tokens.get(start).is("a")
              || tokens.get(start).is("an");
      Speaker speaker = opens ? subjects.read(tokens, start, comma, memory, false) : null;
      if (speaker != null && isHuman(speaker)) {
        return speaker;
      }
    }
    return null;
  }

  private static boolean isHuman(Speaker speaker) {
    HolderKind kind = speaker.holder().kind();
    return kind == HolderKind.PERSON
        || kind == HolderKind.ANONYMOUS
        || speaker.isInPerson()
        || (kind == HolderKind.PRIVATE && speaker.holder().name().indexOf(' ') > 0);
  }
}
