package dev.credence.ingest.claim;

import dev.credence.ingest.text.Agency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a sentence into what is said and by whom. */
final class AttributionReader {

  private static final int MAX_CUTS = 12;

  private final SpeakerReader speakers;
  private final Verbs verbs = new Verbs();
  private final AgencyNames agencies = new AgencyNames();
  private final Adjuncts adjuncts = new Adjuncts(verbs, agencies);
  private final Datelines datelines = new Datelines(new Countries());
  private final SubjectReader subjects;
  private final ClauseReader clauses;
  private final ClauseCuts cuts;

  AttributionReader(SpeakerReader speakers) {
    this.speakers = speakers;
    this.subjects = new SubjectReader(speakers, adjuncts);
    SpeakerFirst direct =
        new SpeakerFirst(
            speakers, verbs, agencies, adjuncts, subjects, new Reporters(speakers.words()));
    this.clauses = new ClauseReader(speakers, verbs, agencies, adjuncts, subjects, direct);
    this.cuts = new ClauseCuts(speakers, verbs, adjuncts, subjects, direct, clauses);
  }

  /** The utterances of a sentence, in its order; at least one unless it has no words. */
  List<Utterance> read(List<Token> tokens, SpeakerMemory memory) {
    List<Utterance> all = new ArrayList<>();
    speakers.rememberGroup(tokens, memory);
    int from = datelines.end(tokens);
    ClauseCuts.Cut cut = null;
    int tried = 0;
    while (from < tokens.size()) {
      ClauseCuts.Cut next =
          tried++ < MAX_CUTS ? cuts.nextCut(tokens, from, memory, all, cut) : null;
      int to = next == null ? tokens.size() : next.at();
      List<Utterance> clause =
          cut != null && cut.verb() >= 0
              ? List.of(again(tokens, cut, to))
              : clauses.clause(tokens, from, to, memory);
      for (Utterance utterance : clause) {
        all.addAll(Statements.coordinated(tokens, utterance));
        if (utterance.speaker() != null) {
          memory.spoke(utterance.speaker());
        }
      }
      if (clause.stream().allMatch(utterance -> utterance.speaker() == null)) {
        memory.unattributed(tokens.subList(from, to));
      }
      cut = next;
      from = next == null ? tokens.size() : next.start();
    }
    Speaker introduced = introduced(tokens, all, memory);
    if (introduced != null) {
      int end = tokens.size();
      all.add(new Utterance(introduced, Act.SAY, "", end, end, null));
      memory.spoke(introduced);
    }
    speakers.remember(tokens, memory);
    return all;
  }

  /** "The navy has issued a statement on the ferry:": its subject says what follows. */
  private @Nullable Speaker introduced(
      List<Token> tokens, List<Utterance> said, SpeakerMemory memory) {
    boolean introduces =
        tokens.size() > 3
            && tokens.get(tokens.size() - 1).is(":")
            && said.stream().allMatch(utterance -> utterance.speaker() == null)
            && mentionsDocument(tokens);
    return introduces
        ? subjects.subjectOf(tokens, datelines.end(tokens), tokens.size() - 1, memory)
        : null;
  }

  private boolean mentionsDocument(List<Token> tokens) {
    for (Token token : tokens) {
      if (speakers.references().isDocument(token) && !token.quoted()) {
        return true;
      }
    }
    return false;
  }

  private Utterance again(List<Token> tokens, ClauseCuts.Cut cut, int to) {
    int content = adjuncts.contentStart(tokens, cut.verb(), to);
    int from = content < 0 ? Math.min(cut.verb() + 1, to) : content;
    Agency credit = agencies.credit(tokens, cut.verb() + 1, from);
    Token verb = tokens.get(cut.verb());
    return new Utterance(cut.speaker(), verbs.actOf(verb), verb.text(), from, to, credit);
  }
}
