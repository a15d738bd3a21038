package dev.credence.ingest.story;

import dev.credence.contract.HardenedSentence;
import dev.credence.ingest.dedup.PageFurniture;
import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report made of the sentences of the report that it derives from.
 *
 * @param dropped the origin's sentences that it leaves out
 * @param added sentences of its own
 * @param hardened sentences that lost a hedge or an attribution
 * @param sharedMemberSentences indexes of its sentences that the origin has too
 */
public record SentenceChanges(
    List<Sentence> dropped,
    List<Sentence> added,
    List<HardenedSentence> hardened,
    Set<Integer> sharedMemberSentences) {

  /** Nothing was changed, or there is nothing to compare with. */
  public static final SentenceChanges NONE =
      new SentenceChanges(List.of(), List.of(), List.of(), Set.of());

  /** Compares two reports; page furniture and repeated sentences are ignored. */
  public static SentenceChanges between(List<Sentence> origin, List<Sentence> member) {
    List<Statement> before = statements(origin);
    List<Statement> after = statements(member);
    Alignment alignment = new Alignment(words(before), words(after));
    List<Sentence> dropped = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!alignment.ofOrigin(i).isAlike()) {
        dropped.add(before.get(i).sentence());
      }
    }
    List<Sentence> added = new ArrayList<>();
    List<HardenedSentence> hardened = new ArrayList<>();
    Set<Integer> shared = new TreeSet<>();
    for (int i = 0; i < after.size(); i++) {
      Alignment.Match match = alignment.ofMember(i);
      if (!match.isAlike()) {
        added.add(after.get(i).sentence());
        continue;
      }
      shared.addAll(after.get(i).indexes());
      // A half of a split sentence has not lost what the other half kept.
      if (alignment.ofOrigin(match.other()).other() == i) {
        hardened(before.get(match.other()), after.get(i)).ifPresent(hardened::add);
      }
    }
    return new SentenceChanges(
        List.copyOf(dropped),
        List.copyOf(added),
        List.copyOf(hardened),
        Collections.unmodifiableSet(shared));
  }

  private static Optional<HardenedSentence> hardened(Statement before, Statement after) {
    String old = before.sentence().text();
    String rewritten = after.sentence().text();
    return Firmness.lost(old, rewritten).map(lost -> new HardenedSentence(old, rewritten, lost));
  }

  /** A sentence that states something, and where it stands in its text, repetitions included. */
  private record Statement(Sentence sentence, List<String> words, List<Integer> indexes) {}

  private static List<Statement> statements(List<Sentence> sentences) {
    Map<List<String>, Statement> statements = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (!PageFurniture.isFurniture(sentence.text())) {
        statements
            .computeIfAbsent(
                Words.of(Normaliser.normalise(sentence.text())),
                words -> new Statement(sentence, words, new ArrayList<>()))
            .indexes()
            .add(i);
      }
    }
    return List.copyOf(statements.values());
  }

  private static List<Set<String>> words(List<Statement> statements) {
    return statements.stream().<Set<String>>map(s -> new HashSet<>(s.words())).toList();
  }
}
