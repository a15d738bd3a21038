package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that name their source in a phrase: "according to the ministry", "as the navy
 * said".
 */
final class SourceReader {

  private static final WordSet STATEMENT_OPENINGS =
      WordSet.of(
          "the", "a", "an", "he", "she", "it", "they", "his", "her", "its", "their", "this",
          "these", "those", "there", "several", "some", "many", "no", "all", "both");
  private static final int MAX_SUBJECT = 40;
  private static final int MAX_NESTED = 14;
  private static final int MAX_BARE = 10;
  private static final int MAX_LEAD = 7;

  private final SpeakerReader speakers;
  private final Verbs verbs;
  private final AgencyNames agencies;
  private final Adjuncts adjuncts;
  private final SubjectReader subjects;

  SourceReader(
      SpeakerReader speakers,
      Verbs verbs,
      AgencyNames agencies,
      Adjuncts adjuncts,
      SubjectReader subjects) {
    this.speakers = speakers;
    this.verbs = verbs;
    this.agencies = agencies;
    this.adjuncts = adjuncts;
    this.subjects = subjects;
  }

  /** "According to the ministry, ...". */
  @Nullable Utterance accordingTo(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    int lead = from;
    while (lead < Math.min(to - 1, from + MAX_LEAD)
        && SourcePhrases.sourceStart(tokens, lead, to) < 0) {
      lead++;
    }
    int source = lead < to ? SourcePhrases.sourceStart(tokens, lead, to) : -1;
    boolean opened = lead == from + 1 && adjuncts.pastLeadIn(tokens, from, to) >= lead;
    if (source > 0 && lead > from && (opened || tokens.get(lead - 1).is(","))) {
      return accordingInside(tokens, from, lead, source, to, memory);
    }
    if (source < 0 || lead > from || source + 1 >= to) {
      return null;
    }
    String cue = cueOf(tokens, from, source);
    Utterance found = null;
    int tried = 0;
    for (int i = source + 1; i < Math.min(to - 2, from + MAX_BARE) && !tokens.get(i).is(","); i++) {
      if (STATEMENT_OPENINGS.contains(tokens.get(i).lower()) && hasFiniteVerb(tokens, i + 1, to)) {
        Speaker speaker = subjects.read(tokens, source, i, memory, Anonymity.isUnnamed(tokens));
        if (speaker != null) {
          Agency credit = agencies.named(speaker.holder().name());
          return new Utterance(speaker, Act.SAY, cue, i, to, credit);
        }
      }
    }
    for (int i = source + 1; i < Math.min(to, from + MAX_SUBJECT) && tried < 3; i++) {
      if (tokens.get(i).is(",")) {
        tried++;
        boolean apposition = found != null && Statements.nextComma(tokens, i, to) < 0;
        Speaker speaker = subjects.read(tokens, source, i, memory, Anonymity.isUnnamed(tokens));
        boolean further = found == null || apposition || (speaker != null && speaker.isNamed());
        boolean outlet = found != null && SpeakerBehind.isOutlet(found.speaker());
        if (speaker != null && i + 2 < to && further && !outlet) {
          Agency credit = agencies.named(speaker.holder().name());
          found = new Utterance(speaker, Act.SAY, cue, i + 1, to, credit);
        }
      }
    }
    return found;
  }

  static String cueOf(List<Token> tokens, int from, int source) {
    return tokens.get(from).lower().equals("according")
        ? "according to"
        : SpeakerReader.text(tokens.subList(from, source));
  }

  /** "Now, according to the ministry, X" and "X, according to the ministry, did Y". */
  private @Nullable Utterance accordingInside(
      List<Token> tokens, int from, int at, int source, int to, SpeakerMemory memory) {
    int comma = Statements.nextComma(tokens, at + 1, Math.min(to, at + MAX_BARE + 2));
    if (comma < 0 || comma + 2 >= to) {
      return null;
    }
    Speaker speaker =
        comma > source
            ? subjects.read(tokens, source, comma, memory, Anonymity.isUnnamed(tokens))
            : null;
    if (speaker == null) {
      return null;
    }
    Agency credit = agencies.named(speaker.holder().name());
    boolean leadIn = at - from <= 2 && adjuncts.opensLeadIn(tokens.get(from));
    int start = leadIn ? comma + 1 : from;
    return new Utterance(speaker, Act.SAY, cueOf(tokens, at, source), start, to, credit);
  }

  private boolean hasFiniteVerb(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + MAX_BARE) && !tokens.get(i).is(","); i++) {
      if (speakers.words().isClauseWord(tokens.get(i)) || tokens.get(i).lower().endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  /** "As the Harbour Wire reported, X". */
  @Nullable Utterance asReported(List<Token> tokens, int from, int to, SpeakerMemory memory) {
    if (!tokens.get(from).is("as")) {
      return null;
    }
    for (int verb = from + 2; verb < Math.min(to - 3, from + MAX_NESTED); verb++) {
      if (verbs.actAt(tokens, verb, from, to) == Act.SAY) {
        int comma = Statements.nextComma(tokens, verb, Math.min(to, verb + MAX_BARE));
        int end = verbs.subjectEnd(tokens, from + 1, verb);
        if (comma < 0 || end <= from + 1 || adjuncts.contentStart(tokens, verb, comma) >= 0) {
          return null;
        }
        Speaker speaker = subjects.read(tokens, from + 1, end, memory, false);
        return speaker == null
            ? null
            : new Utterance(
                speaker,
                Act.SAY,
                tokens.get(verb).text(),
                comma + 1,
                to,
                agencies.named(speaker.holder().name()));
      }
    }
    return null;
  }
}
