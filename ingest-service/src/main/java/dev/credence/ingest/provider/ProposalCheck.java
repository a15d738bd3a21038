package dev.credence.ingest.provider;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.Quantity;
import dev.credence.ingest.claim.ClaimExtractor;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a model proposes against the text and against the rules' own reading of the sentence.
 * What passes takes its offsets, numbers, date and credit from the rules, not from the model.
 */
final class ProposalCheck {

  private final ClaimExtractor rules;
  private final ReportText report;
  private final List<Passage> passages;
  private final ModelHolders holders;

  ProposalCheck(ClaimExtractor rules, ReportText report, List<Passage> passages) {
    this.rules = rules;
    this.report = report;
    this.passages = passages;
    this.holders = new ModelHolders(rules, report, passages);
  }

  CheckedProposal check(Proposal proposal) {
    Optional<Passage> found =
        passages.stream().filter(p -> p.sentence().text().contains(proposal.quote())).findFirst();
    if (found.isEmpty()) {
      return CheckedProposal.refused(Fate.NO_SUCH_WORDS);
    }
    Passage passage = found.get();
    Optional<Holder> holder =
        proposal.holder() == null ? Optional.of(holders.outlet()) : holders.find(proposal.holder());
    if (holder.isEmpty()) {
      return CheckedProposal.refused(Fate.NO_SUCH_HOLDER);
    }
    List<ExtractedClaim> there =
        passage.claims().isEmpty() ? read(passage.sentence().text()) : passage.claims();
    if (!new Grounding(wordsOf(passage, there)).covers(proposal.statement())) {
      return CheckedProposal.refused(Fate.NOT_SAID_THERE);
    }
    List<Quantity> read = there.stream().flatMap(c -> c.quantities().stream()).distinct().toList();
    boolean numbersAreThere =
        Stream.concat(proposal.numbers().stream(), numbersIn(proposal.statement()))
            .allMatch(number -> read.stream().anyMatch(q -> isOf(number, q)));
    if (!numbersAreThere) {
      return CheckedProposal.refused(Fate.NO_SUCH_NUMBER);
    }
    return new CheckedProposal(passage, claim(proposal, passage, holder.get(), there, read), null);
  }

  /** The sentence, and what the rules resolved its references to. */
  private static List<String> wordsOf(Passage passage, List<ExtractedClaim> there) {
    return Stream.concat(
            Stream.of(passage.sentence().text()), there.stream().map(ExtractedClaim::statement))
        .toList();
  }

  /** What the rules read in a sentence that stands alone. */
  private List<ExtractedClaim> read(String sentence) {
    return rules.extract(
        new ReportText(
            report.outlet(),
            report.outletName(),
            sentence,
            report.publishedAt(),
            report.language()));
  }

  private Stream<BigDecimal> numbersIn(String statement) {
    return read(statement).stream()
        .flatMap(claim -> claim.quantities().stream())
        .flatMap(quantity -> Stream.of(quantity.value(), high(quantity)));
  }

  private static BigDecimal high(Quantity quantity) {
    return quantity.high() == null ? quantity.value() : quantity.high();
  }

  private static boolean isOf(BigDecimal number, Quantity quantity) {
    return number.compareTo(quantity.value()) == 0 || number.compareTo(high(quantity)) == 0;
  }

  private ExtractedClaim claim(
      Proposal proposal,
      Passage passage,
      Holder holder,
      List<ExtractedClaim> there,
      List<Quantity> read) {
    @Nullable ExtractedClaim first = there.isEmpty() ? null : there.get(0);
    List<Quantity> quantities =
        read.stream()
            .filter(q -> proposal.numbers().stream().anyMatch(number -> isOf(number, q)))
            .toList();
    return new ExtractedClaim(
        holder,
        proposal.statement(),
        proposal.stance(),
        "",
        proposal.modality(),
        passage.sentence().text(),
        passage.sentence().start(),
        passage.sentence().end(),
        quantities,
        first == null ? new DateInterval(null, report.publishedAt()) : first.eventDate(),
        first == null ? null : first.credit());
  }
}
