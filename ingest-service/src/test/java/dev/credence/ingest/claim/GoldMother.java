package dev.credence.ingest.claim;

import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import java.math.BigDecimal;
import java.util.List;

/** Test words: labels and extracted claims of a text. */
final class GoldMother {

  static final Holder OWN =
      new Holder("outlet:" + HolderClass.OWN_OUTLET, HolderClass.OWN_OUTLET, HolderKind.OUTLET);

  private GoldMother() {}

  static Holder person(String name) {
    return Speaker.person(name).holder();
  }

  /** A label of the report's own voice. */
  static GoldClaim label(String text, Stance stance, String span) {
    return label(text, HolderKind.OUTLET, "", stance, "FACTUAL", span);
  }

  static GoldClaim label(
      String text,
      HolderKind kind,
      String holder,
      Stance stance,
      String modality,
      String span,
      Quantity... quantities) {
    int start = offset(text, span);
    int end = start + span.codePointCount(0, span.length());
    return new GoldClaim(kind, holder, stance, modality, start, end, List.of(quantities), true);
  }

  static GoldSentence sentence(String text, String sentence, GoldClaim... labels) {
    int start = offset(text, sentence);
    int end = start + sentence.codePointCount(0, sentence.length());
    boolean isCheckable = List.of(labels).stream().anyMatch(GoldClaim::isCheckable);
    return new GoldSentence(start, end, isCheckable, List.of(labels));
  }

  static ExtractedClaim extracted(
      String text, String sentence, Holder holder, Stance stance, String statement) {
    return extracted(text, sentence, holder, stance, Modality.FACTUAL, statement);
  }

  static ExtractedClaim extracted(
      String text,
      String sentence,
      Holder holder,
      Stance stance,
      Modality modality,
      String statement,
      Quantity... quantities) {
    int start = offset(text, sentence);
    int end = start + sentence.codePointCount(0, sentence.length());
    return new ExtractedClaim(
        holder,
        statement,
        stance,
        "",
        modality,
        sentence,
        start,
        end,
        List.of(quantities),
        new DateInterval(null, null),
        null);
  }

  static Quantity quantity(Comparator comparator, String value, String unit) {
    return new Quantity(new BigDecimal(value), null, unit.isEmpty() ? null : unit, comparator);
  }

  private static int offset(String text, String part) {
    int at = text.indexOf(part);
    if (at < 0) {
      throw new IllegalArgumentException("\"" + part + "\" is not in the text.");
    }
    return text.codePointCount(0, at);
  }
}
