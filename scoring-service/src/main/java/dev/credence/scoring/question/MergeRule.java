package dev.credence.scoring.question;

import dev.credence.contract.MergeProposal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are proposed for merging: those whose facts have settled at least two claims in
 * common, and at least half of the claims of the one that has fewer. One claim in common may be a
 * sentence that answers two questions. A proposal changes nothing; a person decides. Stateless.
 */
final class MergeRule {
  private static final int LEAST_SHARED = 2;
  private static final int MOST_PROPOSALS = 20;

  private MergeRule() {}

  /**
   * How another question overlaps with one.
   *
   * @param question the other's key
   * @param statement it as a statement
   * @param shared claims that facts on both have settled
   * @param alike those with the same verdict from both
   * @param own claims settled by facts on the one
   * @param theirs claims settled by facts on the other
   */
  record Overlap(
      String question, @Nullable String statement, long shared, long alike, long own, long theirs) {

    private boolean isLarge() {
      return shared >= LEAST_SHARED && 2 * shared >= Math.min(own, theirs);
    }
  }

  /** The proposals, those with the most claims in common first. */
  static List<MergeProposal> propose(List<Overlap> overlaps) {
    return overlaps.stream()
        .filter(Overlap::isLarge)
        .sorted(
            Comparator.comparingLong(Overlap::shared).reversed().thenComparing(Overlap::question))
        .limit(MOST_PROPOSALS)
        .map(o -> new MergeProposal(o.question(), o.statement(), o.shared(), o.alike()))
        .toList();
  }
}
