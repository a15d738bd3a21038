package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;
import java.util.Optional;

/**
 * Which link two different texts make.
 *
 * <p>NEAR: most 3-grams are shared. DERIVED: words outside quotations are shared in more than one
 * place, or in one that is about half of the shorter text; or so much in several passages that even
 * shared quotations tell of copying. SAME_QUOTATION: as much is shared, but in quotations. PASSAGE:
 * one passage that both print amid their own words. CITES: shared text that one of the two marks as
 * false.
 */
public final class LinkRule {

  /** Below it a few stock phrases already look like a copy. */
  static final int FEWEST_WORDS = 40;

  private static final int PASSAGE_WORDS = 25;

  /** A run of that many words has as many 5-grams. */
  private static final int PASSAGE_GRAMS = PASSAGE_WORDS - TextProfile.LONG_GRAM + 1;

  /** One word of doubt is enough to hold back that a text was taken over. */
  static final int CUES_IN_COPY = 1;

  /** One such word may come from another story, as in a line of links; a check says it again. */
  private static final int SEVERAL_CUES = 2;

  private final LinkThresholds at;

  LinkRule(LinkThresholds at) {
    this.at = at;
  }

  /** The link of two different texts, if any; the same in either order. */
  public static Optional<MeasuredRelation> between(TextProfile a, TextProfile b) {
    return new LinkRule(LinkThresholds.START).link(a, b);
  }

  Optional<MeasuredRelation> link(TextProfile a, TextProfile b) {
    if (Math.min(a.wordCount(), b.wordCount()) < FEWEST_WORDS) {
      return Optional.empty();
    }
    Overlap overlap = new Overlap(a, b);
    double containment5 = overlap.containment5();
    if (containment5 < at.leastContainment() && overlap.shared5() < PASSAGE_GRAMS) {
      return Optional.empty();
    }
    Measures m = overlap.measures();
    return kind(overlap, m, a, b).map(kind -> new MeasuredRelation(kind, m));
  }

  private Optional<LinkKind> kind(Overlap overlap, Measures m, TextProfile a, TextProfile b) {
    boolean isCopy = isCopy(overlap, m);
    boolean quotes = m.containment5() >= at.containment();
    if ((isCopy || quotes) && isCheck(isCopy, m, a, b)) {
      return Optional.of(LinkKind.CITES);
    }
    if (isCopy) {
      return Optional.of(isNear(m) ? LinkKind.NEAR : LinkKind.DERIVED);
    }
    if (quotes && m.narrative5() < at.narrative5()) {
      return Optional.of(LinkKind.SAME_QUOTATION);
    }
    return quotes || m.longestRun() >= PASSAGE_WORDS
        ? Optional.of(LinkKind.PASSAGE)
        : Optional.empty();
  }

  /**
   * Whether one of the two checks the other; which of them was first may not be known yet. A near
   * copy that leaves out one sentence with such a word is no check of its original, but one that
   * opens with it is.
   */
  private boolean isCheck(boolean isCopy, Measures m, TextProfile a, TextProfile b) {
    boolean isRewrite = isCopy && !isNear(m);
    return DebunkCues.oneChecksTheOther(a, b, isRewrite ? CUES_IN_COPY : SEVERAL_CUES)
        || (isCopy && DebunkCues.oneOpensAsCheck(a, b));
  }

  /** Whether the one is near to the other or derived from it, unless it checks the other. */
  boolean isCopy(Overlap overlap, Measures m) {
    return isNear(m) || isDerived(overlap, m);
  }

  private boolean isNear(Measures m) {
    return m.jaccard3() >= at.nearJaccard();
  }

  private boolean isDerived(Overlap overlap, Measures m) {
    if (m.containment5() < at.leastContainment()) {
      return false;
    }
    boolean takesPassages =
        m.jaccard3() >= at.passagesJaccard()
            && overlap.shared5() >= at.severalPassages() * m.longestRun();
    boolean takesWords =
        (m.containment5() >= at.containment() && m.narrative5() >= at.narrative5())
            || overlap.narrative3() >= at.narrative3();
    return takesPassages || (takesWords && !isOnePassage(overlap));
  }

  private boolean isOnePassage(Overlap overlap) {
    int run = overlap.longestNarrativeRun();
    return overlap.narrativeBesides(run) < at.besidesOnePassage()
        && run < at.mostOfText() * overlap.fewestNarrativeWords();
  }
}
