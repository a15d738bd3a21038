package dev.credence.ingest.claim;

import dev.credence.contract.Stance;
import java.util.List;
import java.util.function.Predicate;

/** What is right of the claims extracted from labelled texts. */
final class ClaimCounts {

  private final List<MatchedText> texts;
  private final List<ClaimMatch> matches;
  private final List<GoldClaim> gold;
  private final List<ExtractedClaim> extracted;

  ClaimCounts(List<MatchedText> texts) {
    this.texts = List.copyOf(texts);
    this.matches = texts.stream().flatMap(text -> text.matches().stream()).toList();
    this.gold = texts.stream().flatMap(text -> text.gold().checkableClaims().stream()).toList();
    this.extracted = texts.stream().flatMap(text -> text.factual().stream()).toList();
  }

  /** Of the labelled checkable claims those that were found. */
  Share foundRecall() {
    return new Share(matches.size(), gold.size());
  }

  /** Of the extracted factual claims those that are a labelled one. */
  Share foundPrecision() {
    return new Share(matches.size(), extracted.size());
  }

  /** Of the claims found those with the right holder. */
  Share holder() {
    return ofMatches(ClaimMatch::isSameHolder);
  }

  /** The same where a private person must be told from one in a public role. */
  Share holderAndPrivate() {
    return ofMatches(ClaimCounts::hasSamePrivateOrPublicHolder);
  }

  /** Of the claims found that are extracted with a class of holder those that are right. */
  Share holderPrecision(HolderClass holder) {
    List<ClaimMatch> called =
        matches.stream()
            .filter(match -> HolderClass.of(match.extracted().holder()) == holder)
            .toList();
    return new Share(count(called, ClaimCounts::hasSamePrivateOrPublicHolder), called.size());
  }

  /** Of the claims found that are labelled with a class of holder those that are right. */
  Share holderRecall(HolderClass holder) {
    List<ClaimMatch> labelled =
        matches.stream().filter(match -> HolderClass.of(match.gold()) == holder).toList();
    return new Share(count(labelled, ClaimCounts::hasSamePrivateOrPublicHolder), labelled.size());
  }

  /** Of the claims found those with the right stance. */
  Share stance() {
    return ofMatches(ClaimMatch::isSameStance);
  }

  /** Of the claims found that are extracted with a stance those that are labelled so. */
  Share stancePrecision(Stance stance) {
    return new Share(right(stance), count(matches, match -> match.extracted().stance() == stance));
  }

  /** Of the claims found that are labelled with a stance those that are extracted so. */
  Share stanceRecall(Stance stance) {
    return new Share(right(stance), count(matches, match -> match.gold().stance() == stance));
  }

  /** The same of all claims extracted: what is no labelled claim is wrong. */
  Share stancePrecisionOfAll(Stance stance) {
    return new Share(right(stance), count(extracted, claim -> claim.stance() == stance));
  }

  /** The same of all labelled claims: what was not found is wrong. */
  Share stanceRecallOfAll(Stance stance) {
    return new Share(right(stance), count(gold, claim -> claim.stance() == stance));
  }

  /** Of the sentences from which a denial is extracted those that are labelled with one. */
  Share denyingSentencesPrecision() {
    return sentences(ClaimCounts::isCalledDenial, ClaimCounts::isDenial);
  }

  /** Of the sentences that are labelled with a denial those from which one is extracted. */
  Share denyingSentencesRecall() {
    return sentences(ClaimCounts::isDenial, ClaimCounts::isCalledDenial);
  }

  /** Of the claims found that have a number, labelled or extracted, those with the right ones. */
  Share quantities() {
    return quantities(
        match -> SameQuantities.isSame(match.gold().quantities(), match.extracted().quantities()));
  }

  /** The same whatever is counted. */
  Share quantitiesButForUnits() {
    return quantities(
        match ->
            SameQuantities.isSameButForUnits(
                match.gold().quantities(), match.extracted().quantities()));
  }

  /** Of the sentences from which a factual claim is extracted those that are checkable. */
  Share checkablePrecision() {
    return sentences(ClaimCounts::isCalledCheckable, (text, sentence) -> sentence.isCheckable());
  }

  /** Of the checkable sentences those from which a factual claim is extracted. */
  Share checkableRecall() {
    return sentences((text, sentence) -> sentence.isCheckable(), ClaimCounts::isCalledCheckable);
  }

  private static boolean hasSamePrivateOrPublicHolder(ClaimMatch match) {
    return SameHolder.isSameAndAsPrivate(match.gold(), match.extracted().holder());
  }

  private static boolean isCalledCheckable(MatchedText text, GoldSentence sentence) {
    return !text.factual(sentence).isEmpty();
  }

  private static boolean isCalledDenial(MatchedText text, GoldSentence sentence) {
    return text.factual(sentence).stream().anyMatch(claim -> claim.stance() == Stance.DENIES);
  }

  private static boolean isDenial(MatchedText text, GoldSentence sentence) {
    return sentence.checkableClaims().stream().anyMatch(claim -> claim.stance() == Stance.DENIES);
  }

  private int right(Stance stance) {
    return count(matches, match -> match.isSameStance() && match.gold().stance() == stance);
  }

  private Share ofMatches(Predicate<ClaimMatch> condition) {
    return new Share(count(matches, condition), matches.size());
  }

  private Share quantities(Predicate<ClaimMatch> condition) {
    List<ClaimMatch> counted = matches.stream().filter(ClaimMatch::hasQuantities).toList();
    return new Share(count(counted, condition), counted.size());
  }

  private Share sentences(SentenceCondition whole, SentenceCondition part) {
    int counted = 0;
    int right = 0;
    for (MatchedText text : texts) {
      for (GoldSentence sentence : text.gold().sentences()) {
        if (whole.test(text, sentence)) {
          counted++;
          right += part.test(text, sentence) ? 1 : 0;
        }
      }
    }
    return new Share(right, counted);
  }

  private static <T> int count(List<T> things, Predicate<T> condition) {
    return (int) things.stream().filter(condition).count();
  }

  /** Something that is so of a sentence. */
  private interface SentenceCondition {
    boolean test(MatchedText text, GoldSentence sentence);
  }
}
