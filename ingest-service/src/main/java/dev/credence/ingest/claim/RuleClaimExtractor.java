package dev.credence.ingest.claim;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import java.util.List;
import java.util.Objects;

/**
 * Finds claims by rules for English: who says something, what he does with it, what it says. Text
 * in other languages yields claims of the outlet only. Offline, deterministic, linear in the text.
 */
public final class RuleClaimExtractor implements ClaimExtractor {

  private final Sentences sentences = new Sentences();
  private final Furniture furniture = new Furniture();
  private final SpeakerReader speakers = new SpeakerReader();
  private final AttributionReader attributions = new AttributionReader(speakers);
  private final ClaimWriter writer = new ClaimWriter();

  @Override
  public String provider() {
    return "rules/2";
  }

  @Override
  public List<ExtractedClaim> extract(ReportText report) {
    List<Sentence> split = sentences.split(report.text());
    List<ReadSentence> read = ReadSentence.of(report.text(), split, furniture);
    SpeakerMemory memory = new SpeakerMemory();
    read.forEach(sentence -> speakers.survey(sentence.tokens(), memory));
    QuotedSpeakers quoted = new QuotedSpeakers();
    for (ReadSentence sentence : read) {
      quoted.add(sentence, attributions.read(sentence.tokens(), memory));
    }
    String name = Objects.requireNonNullElse(report.outletName(), report.outlet());
    Holder outlet = new Holder("outlet:" + report.outlet(), name, HolderKind.OUTLET);
    return writer.write(quoted.attributed(), outlet, report.publishedAt());
  }
}
