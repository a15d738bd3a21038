package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a claim.
 *
 * @param verdict the verdict
 * @param sure whether it needs no person
 * @param stanceTowardsFactStatement the holder's stance towards the fact's own statement or answer;
 *     null where the claim takes none
 * @param contradictsFact whether the claim says what the fact rules out, also where it came after
 *     the fact; a hedge contradicts nothing
 * @param reasons short sentences for an analyst
 */
public record Judgement(
    Verdict verdict,
    boolean sure,
    @Nullable Stance stanceTowardsFactStatement,
    boolean contradictsFact,
    List<String> reasons) {

  /** Copies the reasons. */
  public Judgement {
    reasons = List.copyOf(reasons);
  }

  static Judgement undecided(@Nullable Stance stance, List<String> reasons) {
    return new Judgement(Verdict.UNDECIDED, false, stance, false, reasons);
  }
}
