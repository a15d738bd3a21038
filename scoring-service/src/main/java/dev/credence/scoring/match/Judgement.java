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
 * @param grounds why, how likely it is right, and which rules say so
 */
public record Judgement(
    Verdict verdict,
    boolean sure,
    @Nullable Stance stanceTowardsFactStatement,
    boolean contradictsFact,
    Grounds grounds) {

  static Judgement undecided(@Nullable Stance stance, Grounds grounds) {
    return new Judgement(Verdict.UNDECIDED, false, stance, false, grounds);
  }

  /** Short sentences for an analyst, for and against. */
  public List<String> reasons() {
    return grounds.reasons();
  }

  /** Those of the reasons that speak against relying on the verdict. */
  public List<String> against() {
    return grounds.against();
  }

  /** What decided, for machines: {@code kind:detail}. */
  public List<String> cues() {
    return grounds.cues();
  }

  /** How likely the verdict is right, 0 to 1. */
  public double probability() {
    return grounds.probability();
  }

  /** Which rule decided: {@code key} or {@code text}. */
  public String method() {
    return grounds.method();
  }

  /** The version of that rule and its data. */
  public String version() {
    return grounds.version();
  }
}
