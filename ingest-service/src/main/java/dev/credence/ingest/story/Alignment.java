package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of two texts say the same thing, by the words that they share, wherever they
 * stand.
 *
 * <p>Likeness is the shared words' weight over the geometric mean of both sentences' weights
 * (Ochiai 1957), a word weighing ln(1 + n / the number of sentences that have it).
 */
final class Alignment {

  /**
   * In a wire story and its rewrite, rewritten sentences reached 0.34 and more, sentences that say
   * something else at most 0.28.
   */
  private static final double ALIKE = 0.32;

  /** A word that more sentences have tells none from another; also bounds the work. */
  private static final int COMMON = 200;

  /**
   * The best counterpart of a sentence.
   *
   * @param other its index
   * @param likeness 0 to 1
   */
  record Match(int other, double likeness) {
    boolean isAlike() {
      return likeness >= ALIKE;
    }
  }

  private static final Match NONE = new Match(-1, 0);

  private final List<Set<String>> origin;
  private final List<Set<String>> member;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Match[] ofOrigin;
  private final Match[] ofMember;

  Alignment(List<Set<String>> origin, List<Set<String>> member) {
    this.origin = origin;
    this.member = member;
    this.ofOrigin = new Match[origin.size()];
    this.ofMember = new Match[member.size()];
    count(origin);
    count(member);
    align();
  }

  /** The member sentence most like this origin sentence. */
  Match ofOrigin(int index) {
    return ofOrigin[index];
  }

  /** The origin sentence most like this member sentence. */
  Match ofMember(int index) {
    return ofMember[index];
  }

  private void count(List<Set<String>> sentences) {
    for (Set<String> words : sentences) {
      words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  private double weight(String word) {
    int frequency = frequencies.getOrDefault(word, 1);
    return frequency > COMMON
        ? 0
        : Math.log1p((double) (origin.size() + member.size()) / frequency);
  }

  private double weight(Set<String> words) {
    return words.stream().mapToDouble(this::weight).sum();
  }

  private void align() {
    Arrays.fill(ofMember, NONE);
    Map<String, List<Integer>> members = index(member);
    Map<Set<String>, Integer> same = new HashMap<>();
    for (int m = 0; m < ofMember.length; m++) {
      same.putIfAbsent(member.get(m), m);
    }
    double[] memberWeights = member.stream().mapToDouble(this::weight).toArray();
    double[] shared = new double[ofMember.length];
    for (int o = 0; o < ofOrigin.length; o++) {
      Set<Integer> candidates = share(origin.get(o), members, shared);
      double originWeight = weight(origin.get(o));
      // Sentences of common words only weigh nothing, but may still be the same.
      Integer twin = same.get(origin.get(o));
      Match best = twin == null ? NONE : new Match(twin, 1);
      if (twin != null) {
        ofMember[twin] = better(ofMember[twin], new Match(o, 1));
      }
      for (int m : candidates) {
        double likeness = shared[m] / Math.sqrt(originWeight * memberWeights[m]);
        shared[m] = 0;
        best = better(best, new Match(m, likeness));
        ofMember[m] = better(ofMember[m], new Match(o, likeness));
      }
      ofOrigin[o] = best;
    }
  }

  /** Adds up what each member sentence shares with these words, and says which share any. */
  private Set<Integer> share(
      Set<String> words, Map<String, List<Integer>> members, double[] shared) {
    Set<Integer> candidates = new HashSet<>();
    for (String word : words) {
      double weight = weight(word);
      if (weight > 0) {
        for (int m : members.getOrDefault(word, List.of())) {
          shared[m] += weight;
          candidates.add(m);
        }
      }
    }
    return candidates;
  }

  private static Match better(Match a, Match b) {
    int order = Double.compare(a.likeness(), b.likeness());
    return order > 0 || (order == 0 && a.other() < b.other()) ? a : b;
  }

  private static Map<String, List<Integer>> index(List<Set<String>> sentences) {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (String word : sentences.get(i)) {
        index.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
    }
    return index;
  }
}
