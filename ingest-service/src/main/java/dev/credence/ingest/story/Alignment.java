package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which sentences of two texts say the same thing, by the words that they share, wherever they
 * stand.
 *
 * <p>Likeness is the shared words' weight over the geometric mean of both sentences' weights
 * (Ochiai 1957), a word weighing ln(1 + n / the number of sentences that have it). A sentence that
 * is part of a longer one, because it was split off or merged, is recognised by the share of its
 * own weight that the longer one has.
 */
final class Alignment {

  /**
   * In a wire story and its rewrite, rewritten sentences reached 0.34 and more, sentences that say
   * something else at most 0.28.
   */
  private static final double ALIKE = 0.32;

  /** Of a part, more than half stands in the whole; chance words make less. */
  private static final double PART = 0.55;

  /** Fewer shared words of content make no part: "he said on Monday". */
  private static final int PART_WORDS = 4;

  /** A word that more sentences have tells none from another; also bounds the work. */
  private static final int COMMON = 200;

  /**
   * The best counterpart of a sentence.
   *
   * @param other its index; -1 if there is none
   * @param likeness 0 to 1
   * @param share of the sentence's own weight that the counterpart has, 0 to 1
   * @param words how many words of content they share
   */
  private record Match(int other, double likeness, double share, int words) {

    boolean isAlike() {
      return likeness >= ALIKE;
    }

    boolean isPart() {
      return share >= PART && words >= PART_WORDS;
    }

    boolean isBetterThan(Match match) {
      int order = Double.compare(strength(), match.strength());
      return order > 0 || (order == 0 && other < match.other);
    }

    /** A part of a long sentence is less like it than its own size lets it be. */
    private double strength() {
      return isPart() ? Math.max(likeness, share * share) : likeness;
    }
  }

  private static final Match NONE = new Match(-1, 0, 0, 0);

  private final Map<String, Integer> ids = new HashMap<>();
  private final int[][] origin;
  private final int[][] member;
  private final double[] weights;
  private final boolean[] isContent;
  private final Match[] ofOrigin;
  private final Match[] ofMember;
  private final List<Set<Integer>> membersOf = new ArrayList<>();
  private final List<Set<Integer>> originsOf = new ArrayList<>();

  Alignment(List<Set<String>> originWords, List<Set<String>> memberWords, Language language) {
    origin = ids(originWords);
    member = ids(memberWords);
    weights = weigh();
    isContent = new boolean[ids.size()];
    ids.forEach((word, id) -> isContent[id] = !language.isFunctionWord(word));
    ofOrigin = new Match[origin.length];
    ofMember = new Match[member.length];
    align(twins(originWords, memberWords));
    link();
  }

  /** The member sentences that say what this origin sentence says, in their order. */
  Set<Integer> membersOf(int originIndex) {
    return membersOf.get(originIndex);
  }

  /** The origin sentences that say what this member sentence says, in their order. */
  Set<Integer> originsOf(int memberIndex) {
    return originsOf.get(memberIndex);
  }

  /** The member sentence most like this origin sentence; -1 if none is alike. */
  int bestMember(int originIndex) {
    Match best = ofOrigin[originIndex];
    return membersOf(originIndex).contains(best.other) ? best.other : first(membersOf(originIndex));
  }

  /** The origin sentence most like this member sentence; -1 if none is alike. */
  int bestOrigin(int memberIndex) {
    Match best = ofMember[memberIndex];
    return originsOf(memberIndex).contains(best.other) ? best.other : first(originsOf(memberIndex));
  }

  /** How alike an origin sentence and its best counterpart are, 0 to 1. */
  double likeness(int originIndex) {
    return ofOrigin[originIndex].likeness;
  }

  private static int first(Set<Integer> indexes) {
    return indexes.isEmpty() ? -1 : indexes.iterator().next();
  }

  private int[][] ids(List<Set<String>> sentences) {
    int[][] result = new int[sentences.size()][];
    for (int i = 0; i < result.length; i++) {
      int[] words = new int[sentences.get(i).size()];
      int at = 0;
      for (String word : sentences.get(i)) {
        Integer id = ids.putIfAbsent(word, ids.size());
        words[at++] = id == null ? ids.size() - 1 : id;
      }
      result[i] = words;
    }
    return result;
  }

  private double[] weigh() {
    int[] frequencies = new int[ids.size()];
    for (int[][] text : List.of(origin, member)) {
      for (int[] sentence : text) {
        for (int word : sentence) {
          frequencies[word]++;
        }
      }
    }
    double sentences = (double) origin.length + member.length;
    return Arrays.stream(frequencies)
        .mapToDouble(f -> f > COMMON ? 0 : Math.log1p(sentences / f))
        .toArray();
  }

  private double weight(int[] words) {
    double sum = 0;
    for (int word : words) {
      sum += weights[word];
    }
    return sum;
  }

  /** Sentences of common words only weigh nothing, but may still be the same. */
  private static int[] twins(List<Set<String>> originWords, List<Set<String>> memberWords) {
    Map<Set<String>, Integer> members = new HashMap<>();
    for (int m = 0; m < memberWords.size(); m++) {
      members.putIfAbsent(memberWords.get(m), m);
    }
    return originWords.stream().mapToInt(words -> members.getOrDefault(words, -1)).toArray();
  }

  private void align(int[] twins) {
    Arrays.fill(ofMember, NONE);
    int[][] sentencesWith = sentencesWith();
    double[] memberWeights = Arrays.stream(member).mapToDouble(this::weight).toArray();
    double[] shared = new double[member.length];
    int[] sharedContent = new int[member.length];
    boolean[] isCandidate = new boolean[member.length];
    int[] candidates = new int[member.length];
    for (int o = 0; o < origin.length; o++) {
      int count = 0;
      for (int word : origin[o]) {
        for (int m : sentencesWith[word]) {
          if (!isCandidate[m]) {
            isCandidate[m] = true;
            candidates[count++] = m;
          }
          sharedContent[m] += isContent[word] ? 1 : 0;
          shared[m] += weights[word];
        }
      }
      double originWeight = weight(origin[o]);
      ofOrigin[o] = NONE;
      if (twins[o] >= 0) {
        put(o, twins[o], 1, 1, 1, origin[o].length);
      }
      for (int i = 0; i < count; i++) {
        int m = candidates[i];
        double likeness = shared[m] / Math.sqrt(originWeight * memberWeights[m]);
        put(
            o,
            m,
            likeness,
            shared[m] / originWeight,
            shared[m] / memberWeights[m],
            sharedContent[m]);
        shared[m] = 0;
        sharedContent[m] = 0;
        isCandidate[m] = false;
      }
    }
  }

  private void put(
      int o, int m, double likeness, double originShare, double memberShare, int words) {
    Match forOrigin = new Match(m, likeness, originShare, words);
    if (forOrigin.isBetterThan(ofOrigin[o])) {
      ofOrigin[o] = forOrigin;
    }
    Match forMember = new Match(o, likeness, memberShare, words);
    if (forMember.isBetterThan(ofMember[m])) {
      ofMember[m] = forMember;
    }
  }

  /** For every word that weighs something, the member sentences that have it. */
  private int[][] sentencesWith() {
    int[] counts = new int[weights.length];
    for (int[] sentence : member) {
      for (int word : sentence) {
        counts[word]++;
      }
    }
    int[][] sentences = new int[weights.length][];
    for (int word = 0; word < sentences.length; word++) {
      sentences[word] = new int[weights[word] > 0 ? counts[word] : 0];
    }
    for (int m = member.length - 1; m >= 0; m--) {
      for (int word : member[m]) {
        if (weights[word] > 0) {
          sentences[word][--counts[word]] = m;
        }
      }
    }
    return sentences;
  }

  private void link() {
    for (int o = 0; o < origin.length; o++) {
      membersOf.add(new TreeSet<>());
    }
    for (int m = 0; m < member.length; m++) {
      originsOf.add(new TreeSet<>());
    }
    for (int o = 0; o < origin.length; o++) {
      Match best = ofOrigin[o];
      if (best.isAlike() || best.isPart()) {
        join(o, best.other);
      }
    }
    for (int m = 0; m < member.length; m++) {
      Match best = ofMember[m];
      if (best.isAlike() || best.isPart()) {
        join(best.other, m);
      }
    }
  }

  private void join(int o, int m) {
    membersOf.get(o).add(m);
    originsOf.get(m).add(o);
  }
}
