package dev.credence.ingest.provider;

import dev.credence.contract.ProviderName;
import dev.credence.ingest.claim.ExtractedClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Joins the rules' claims with those of a model that passed the check. The rules' claims all stay;
 * one that the model reads otherwise is marked, so that it counts no longer without a person. The
 * model's claims are added where the rules have none of that holder in the sentence.
 */
final class SecondReading {

  private final ProviderName rules;
  private final ProviderName model;

  SecondReading(ProviderName rules, ProviderName model) {
    this.rules = rules;
    this.model = model;
  }

  /** The claims of both, in the order of the text, the rules' first. */
  List<ProvidedClaim> join(List<ExtractedClaim> byRules, List<CheckedProposal> byModel) {
    Set<ExtractedClaim> contested = new HashSet<>();
    List<ExtractedClaim> added = new ArrayList<>();
    for (CheckedProposal proposal : byModel) {
      if (fate(proposal, byModel, contested) == Fate.ADDED) {
        added.add(Objects.requireNonNull(proposal.claim()));
      }
    }
    List<ProvidedClaim> all = new ArrayList<>();
    for (ExtractedClaim claim : byRules) {
      all.add(new ProvidedClaim(claim, contested.contains(claim) ? rules.against(model) : rules));
    }
    all.addAll(ProvidedClaim.all(added, model));
    all.sort(Comparator.comparingInt(provided -> provided.claim().start()));
    return List.copyOf(all);
  }

  /** What becomes of each proposal. */
  List<Fate> fates(List<CheckedProposal> byModel) {
    return byModel.stream().map(p -> fate(p, byModel, new HashSet<>())).toList();
  }

  private static Fate fate(
      CheckedProposal proposal, List<CheckedProposal> all, Set<ExtractedClaim> contested) {
    ExtractedClaim claim = proposal.claim();
    Passage passage = proposal.passage();
    if (claim == null || passage == null) {
      return Objects.requireNonNull(proposal.refusal());
    }
    List<ExtractedClaim> ofHolder =
        passage.claims().stream().filter(c -> isOfSameHolder(c, claim)).toList();
    if (ofHolder.isEmpty()) {
      passage.claims().stream()
          .filter(c -> all.stream().noneMatch(p -> speaksFor(p, passage, c)))
          .forEach(contested::add);
      return Fate.ADDED;
    }
    if (ofHolder.stream().anyMatch(c -> agree(c, claim))) {
      return Fate.AGREES;
    }
    contested.addAll(ofHolder);
    return Fate.CONTRADICTS;
  }

  /** Whether a proposal names the holder that the rules name. */
  private static boolean speaksFor(
      CheckedProposal proposal, Passage passage, ExtractedClaim byRules) {
    return passage.equals(proposal.passage())
        && proposal.claim() != null
        && isOfSameHolder(byRules, proposal.claim());
  }

  private static boolean isOfSameHolder(ExtractedClaim a, ExtractedClaim b) {
    return a.holder().source().equals(b.holder().source())
        && (!a.holder().source().startsWith("speaker:anonymous")
            || a.holder().name().equals(b.holder().name()));
  }

  private static boolean agree(ExtractedClaim a, ExtractedClaim b) {
    return a.stance() == b.stance() && a.modality() == b.modality();
  }
}
