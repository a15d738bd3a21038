package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The known predicates, from {@code match/frames.txt}. Immutable. */
final class Frames {
  private final Map<String, Set<String>> flags = new HashMap<>();
  private final Set<Set<String>> related = new HashSet<>();
  private final Map<String, List<FramePattern>> byFirstStem = new HashMap<>();
  private final Set<String> distinctiveStems = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> homonyms = new HashSet<>();

  private static final class Holder {
    static final Frames FRAMES = new Frames();
  }

  private Frames() {
    for (String line : Lexicon.lines("frames.txt")) {
      String[] fields = line.split(" ", -1);
      switch (fields[0]) {
        case "frame" -> flags.put(fields[1], tailFrom(fields, 2));
        case "related" -> related.add(Set.of(fields[1], fields[2]));
        case "noun" -> nouns.addAll(tailFrom(fields, 1));
        case "homonym" -> homonyms.addAll(tailFrom(fields, 1));
        default -> add(FramePattern.parse(line));
      }
    }
  }

  static Frames get() {
    return Holder.FRAMES;
  }

  boolean has(String frame, String flag) {
    return flags.getOrDefault(frame, Set.of()).contains(flag);
  }

  boolean areRelated(String a, String b) {
    return !a.equals(b) && related.contains(Set.of(a, b));
  }

  List<FramePattern> startingWith(String stem) {
    return Collections.unmodifiableList(byFirstStem.getOrDefault(stem, List.of()));
  }

  /** Whether a stem starts a predicate and is no mere function word. */
  boolean isPredicate(String stem) {
    return distinctiveStems.contains(stem);
  }

  /** Whether a folded cue word may also be a noun or stand before one. */
  boolean isNoun(String folded) {
    return nouns.contains(folded) || isHomonym(folded);
  }

  /** Whether a folded cue word, as a noun, means something else than as a verb. */
  boolean isHomonym(String folded) {
    return homonyms.contains(folded);
  }

  private static Set<String> tailFrom(String[] fields, int from) {
    return Set.copyOf(List.of(fields).subList(from, fields.length));
  }

  private void add(FramePattern pattern) {
    if (!flags.containsKey(pattern.frame())) {
      throw new IllegalStateException("frames.txt: no frame named " + pattern.frame());
    }
    for (String stem : pattern.firstStems()) {
      byFirstStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(pattern);
      if (!Lexicon.get().is("stop", stem)) {
        distinctiveStems.add(stem);
      }
    }
  }
}
