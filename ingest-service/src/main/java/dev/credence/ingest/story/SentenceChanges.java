package dev.credence.ingest.story;

import dev.credence.contract.AlignedSentence;
import dev.credence.contract.HardenedSentence;
import dev.credence.contract.SentenceChange;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report made of the sentences of the report that it derives from.
 *
 * @param dropped the origin's sentences that it leaves out
 * @param added sentences of its own
 * @param hardened sentences that it states more firmly, one entry for each thing that was lost
 * @param aligned both texts side by side, in reading order
 * @param sharedMemberSentences indexes of its sentences that the origin has too
 */
public record SentenceChanges(
    List<Sentence> dropped,
    List<Sentence> added,
    List<HardenedSentence> hardened,
    List<AlignedSentence> aligned,
    Set<Integer> sharedMemberSentences) {

  /** Nothing was changed, or there is nothing to compare with. */
  public static final SentenceChanges NONE =
      new SentenceChanges(List.of(), List.of(), List.of(), List.of(), Set.of());

  /** So many words tell the language of a text. */
  private static final int SAMPLE_WORDS = 2_000;

  /** Compares two reports; page furniture and repeated sentences are ignored. */
  public static SentenceChanges between(List<Sentence> origin, List<Sentence> member) {
    List<Statement> before = statements(origin);
    List<Statement> after = statements(member);
    Language language = language(before);
    Alignment alignment = new Alignment(words(before), words(after), language);
    Rewriting rewriting = new Rewriting(before, after, alignment, language);
    List<Sentence> dropped = new ArrayList<>();
    List<Sentence> added = new ArrayList<>();
    List<HardenedSentence> hardened = new ArrayList<>();
    List<AlignedSentence> aligned = new ArrayList<>();
    for (ReadingOrder.Row row : ReadingOrder.of(alignment, before.size(), after.size())) {
      Sentence old = row.origin() < 0 ? null : before.get(row.origin()).sentence();
      Sentence rewritten = row.member() < 0 ? null : after.get(row.member()).sentence();
      if (old == null && rewritten != null) {
        added.add(rewritten);
        aligned.add(new AlignedSentence(null, rewritten.text(), SentenceChange.ADDED));
      } else if (old != null && rewritten == null) {
        dropped.add(old);
        aligned.add(new AlignedSentence(old.text(), null, SentenceChange.DROPPED));
      } else if (old != null && rewritten != null) {
        List<Firmness.Loss> losses = rewriting.losses(row.origin(), row.member());
        losses.forEach(
            loss ->
                hardened.add(
                    new HardenedSentence(old.text(), rewritten.text(), loss.kind(), loss.text())));
        aligned.add(
            new AlignedSentence(
                old.text(),
                rewritten.text(),
                losses.isEmpty()
                    ? rewriting.change(row.origin(), row.member())
                    : SentenceChange.HARDENED));
      }
    }
    return new SentenceChanges(
        List.copyOf(dropped),
        List.copyOf(added),
        List.copyOf(hardened),
        List.copyOf(aligned),
        shared(after, alignment));
  }

  private static Set<Integer> shared(List<Statement> after, Alignment alignment) {
    Set<Integer> shared = new TreeSet<>();
    for (int m = 0; m < after.size(); m++) {
      if (!alignment.originsOf(m).isEmpty()) {
        shared.addAll(after.get(m).indexes());
      }
    }
    return Collections.unmodifiableSet(shared);
  }

  private static Language language(List<Statement> statements) {
    return Languages.bundled()
        .of(statements.stream().flatMap(s -> s.words().stream()).limit(SAMPLE_WORDS).toList());
  }

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
