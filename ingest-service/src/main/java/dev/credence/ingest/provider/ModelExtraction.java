package dev.credence.ingest.provider;

import dev.credence.contract.ProviderName;
import dev.credence.ingest.claim.ClaimExtractor;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import dev.credence.platform.provider.Chat;
import dev.credence.platform.provider.ChatException;
import dev.credence.platform.provider.Patience;
import dev.credence.platform.provider.Tally;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The rules, and a language model as a second reader. Whatever the model does, the rules' claims
 * are there: they are found first, and kept where there is no answer that can be used.
 */
final class ModelExtraction implements Extraction {

  private static final Logger LOG = Logger.getLogger(ModelExtraction.class);

  private final Sentences sentences = new Sentences();
  private final ClaimExtractor rules;
  private final Chat chat;
  private final ProviderName model;
  private final int charactersPerPrompt;
  private final Patience patience;
  private final Tally tally;

  ModelExtraction(
      ClaimExtractor rules,
      Chat chat,
      ProviderName model,
      int charactersPerPrompt,
      Patience patience,
      Tally tally) {
    this.rules = rules;
    this.chat = chat;
    this.model = model;
    this.charactersPerPrompt = charactersPerPrompt;
    this.patience = patience;
    this.tally = tally;
  }

  @Override
  public ProviderName name() {
    return model;
  }

  @Override
  public List<ProvidedClaim> extract(ReportText report) {
    List<ExtractedClaim> byRules = rules.extract(report);
    ProviderName rulesName = new ProviderName(rules.provider());
    List<Sentence> asked =
        ExtractionPrompt.fitting(
            report.text(), sentences.split(report.text()), charactersPerPrompt);
    if (asked.isEmpty()) {
      return ProvidedClaim.all(byRules, rulesName);
    }
    try {
      List<Proposal> proposals =
          ProposalReader.read(chat.ask(ExtractionPrompt.of(report, asked), patience.left()));
      List<ProvidedClaim> joined = join(report, asked, byRules, proposals);
      tally.count("call", "answered");
      return joined;
    } catch (ChatException failure) {
      tally.count("call", failure.reason().tag());
    } catch (RuntimeException defect) {
      // A second reading is never worth a report.
      LOG.errorf(defect, "A report of %s could not be read a second time", report.outlet());
      tally.count("call", "defect");
    }
    return ProvidedClaim.all(byRules, rulesName);
  }

  private List<ProvidedClaim> join(
      ReportText report,
      List<Sentence> asked,
      List<ExtractedClaim> byRules,
      List<Proposal> proposals) {
    ProposalCheck check = new ProposalCheck(rules, report, Passage.of(asked, byRules));
    List<CheckedProposal> checked = proposals.stream().map(check::check).toList();
    SecondReading reading = new SecondReading(new ProviderName(rules.provider()), model);
    List<ProvidedClaim> joined = reading.join(byRules, checked);
    reading.fates(checked).forEach(fate -> tally.count("answer", fate.tag()));
    return joined;
  }
}
