package dev.credence.ingest.provider;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.ingest.claim.ClaimExtractor;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the words that a model gives for a holder into a source. Who is a body, a person in a
 * public role, a private person or nobody by name is for the rules to say, not for the model.
 */
final class ModelHolders {

  private final ClaimExtractor rules;
  private final ReportText report;
  private final List<Passage> passages;
  private final Map<String, Holder> known = new HashMap<>();

  ModelHolders(ClaimExtractor rules, ReportText report, List<Passage> passages) {
    this.rules = rules;
    this.report = report;
    this.passages = passages;
    for (Passage passage : passages) {
      passage.claims().forEach(c -> known.putIfAbsent(c.holder().name(), c.holder()));
    }
  }

  /** The outlet's own voice. */
  Holder outlet() {
    String name = Objects.requireNonNullElse(report.outletName(), report.outlet());
    return new Holder("outlet:" + report.outlet(), name, HolderKind.OUTLET);
  }

  /** The source that words of the text stand for; empty if they stand for none. */
  Optional<Holder> find(String words) {
    boolean occurs = passages.stream().anyMatch(p -> occurs(words, p.sentence().text()));
    if (!occurs || !isName(words)) {
      return Optional.empty();
    }
    return named(words).or(() -> read(words));
  }

  /** The holder of that name, or the only one with that surname. */
  private Optional<Holder> named(String words) {
    Holder same = known.get(words);
    if (same != null) {
      return Optional.of(same);
    }
    List<Holder> ending =
        known.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(" " + words))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
  }

  /** Line breaks and quotation marks would make the rules read something else. */
  private static boolean isName(String words) {
    return words
        .codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || " '’.,&-".indexOf(c) >= 0);
  }

  private static boolean occurs(String words, String text) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)))
              && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
      if (whole) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the rules make of somebody who says something plain. The words keep their case: a noun
   * that began a sentence would be taken for a name.
   */
  private Optional<Holder> read(String words) {
    String sentence = "On Monday, " + words + " said that the road was closed.";
    List<ExtractedClaim> claims =
        rules.extract(
            new ReportText(
                report.outlet(), report.outletName(), sentence, report.publishedAt(), "en"));
    Optional<Holder> holder =
        claims.stream()
            .map(ExtractedClaim::holder)
            .filter(h -> !h.source().equals(outlet().source()))
            .findFirst();
    holder.ifPresent(h -> known.put(words, h));
    return claims.size() == 1 ? holder : Optional.empty();
  }
}
