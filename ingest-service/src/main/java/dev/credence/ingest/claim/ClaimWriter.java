package dev.credence.ingest.claim;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.Modality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns attributed sentences into claims. */
final class ClaimWriter {

  private final Lexicon cues = Lexicon.load("cues");
  private final WordSet statementNouns = cues.words("statement-noun");
  private final WordSet things = Lexicon.load("things").words("thing");
  private final StatementReader statements = new StatementReader(cues);
  private final Refusals refusals = new Refusals(cues);
  private final Quantities quantities = new Quantities(cues);
  private final EventDates dates = new EventDates(cues);

  /** The claims of a report whose own voice is {@code outlet}. */
  List<ExtractedClaim> write(
      List<QuotedSpeakers.Attributed> sentences, Holder outlet, Instant publishedAt) {
    EarlierStatements earlier = new EarlierStatements(statementNouns);
    NamedThings named = new NamedThings(things);
    List<ExtractedClaim> claims = new ArrayList<>();
    for (QuotedSpeakers.Attributed attributed : sentences) {
      List<Utterance> utterances = attributed.utterances();
      for (int i = 0; i < utterances.size(); i++) {
        Utterance utterance = utterances.get(i);
        Utterance next = i + 1 < utterances.size() ? utterances.get(i + 1) : null;
        int start = i == 0 ? 0 : utterances.get(i - 1).to();
        utterance = refusals.asStated(attributed.sentence().tokens(), utterance, start);
        for (Clauses.Part part : statements.parts(attributed.sentence().tokens(), utterance)) {
          ExtractedClaim claim =
              claim(attributed, part, start, next, outlet, publishedAt, earlier, named);
          if (claim != null) {
            claims.add(claim);
            earlier.add(claim);
          }
        }
      }
      named.remember(attributed.sentence().tokens());
    }
    return List.copyOf(claims);
  }

  private @Nullable ExtractedClaim claim(
      QuotedSpeakers.Attributed attributed,
      Clauses.Part part,
      int start,
      @Nullable Utterance next,
      Holder outlet,
      Instant publishedAt,
      EarlierStatements earlier,
      NamedThings named) {
    Utterance utterance = part.utterance();
    if (utterance.onlyNamesSpeaker()) {
      return null;
    }
    ReadSentence sentence = attributed.sentence();
    List<Token> tokens = sentence.tokens();
    boolean unverified = utterance.act() == Act.LEAVE_UNVERIFIED;
    Speaker speaker =
        unverified || utterance.speaker() != null ? utterance.speaker() : attributed.speaker();
    Utterance said = statements.asDenied(tokens, utterance, start, speaker, earlier);
    if (said.act() == Act.DENY && said.speaker() == null && utterance.speaker() != null) {
      // Whoever says that somebody falsely claimed it denies it; the claim is not the outlet's.
      speaker = null;
    }
    Holder holder = speaker == null ? outlet : speaker.holder();
    Reading reading =
        statements.read(
            tokens,
            said,
            part.subject(),
            speaker,
            holder.source(),
            account(tokens, said, next, speaker, named),
            earlier,
            named);
    if (reading == null) {
      return null;
    }
    boolean future = reading.modality() == Modality.PREDICTION;
    DateInterval when = dates.read(tokens, said.from(), said.to(), publishedAt, future);
    return new ExtractedClaim(
        holder,
        reading.statement(),
        reading.stance(),
        reading.cue(),
        reading.modality(),
        sentence.text(),
        sentence.start(),
        sentence.end(),
        quantities.read(tokens, said.from(), said.to()),
        when,
        said.credit());
  }

  /** What the same speaker says next to a denial, references resolved. */
  private static @Nullable String account(
      List<Token> tokens,
      Utterance utterance,
      @Nullable Utterance next,
      @Nullable Speaker speaker,
      NamedThings named) {
    if (next == null || speaker == null || !speaker.equals(next.speaker())) {
      return null;
    }
    if (utterance.act() != Act.DENY || next.onlyNamesSpeaker()) {
      return null;
    }
    Edits edits = new Edits();
    OwnWords.resolve(tokens, next.from(), next.to(), speaker, next.act(), named, edits);
    return edits.apply(tokens, next.from(), next.to());
  }
}
