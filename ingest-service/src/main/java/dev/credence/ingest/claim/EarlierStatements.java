package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has been claimed so far in a report, for "the reports" and "this claim"; not thread-safe.
 */
final class EarlierStatements {

  /** Beyond this many claims a reference is no longer nearest to what it stands for. */
  private static final int KEPT = 10;

  private static final int MAX_REFERENCE = 8;
  private static final double ANSWERED = 0.6;
  private static final double ALLEGED = 0.4;
  private static final double ALIKE = 0.5;
  private static final int MENTIONS = 60;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
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

  private static final WordSet PRONOUNS = WordSet.of("it", "this", "that", "them", "these");
  private static final WordSet DEFINITE =
      WordSet.of(
          "the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "'s",
          "any", "all");

  /** What may follow a reference without being part of it. */
  private static final WordSet TAILS =
      WordSet.of(
          "to",
          "in",
          "by",
          "from",
          "as",
          "on",
          "at",
          "during",
          "through",
          "via",
          "when",
          "while",
          "after",
          "today",
          "yesterday",
          "earlier",
          "and",
          "but",
          ",",
          "saying",
          "telling",
          "outright",
          "again",
          ":");

  /** Words, without their endings, of sentences that pass an allegation on. */
  private static final WordSet ALLEGING =
      WordSet.of(
          "alleg", "accus", "rumor", "rumou", "suspe", "specu", "charg", "hoax", "uncon", "suppo");

  /** The words of a claim and its sentence; most reports have no negative that asks for them. */
  private record Mention(String speaker, Set<String> stems, boolean alleged) {}

  private final List<ExtractedClaim> mentioned = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final WordSet statementNouns;
  private final Deque<ExtractedClaim> claims = new ArrayDeque<>();

  EarlierStatements(WordSet statementNouns) {
    this.statementNouns = statementNouns;
  }

  void add(ExtractedClaim claim) {
    if (claim.stance() != Stance.DENIES
        && mentioned.size() < MENTIONS
        && !isNegative(claim.statement())) {
      mentioned.add(claim);
    }
    claims.addFirst(claim);
    if (claims.size() > KEPT) {
      claims.removeLast();
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

  /** Whether tokens such as "the reports" or "the Taliban's claim" stand for earlier statements. */
  boolean isReference(List<Token> tokens) {
    List<Token> words = tokens.stream().filter(token -> token.isWord() || token.is("'s")).toList();
    if (words.isEmpty() || words.size() > MAX_REFERENCE) {
      return false;
    }
    Token last = words.get(words.size() - 1);
    if (words.size() == 1) {
      return PRONOUNS.contains(last.lower()) || isPluralNoun(last);
    }
    boolean definite = words.stream().anyMatch(token -> DEFINITE.contains(token.lower()));
    return statementNouns.contains(last.lower()) && definite;
  }

  /**
   * Where "the reports" ends before what is no part of it, as in "the report in a blog post"; else
   * {@code to}.
   */
  int referenceEnd(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + MAX_REFERENCE); i++) {
      boolean tail = TAILS.contains(tokens.get(i).lower());
      if (tail && isReference(tokens.subList(from, i))) {
        return i;
      }
    }
    return to;
  }

  private boolean isPluralNoun(Token token) {
    return statementNouns.contains(token.lower()) && token.lower().endsWith("s");
  }

  /**
   * The statement of another holder that a reference stands for: among the named holder's, if it
   * names one, the one most like the speaker's own account, else the nearest.
   */
  @Nullable String resolve(List<Token> reference, String speaker, @Nullable String account) {
    String named = namedHolder(reference);
    ExtractedClaim best = null;
    double bestScore = -1;
    for (ExtractedClaim claim : claims) {
      boolean own = claim.holder().source().equals(speaker);
      if (own || claim.stance() == Stance.DENIES || claim.modality() != Modality.FACTUAL) {
        continue;
      }
      double score = score(claim, named, account);
      if (score > bestScore) {
        best = claim;
        bestScore = score;
      }
    }
    return best == null ? null : best.statement();
  }

  /**
   * The statement that a report refers to when it leaves "the claim" unverified: somebody else's,
   * or one that it has itself passed on without vouching.
   */
  @Nullable String reported(List<Token> reference, String outlet) {
    String others = resolve(reference, outlet, null);
    if (others != null) {
      return others;
    }
    for (ExtractedClaim claim : claims) {
      boolean conjecture = claim.cue().startsWith("may") || claim.cue().startsWith("might");
      if (claim.stance() == Stance.HEDGES && claim.modality() == Modality.FACTUAL && !conjecture) {
        return claim.statement();
      }
    }
    return null;
  }

  /**
   * Whether somebody else has said, or has been passed on without vouching, what a negative clause
   * says no to: it shares {@value #ANSWERED} of its words with an earlier statement, and {@value
   * #ALIKE} of those behind the negation; of an allegation {@value #ALLEGED} of all.
   *
   * @param subject the words of the clause before its negation
   * @param predicate those behind it
   */
  boolean isAnswered(String subject, String predicate, String speaker) {
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
    Set<String> words = new HashSet<>(stems(claim.quote()));
    boolean alleged =
        claim.stance() == Stance.HEDGES || words.stream().anyMatch(ALLEGING::contains);
    words.addAll(stems(claim.statement()));
    return new Mention(claim.holder().source(), Set.copyOf(words), alleged);
  }

  /** Words without their endings, so that "sank" and "sunk" differ but "attacks" is "attacked". */
  private static List<String> stems(String text) {
    return words(text).stream()
        .filter(word -> !COMMON.contains(word))
        .map(word -> DEATH.contains(word) ? "dead" : word)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .toList();
  }

  private static double score(ExtractedClaim claim, String named, @Nullable String account) {
    double score = claim.holder().kind() == HolderKind.OUTLET ? 0 : 0.25;
    if (!named.isEmpty() && Slug.of(claim.holder().source()).contains(named)) {
      score += 4;
    }
    return account == null ? score : score + likeness(claim.statement(), account);
  }

  /** Shared words as a share of the account's, and one more for the same subject. */
  private static double likeness(String statement, String account) {
    List<String> words = words(account);
    Set<String> shared = new HashSet<>(words(statement));
    List<String> subject = words.subList(0, Math.min(4, words.size()));
    List<String> theirs = words(statement);
    Set<String> theirSubject = new HashSet<>(theirs.subList(0, Math.min(4, theirs.size())));
    double common = words.stream().filter(shared::contains).count();
    double sameSubject = subject.stream().filter(theirSubject::contains).count();
    return common / Math.max(1, words.size()) + sameSubject / Math.max(1, subject.size());
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 3)
        .toList();
  }

  private static String namedHolder(List<Token> reference) {
    for (int i = 1; i < reference.size(); i++) {
      if (reference.get(i).is("'s")) {
        return Slug.of(reference.get(i - 1).text());
      }
    }
    return "";
  }
}
