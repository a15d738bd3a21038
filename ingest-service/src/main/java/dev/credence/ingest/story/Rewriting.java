package dev.credence.ingest.story;

import dev.credence.contract.Hardening;
import dev.credence.contract.SentenceChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the sentences of a text were put by another one. */
final class Rewriting {

  private final List<Statement> before;
  private final List<Statement> after;
  private final Alignment alignment;
  private final Language language;
  private final Map<Integer, Reading> beforeReadings = new HashMap<>();
  private final Map<Integer, Reading> afterReadings = new HashMap<>();

  Rewriting(List<Statement> before, List<Statement> after, Alignment alignment, Language language) {
    this.before = before;
    this.after = after;
    this.alignment = alignment;
    this.language = language;
  }

  /**
   * What an origin sentence lost, told of the member sentence that is most like it. What one half
   * of a split sentence lacks, another one may have.
   */
  List<Firmness.Loss> losses(int o, int m) {
    if (alignment.bestMember(o) != m || isSame(o, m)) {
      return List.of();
    }
    return Firmness.lost(
        beforeReading(o),
        together(alignment.membersOf(o), after, afterReadings),
        alignment.likeness(o),
        isNewlyAttributedBeside(m));
  }

  /** What became of a sentence that lost nothing. */
  SentenceChange change(int o, int m) {
    if (isSame(o, m)) {
      return SentenceChange.SAME;
    }
    return alignment.bestOrigin(m) == o && isSoftened(o, m)
        ? SentenceChange.SOFTENED
        : SentenceChange.REWORDED;
  }

  /** A quotation that is given its speaker back says no less. */
  private boolean isSoftened(int o, int m) {
    Reading origins = together(alignment.originsOf(m), before, beforeReadings);
    Reading rewritten = afterReading(m);
    return Firmness.lost(rewritten, origins, alignment.likeness(o), false).stream()
        .map(Firmness.Loss::kind)
        .filter(kind -> kind != Hardening.LOST_ATTRIBUTION || !rewritten.isQuoted())
        .anyMatch(kind -> kind != Hardening.CHANGED_NUMBER);
  }

  private boolean isSame(int o, int m) {
    return before.get(o).words().equals(after.get(m).words());
  }

  /** An attribution that moved there; one that always stood there vouches for its own sentence. */
  private boolean isNewlyAttributedBeside(int m) {
    return isNewlyAttributed(m - 1) || isNewlyAttributed(m + 1);
  }

  private boolean isNewlyAttributed(int m) {
    return m >= 0
        && m < after.size()
        && afterReading(m).has(Cue.ATTRIBUTION)
        && alignment.originsOf(m).stream()
            .limit(2)
            .noneMatch(o -> beforeReading(o).has(Cue.ATTRIBUTION, Cue.WEAK_ATTRIBUTION));
  }

  private Reading beforeReading(int o) {
    return beforeReadings.computeIfAbsent(o, i -> read(before.get(i).sentence().text()));
  }

  private Reading afterReading(int m) {
    return afterReadings.computeIfAbsent(m, i -> read(after.get(i).sentence().text()));
  }

  private Reading together(
      Set<Integer> indexes, List<Statement> statements, Map<Integer, Reading> single) {
    if (indexes.size() == 1) {
      return single.computeIfAbsent(
          indexes.iterator().next(), i -> read(statements.get(i).sentence().text()));
    }
    return read(
        indexes.stream()
            .map(i -> statements.get(i).sentence().text())
            .collect(Collectors.joining(" ")));
  }

  private Reading read(String text) {
    return new Reading(text, language);
  }
}
