package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.ArrayDeque;
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
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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

  private final Mentions mentions = new Mentions();
  private final WordSet statementNouns;
  private final Deque<ExtractedClaim> claims = new ArrayDeque<>();

  EarlierStatements(WordSet statementNouns) {
    this.statementNouns = statementNouns;
  }

  void add(ExtractedClaim claim) {
    mentions.add(claim);
    claims.addFirst(claim);
    if (claims.size() > KEPT) {
      claims.removeLast();
    }
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

  /** Whether a negative answers what the report has mentioned; see {@link Mentions}. */
  boolean isAnswered(String subject, String predicate, String speaker) {
    return mentions.areAnswered(subject, predicate, speaker);
  }

  /** The words of four letters or more, in lower case. */
  static List<String> words(String text) {
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
