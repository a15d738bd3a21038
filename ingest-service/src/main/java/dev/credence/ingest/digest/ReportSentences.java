package dev.credence.ingest.digest;

import dev.credence.contract.Claim;
import dev.credence.contract.SentenceContext;
import dev.credence.contract.SentenceCounts;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sentences of a report's current text: what stands around a claim, and who speaks in them. */
final class ReportSentences {

  /** Enough to read a sentence by; some texts have no full stops for pages. */
  static final int LONGEST_CONTEXT = 400;

  private static final String CUT = "…";

  private final List<Sentence> sentences;
  private final Map<String, Integer> byText = new HashMap<>();

  private ReportSentences(List<Sentence> sentences) {
    this.sentences = sentences;
    for (int i = 0; i < sentences.size(); i++) {
      byText.putIfAbsent(sentences.get(i).text(), i);
    }
  }

  /** The sentences of a text; none where it has been erased. */
  static ReportSentences of(@Nullable String text, Sentences splitter) {
    return new ReportSentences(text == null ? List.of() : splitter.split(text));
  }

  List<Sentence> all() {
    return sentences;
  }

  /**
   * What stands around a claim's quote; absent where the current text does not have the quote.
   *
   * @param current whether the claim's offsets are those of the current text
   */
  @Nullable SentenceContext around(Claim claim, boolean current) {
    if (claim.quote().isEmpty()) {
      return null;
    }
    Integer same = byText.get(claim.quote());
    int first = current ? at(claim.start()) : same == null ? -1 : same;
    int last = current ? at(claim.end() - 1) : first;
    return first < 0 || last < first
        ? null
        : new SentenceContext(
            first == 0 ? null : ending(sentences.get(first - 1).text()),
            last + 1 == sentences.size() ? null : beginning(sentences.get(last + 1).text()));
  }

  /**
   * In how many sentences each source speaks.
   *
   * @param outlet the key of the outlet, whose sentences are those in which nobody else speaks
   * @param claims the claims of the current text
   */
  SentenceCounts counts(String outlet, Collection<Claim> claims) {
    List<Set<String>> speaking = new ArrayList<>();
    sentences.forEach(sentence -> speaking.add(new TreeSet<>()));
    for (Claim claim : claims) {
      int first = claim.quote().isEmpty() ? -1 : at(claim.start());
      int last = first < 0 ? -2 : at(claim.end() - 1);
      for (int i = first; i <= last; i++) {
        speaking.get(i).add(claim.holder().source());
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Set<String> sources : speaking) {
      (sources.isEmpty() ? Set.of(outlet) : sources)
          .forEach(source -> counts.merge(source, 1, Integer::sum));
    }
    return new SentenceCounts(
        sentences.size(),
        counts.entrySet().stream()
            .map(entry -> new SentenceCounts.OfSource(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** The sentence that has a code point; -1 if none does. */
  private int at(int codePoint) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (codePoint < sentence.start()) {
        high = middle - 1;
      } else if (codePoint >= sentence.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_CONTEXT
        ? text
        : text.substring(0, boundary(text, LONGEST_CONTEXT - 1)) + CUT;
  }

  private static String ending(String text) {
    return text.length() <= LONGEST_CONTEXT
        ? text
        : CUT + text.substring(boundary(text, text.length() - LONGEST_CONTEXT + 2));
  }

  /** The index, or the one before it where it would part a pair of surrogates. */
  private static int boundary(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }
}
