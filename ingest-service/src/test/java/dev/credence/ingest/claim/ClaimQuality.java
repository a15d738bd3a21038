package dev.credence.ingest.claim;

import dev.credence.contract.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Measures the claims that are extracted from real news texts against hand-labelled ones and prints
 * Markdown tables, denials first.
 *
 * <p>Arguments: the folder with {@code data/fnc1/train_bodies.csv} and {@code seeds}, a file to
 * write to (optional), and {@code --cases} (optional), which also prints every disagreement on the
 * half that is for tuning. The other half is held out: its cases are never shown. Cases are not
 * written to the file, since they quote the texts.
 *
 * <p>Each share stands with its counts and its 95 % interval (Wilson 1927), each goal beside it.
 * {@link ClaimMatch} says when a claim is found.
 */
public final class ClaimQuality {

  /** The texts of FNC-1 are of 2014 and 2015 and undated. */
  private static final Instant PUBLISHED = Instant.parse("2014-10-15T12:00:00Z");

  private static final List<Stance> DENY_FIRST =
      List.of(Stance.DENIES, Stance.HEDGES, Stance.AFFIRMS);

  private final ClaimExtractor extractor;
  private final List<String> lines = new ArrayList<>();
  private final List<MatchedText> texts;
  private final List<MatchedText> sureTexts;

  ClaimQuality(ClaimExtractor extractor, List<GoldText> gold) {
    this.extractor = extractor;
    this.texts = new ArrayList<>();
    this.sureTexts = new ArrayList<>();
    for (GoldText text : gold) {
      List<ExtractedClaim> claims =
          extractor.extract(
              new ReportText(HolderClass.OWN_OUTLET, null, text.text(), PUBLISHED, "en"));
      texts.add(MatchedText.of(text, claims));
      sureTexts.add(MatchedText.of(text.sure(), claims));
    }
  }

  /** Prints the tables, and writes them if a file is given. */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    boolean withCases = rest.remove("--cases");
    ClaimQuality quality =
        new ClaimQuality(new RuleClaimExtractor(), GoldClaims.read(Path.of(arguments[0])));
    String tables = quality.tables();
    System.out.print(tables);
    if (withCases) {
      System.out.print(quality.cases());
    }
    if (!rest.isEmpty()) {
      Files.writeString(Path.of(rest.get(0)), tables);
    }
  }

  /** The claims of one half, or of both. */
  ClaimCounts counts(Predicate<GoldText> condition) {
    return counts(texts, condition);
  }

  private static ClaimCounts counts(List<MatchedText> texts, Predicate<GoldText> condition) {
    return new ClaimCounts(texts.stream().filter(text -> condition.test(text.gold())).toList());
  }

  /** The tables, as Markdown. */
  String tables() {
    lines.clear();
    lines.add("Claims by " + extractor.provider() + " against hand-labelled ones");
    stances();
    found();
    holders();
    heading("Quantities of the claims found that have one");
    row("value, comparator and unit right", "0.95", ClaimCounts::quantities);
    row("value and comparator right", "", ClaimCounts::quantitiesButForUnits);
    heading("Sentences that are checkable");
    row("precision", "", ClaimCounts::checkablePrecision);
    row("recall", "", ClaimCounts::checkableRecall);
    lines.add("");
    return String.join("\n", lines) + "\n";
  }

  private void stances() {
    heading("Stance");
    for (Stance stance : DENY_FIRST) {
      boolean denies = stance == Stance.DENIES;
      row(stance + " precision, of the claims found", "", c -> c.stancePrecision(stance));
      row(
          stance + " recall, of the claims found",
          denies ? "0.85" : "",
          c -> c.stanceRecall(stance));
      row(stance + " precision, of all extracted", "", c -> c.stancePrecisionOfAll(stance));
      row(
          stance + " recall, of all labelled",
          denies ? "0.85" : "",
          c -> c.stanceRecallOfAll(stance));
      if (denies) {
        row("sentences with a denial, precision", "", ClaimCounts::denyingSentencesPrecision);
        row("sentences with a denial, recall", "", ClaimCounts::denyingSentencesRecall);
      }
    }
    row("right, of the claims found", "0.92", ClaimCounts::stance);
  }

  private void found() {
    heading("Claims found");
    row("recall", "0.90", ClaimCounts::foundRecall);
    row("precision", "0.85", ClaimCounts::foundPrecision);
    row(sureTexts, "recall, sentences with sure labels", "", ClaimCounts::foundRecall);
    row(sureTexts, "precision, sentences with sure labels", "", ClaimCounts::foundPrecision);
  }

  private void holders() {
    heading("Holder of the claims found");
    row("right", "0.90", ClaimCounts::holder);
    row("right, private told from public persons", "", ClaimCounts::holderAndPrivate);
    for (HolderClass holder : HolderClass.values()) {
      row(holder.label() + " precision", "", c -> c.holderPrecision(holder));
      row(holder.label() + " recall", "", c -> c.holderRecall(holder));
    }
  }

  private void heading(String name) {
    lines.add("");
    lines.add("### " + name);
    lines.add("");
    lines.add("| | half 1 | half 2, held out | half 2 without the seed | both | goal |");
    lines.add("|---|---|---|---|---|---|");
  }

  private void row(String name, String goal, Function<ClaimCounts, Share> measure) {
    row(texts, name, goal, measure);
  }

  private void row(
      List<MatchedText> of, String name, String goal, Function<ClaimCounts, Share> measure) {
    List<Predicate<GoldText>> groups =
        List.of(
            text -> text.half() == GoldText.TUNING_HALF,
            text -> text.half() != GoldText.TUNING_HALF,
            text -> text.half() != GoldText.TUNING_HALF && !text.isSeed(),
            text -> true);
    List<String> cells = new ArrayList<>(List.of(name));
    groups.forEach(group -> cells.add(measure.apply(counts(of, group)).toString()));
    cells.add(goal);
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  /** The disagreements on the half that is for tuning: how many of each kind, then each. */
  String cases() {
    List<Disagreement> cases =
        texts.stream()
            .filter(text -> text.gold().half() == GoldText.TUNING_HALF)
            .flatMap(text -> Disagreement.in(text).stream())
            .toList();
    Map<String, Integer> kinds = new TreeMap<>();
    cases.forEach(found -> kinds.merge(found.kind(), 1, Integer::sum));
    StringBuilder shown =
        new StringBuilder("### Kinds of disagreement on half 1\n\n| | |\n|---|---|\n");
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(kind -> shown.append("| " + kind.getKey() + " | " + kind.getValue() + " |\n"));
    shown.append("\n### Disagreements on half 1\n\n");
    for (Disagreement found : cases) {
      shown.append(found.place() + " " + found.kind() + "\n");
      shown.append("    label: " + found.label().replace('\n', ' ') + "\n");
      shown.append("    found: " + found.extraction().replace('\n', ' ') + "\n");
    }
    return shown.toString();
  }
}
