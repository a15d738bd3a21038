package dev.credence.ingest.provider;

import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a report with what the rules made of it.
 *
 * @param sentence the sentence
 * @param claims the rules' claims that stand in it; empty where they found none
 */
record Passage(Sentence sentence, List<ExtractedClaim> claims) {

  /** The passages of a text. Both lists are in its order. */
  static List<Passage> of(List<Sentence> sentences, List<ExtractedClaim> claims) {
    List<Passage> passages = new ArrayList<>(sentences.size());
    int next = 0;
    for (Sentence sentence : sentences) {
      while (next < claims.size() && claims.get(next).end() <= sentence.start()) {
        next++;
      }
      List<ExtractedClaim> there = new ArrayList<>();
      for (int i = next; i < claims.size() && claims.get(i).start() < sentence.end(); i++) {
        there.add(claims.get(i));
      }
      passages.add(new Passage(sentence, List.copyOf(there)));
    }
    return List.copyOf(passages);
  }
}
