package dev.credence.ingest.claim;

import dev.credence.contract.Holder;
import dev.credence.contract.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where label and extraction differ.
 *
 * @param place the text and the offsets in it
 * @param kind what is different, in words that can be counted
 * @param label what the label says, with the words of the text; empty for an extra claim
 * @param extraction what was extracted; empty for a missed claim
 */
record Disagreement(String place, String kind, String label, String extraction) {

  /**
   * Those of a text.
   *
   * @throws IllegalArgumentException if the text is held out: nobody looks at its single cases
   */
  static List<Disagreement> in(MatchedText text) {
    if (text.gold().half() != GoldText.TUNING_HALF) {
      throw new IllegalArgumentException("The text " + text.gold().id() + " is held out.");
    }
    List<Disagreement> found = new ArrayList<>();
    List<GoldClaim> missed = text.missed();
    List<ExtractedClaim> extra = text.extra();
    for (GoldSentence sentence : text.gold().sentences()) {
      sentence.checkableClaims().stream()
          .filter(missed::contains)
          .forEach(claim -> found.add(missed(text, sentence, claim)));
      extra.stream()
          .filter(sentence::overlaps)
          .forEach(claim -> found.add(extra(text, sentence, claim)));
    }
    text.matches().forEach(match -> found.addAll(in(text, match)));
    return found;
  }

  /** Those of two claims that are taken for the same. */
  private static List<Disagreement> in(MatchedText text, ClaimMatch match) {
    GoldClaim gold = match.gold();
    ExtractedClaim claim = match.extracted();
    List<String> kinds = new ArrayList<>();
    if (!match.isSameHolder()) {
      String expected = HolderClass.of(gold).label();
      String actual = HolderClass.of(claim.holder()).label();
      kinds.add("holder: " + (expected.equals(actual) ? "another " : expected + " -> ") + actual);
    }
    if (!match.isSameStance()) {
      kinds.add("stance: " + gold.stance() + " -> " + claim.stance());
    }
    String quantities = SameQuantities.difference(gold.quantities(), claim.quantities());
    if (!quantities.isEmpty()) {
      kinds.add("quantity: " + quantities);
    }
    return kinds.stream()
        .map(kind -> new Disagreement(place(text, gold), kind, label(text, gold), shown(claim)))
        .toList();
  }

  private static Disagreement missed(MatchedText text, GoldSentence sentence, GoldClaim claim) {
    List<ExtractedClaim> here = text.extracted().stream().filter(sentence::overlaps).toList();
    List<ExtractedClaim> factual = text.factual(sentence);
    String kind;
    if (here.isEmpty()) {
      kind = "missed: nothing extracted";
    } else if (factual.isEmpty()) {
      kind = "missed: taken for " + here.get(0).modality();
    } else if (text.extra().stream().anyMatch(factual::contains)) {
      kind = "missed: in other words";
    } else {
      kind = "missed: not told from another claim";
    }
    String shown = here.stream().map(Disagreement::shown).collect(Collectors.joining(" / "));
    return new Disagreement(place(text, claim), kind, label(text, claim), shown);
  }

  private static Disagreement extra(MatchedText text, GoldSentence sentence, ExtractedClaim claim) {
    List<GoldClaim> checkable = sentence.checkableClaims();
    String kind;
    if (sentence.claims().isEmpty()) {
      kind = "extra: no claim";
    } else if (checkable.isEmpty()) {
      kind = "extra: " + sentence.claims().get(0).modality();
    } else if (text.missed().stream().anyMatch(checkable::contains)) {
      kind = "extra: in other words";
    } else {
      kind = "extra: beside what is labelled";
    }
    String labels =
        sentence.claims().stream()
            .map(label -> label(text, label))
            .collect(Collectors.joining(" / "));
    return new Disagreement(
        text.gold().id() + " " + claim.start() + "-" + claim.end(), kind, labels, shown(claim));
  }

  private static String place(MatchedText text, GoldClaim claim) {
    return text.gold().id() + " " + claim.start() + "-" + claim.end();
  }

  private static String label(MatchedText text, GoldClaim claim) {
    return String.join(
        " ",
        HolderClass.of(claim).label(),
        "(" + claim.holder() + ")",
        claim.stance().name(),
        claim.modality(),
        quantities(claim.quantities()),
        text.gold().span(claim));
  }

  private static String shown(ExtractedClaim claim) {
    Holder holder = claim.holder();
    return String.join(
        " ",
        HolderClass.of(holder).label(),
        "(" + holder.name() + ", " + holder.source() + ")",
        claim.stance().name(),
        claim.modality().name(),
        quantities(claim.quantities()),
        claim.statement());
  }

  private static String quantities(List<Quantity> quantities) {
    return quantities.stream()
        .map(
            quantity ->
                quantity.comparator()
                    + " "
                    + quantity.value().toPlainString()
                    + (quantity.high() == null ? "" : ".." + quantity.high())
                    + " "
                    + quantity.unit())
        .toList()
        .toString();
  }
}
