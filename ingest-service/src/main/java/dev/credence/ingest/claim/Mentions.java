package dev.credence.ingest.claim;

import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a report has mentioned so far, for negatives that answer it; not thread-safe. */
final class Mentions {

  private static final double ANSWERED = 0.6;
  private static final double ALLEGED = 0.4;
  private static final double ALIKE = 0.5;
  private static final int MENTIONS = 60;
  private static final int STEM = 5;

  /** Words of four letters or more that two statements may share without being about the same. */
  private static final WordSet COMMON =
      WordSet.of(
          "that", "this", "these", "those", "there", "their", "they", "them", "have", "been",
          "were", "with", "from", "into", "over", "about", "after", "before", "would", "could",
          "will", "which", "when", "where", "what", "while", "than", "then", "also", "only", "some",
          "such", "very", "just", "does", "made", "more", "most", "said", "says", "other");

  /** Reports of a death are answered in other words of the same root. */
  private static final WordSet DEATH = WordSet.of("death", "deaths", "died", "dies", "dying");

  /** Words, without their endings, of sentences that pass an allegation on. */
  private static final WordSet ALLEGING =
      WordSet.of(
          "alleg", "accus", "rumor", "rumou", "suspe", "specu", "charg", "hoax", "uncon", "suppo");

  /** The words of a claim; most reports have no negative that asks for them. */
  private record Mention(String speaker, Set<String> stems, boolean alleged) {}

  private final List<ExtractedClaim> mentioned = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  void add(ExtractedClaim claim) {
    if (claim.stance() != Stance.DENIES
        && mentioned.size() < MENTIONS
        && !isNegative(claim.statement())) {
      mentioned.add(claim);
    }
  }

  /** A statement with a negation is repeated, not answered, by another one with the same. */
  private static boolean isNegative(String statement) {
    String padded = " " + statement.toLowerCase(Locale.ROOT).replace('’', '\'') + " ";
    return padded.contains(" not ")
        || padded.contains("n't ")
        || padded.contains(" no ")
        || padded.contains(" never ");
  }

  /**
   * Whether somebody else has said, or has been passed on without vouching, what a negative clause
   * says no to: it shares {@value #ANSWERED} of its words with an earlier statement, and {@value
   * #ALIKE} of those behind the negation; of an allegation {@value #ALLEGED} of all.
   *
   * @param subject the words of the clause before its negation
   * @param predicate those behind it
   */
  boolean areAnswered(String subject, String predicate, String speaker) {
    List<String> predicates = stems(predicate);
    Set<String> said = new HashSet<>(stems(subject));
    said.addAll(predicates);
    if (predicates.isEmpty()) {
      return false;
    }
    for (int i = mentions.size(); i < mentioned.size(); i++) {
      mentions.add(mention(mentioned.get(i)));
    }
    for (Mention mention : mentions) {
      if (mention.speaker().equals(speaker) && !mention.alleged()) {
        continue;
      }
      long shared = said.stream().filter(mention.stems()::contains).count();
      long alike = predicates.stream().filter(mention.stems()::contains).count();
      double needed = mention.alleged() ? ALLEGED : ANSWERED;
      if (shared >= 2
          && shared >= needed * said.size()
          && alike >= 1
          && alike >= ALIKE * predicates.size()) {
        return true;
      }
    }
    return false;
  }

  private static Mention mention(ExtractedClaim claim) {
    boolean alleged =
        claim.stance() == Stance.HEDGES
            || stems(claim.quote()).stream().anyMatch(ALLEGING::contains);
    return new Mention(
        claim.holder().source(), Set.copyOf(new HashSet<>(stems(claim.statement()))), alleged);
  }

  /** Words without their endings, so that "sank" and "sunk" differ but "attacks" is "attacked". */
  private static List<String> stems(String text) {
    return EarlierStatements.words(text).stream()
        .filter(word -> !COMMON.contains(word))
        .map(word -> DEATH.contains(word) ? "dead" : word)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .toList();
  }
}
