package dev.credence.evaluation.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** A division into folds that keeps all of a claim together. */
final class ClaimFolds {

  private final Map<String, Integer> foldOfClaim = new HashMap<>();
  private final int size;

  ClaimFolds(List<Headline> headlines, int size, long seed) {
    this.size = size;
    TreeSet<String> claims = new TreeSet<>();
    headlines.forEach(headline -> claims.add(headline.claim()));
    List<String> order = new ArrayList<>(claims);
    Collections.shuffle(order, new Random(seed));
    for (int i = 0; i < order.size(); i++) {
      foldOfClaim.put(order.get(i), i % size);
    }
  }

  int size() {
    return size;
  }

  /** The headlines of a fold. */
  List<Headline> in(int fold, List<Headline> headlines) {
    return headlines.stream().filter(headline -> isIn(fold, headline)).toList();
  }

  /** The headlines of all the other folds. */
  List<Headline> outside(int fold, List<Headline> headlines) {
    return headlines.stream().filter(headline -> !isIn(fold, headline)).toList();
  }

  private boolean isIn(int fold, Headline headline) {
    return foldOfClaim.getOrDefault(headline.claim(), -1) == fold;
  }
}
