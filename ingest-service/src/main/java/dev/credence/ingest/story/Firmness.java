package dev.credence.ingest.story;

import dev.credence.contract.Hardening;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a rewritten sentence lost of the caution of the one that it rewrites. */
final class Firmness {

  /**
   * Something lost.
   *
   * @param kind what it was
   * @param text its words, or what number became what
   */
  record Loss(Hardening kind, String text) {}

  /** So many words around a cue tell what it is about. */
  private static final int AROUND = 5;

  /** Of them so many must still be there: a clause that was left out was not made firmer. */
  private static final double KEPT = 0.4;

  /** Sentences less alike than this may count different things. */
  private static final double OTHERWISE_ALIKE = 0.5;

  /** Also bounds the comparison of lists of figures. */
  private static final int MOST_NUMBERS = 40;

  private final Reading before;
  private final Reading after;
  private final List<Loss> losses = new ArrayList<>();

  private Firmness(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What was lost between two sentences.
   *
   * @param likeness how alike they are, 0 to 1
   * @param attributedBeside whether a sentence beside the second one newly tells whose word it is
   */
  static List<Loss> lost(Reading before, Reading after, double likeness, boolean attributedBeside) {
    Firmness firmness = new Firmness(before, after);
    firmness.denial();
    firmness.hedge(attributedBeside);
    firmness.attribution(attributedBeside);
    firmness.approximation();
    if (likeness >= OTHERWISE_ALIKE) {
      firmness.number();
    }
    return List.copyOf(firmness.losses);
  }

  private boolean isHedged() {
    return after.has(Cue.HEARSAY, Cue.HEDGE, Cue.WEAK_HEDGE);
  }

  private boolean isAttributed() {
    return after.has(Cue.ATTRIBUTION, Cue.WEAK_ATTRIBUTION);
  }

  /** Hearsay for which a speaker now stands is not lost; doubt is. */
  private void hedge(boolean attributedBeside) {
    if (isHedged()) {
      return;
    }
    Optional<Reading.Found> hedge = before.first(Cue.HEDGE);
    if (hedge.isEmpty()) {
      boolean hadSpeaker = before.has(Cue.ATTRIBUTION, Cue.WEAK_ATTRIBUTION);
      boolean hasNewSpeaker = !hadSpeaker && (isAttributed() || attributedBeside);
      hedge = hasNewSpeaker ? Optional.empty() : before.first(Cue.HEARSAY);
    }
    hedge
        .filter(this::isAboutWhatStayed)
        .ifPresent(cue -> losses.add(new Loss(Hardening.LOST_HEDGE, cue.text())));
  }

  /** What was denied or negated, and is now told as it was not. */
  private void denial() {
    if (!after.has(Cue.DENIAL)) {
      before
          .first(Cue.DENIAL)
          .filter(this::isAboutWhatStayed)
          .ifPresent(cue -> losses.add(new Loss(Hardening.LOST_DENIAL, cue.text())));
    }
  }

  private void attribution(boolean attributedBeside) {
    if (isAttributed() || isHedged() || attributedBeside || after.isQuoted()) {
      return;
    }
    before
        .first(Cue.ATTRIBUTION)
        .filter(this::isAboutWhatStayed)
        .ifPresent(cue -> losses.add(new Loss(Hardening.LOST_ATTRIBUTION, cue.text())));
  }

  /** A hedge is about what follows it; a speaker stands in front of his words or behind them. */
  private boolean isAboutWhatStayed(Reading.Found cue) {
    List<String> content = before.contentFrom(cue.end(), AROUND);
    boolean isSpeakerBehind =
        cue.cues().contains(Cue.ATTRIBUTION) && cue.start() > before.length() / 2;
    double kept = after.shareOf(content);
    if (isSpeakerBehind || content.size() < 2) {
      kept = Math.max(kept, after.shareOf(before.contentBefore(cue.start(), AROUND)));
    }
    return kept >= KEPT;
  }

  /** Only where the number itself stayed: one that was left out was not made firmer. */
  private void approximation() {
    Set<BigDecimal> bare = new HashSet<>();
    Set<BigDecimal> approximated = new HashSet<>();
    for (Amount amount : limited(after)) {
      (after.approximationOf(amount).isPresent() ? approximated : bare).add(key(amount));
    }
    for (Amount amount : limited(before)) {
      if (bare.contains(key(amount)) && !approximated.contains(key(amount))) {
        Optional<Reading.Found> cue = before.approximationOf(amount);
        if (cue.isPresent()) {
          losses.add(new Loss(Hardening.LOST_APPROXIMATION, cue.get().text()));
          return;
        }
      }
    }
  }

  private void number() {
    List<Amount> gone = without(limited(before), limited(after));
    List<Amount> come = new ArrayList<>(without(limited(after), limited(before)));
    for (Amount old : gone) {
      for (Amount changed : come) {
        if (countsTheSame(old, changed)) {
          losses.add(new Loss(Hardening.CHANGED_NUMBER, old.text() + " \u2192 " + changed.text()));
          come.remove(changed);
          break;
        }
      }
    }
  }

  private static List<Amount> limited(Reading reading) {
    List<Amount> amounts = reading.amounts();
    return amounts.subList(0, Math.min(MOST_NUMBERS, amounts.size()));
  }

  private static List<Amount> without(List<Amount> amounts, List<Amount> others) {
    Set<BigDecimal> values = new HashSet<>();
    others.forEach(other -> values.add(key(other)));
    return amounts.stream().filter(amount -> !values.contains(key(amount))).toList();
  }

  /** 1.50 and 1.5 are one number. */
  private static BigDecimal key(Amount amount) {
    return amount.value().stripTrailingZeros();
  }

  private boolean countsTheSame(Amount old, Amount changed) {
    List<String> oldNouns = stems(before.contentFrom(old.end(), 2));
    List<String> newNouns = stems(after.contentFrom(changed.end(), 2));
    if (oldNouns.isEmpty() || newNouns.isEmpty()) {
      List<String> oldFront = stems(before.contentBefore(old.start(), 2));
      List<String> newFront = stems(after.contentBefore(changed.start(), 2));
      return oldNouns.isEmpty()
          && newNouns.isEmpty()
          && !oldFront.isEmpty()
          && oldFront.equals(newFront);
    }
    return oldNouns.get(0).equals(newNouns.get(0))
        || (oldNouns.size() > 1 && oldNouns.get(1).equals(newNouns.get(0)))
        || (newNouns.size() > 1 && newNouns.get(1).equals(oldNouns.get(0)));
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(Reading::stem).toList();
  }
}
