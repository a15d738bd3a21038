package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the predicates of a statement with their agents and their polarity. */
final class FrameReader {
  private static final int FARTHEST_AGENT = 10;
  private static final int LONGEST_AGENT = 6;
  private static final int FARTHEST_CUE = 7;

  private final List<Word> words;
  private final List<Name> names;
  private final NounUse nounUse;
  private final Frames frames = Frames.get();
  private final List<Frame> found = new ArrayList<>();

  private FrameReader(List<Word> words, List<Name> names) {
    this.words = words;
    this.names = names;
    this.nounUse = new NounUse(words, names);
  }

  static List<Frame> read(List<Word> words, List<Name> names) {
    return new FrameReader(words, names).readAll();
  }

  /** Whether a word starts a predicate. */
  static boolean isFrameWord(Word word) {
    return Frames.get().isPredicate(word.stem()) && !isNounOfPlace(word.folded());
  }

  private List<Frame> readAll() {
    int i = 0;
    while (i < words.size()) {
      Frame frame = isInsideName(i) || isNounOfPlace(words.get(i).folded()) ? null : frameAt(i);
      if (frame == null) {
        i++;
      } else {
        found.add(frame);
        i = Math.max(i + 1, frame.end());
      }
    }
    return List.copyOf(found);
  }

  private boolean isInsideName(int i) {
    return names.stream().anyMatch(name -> name.start() <= i && i < name.end());
  }

  /** A crossing or a pass is a place; to cross and to pass are not. */
  private static boolean isNounOfPlace(String folded) {
    return Lexicon.get().is("placeword", folded) || Lexicon.get().kind(folded).isPresent();
  }

  /** The longest pattern at a word; of equally long ones the first that has an agent. */
  private @Nullable Frame frameAt(int start) {
    Frame best = null;
    boolean noun = nounUse.isAt(start);
    for (FramePattern pattern : frames.startingWith(words.get(start).stem())) {
      FramePattern.Hit hit = pattern.at(words, start);
      if (hit == null || (noun && hit.end() == start + 1)) {
        continue;
      }
      Frame frame = frame(pattern, start, hit);
      boolean better =
          best == null
              || frame.end() > best.end()
              || (frame.end() == best.end() && frame.agent().isKnown() && !best.agent().isKnown());
      if (better && isComplete(pattern, frame)) {
        best = frame;
      }
    }
    return best;
  }

  /** "In the hands of" or "fall to" says nothing of control unless somebody follows. */
  private boolean isComplete(FramePattern pattern, Frame frame) {
    return switch (pattern.kind()) {
      case AFTER, INSIDE -> frame.agent().isKnown() || isPossessed(pattern, frame);
      case LOSER -> frame.agent().isKnown() || isPassive(frame.start(), frame.end());
      case VERB -> frame.agent().isKnown() || !words.get(frame.start()).stem().equals("hold");
      case BEFORE, PLAIN -> true;
    };
  }

  /** "Under our control" has an agent that only the context tells. */
  private static boolean isPossessed(FramePattern pattern, Frame frame) {
    String text = " " + frame.text().toLowerCase(Locale.ROOT) + " ";
    return pattern.kind() == FramePattern.Kind.INSIDE
        && (text.contains(" our ") || text.contains(" their ") || text.contains(" its "));
  }

  private Frame frame(FramePattern pattern, int start, FramePattern.Hit hit) {
    Actor agent =
        switch (pattern.kind()) {
          case VERB -> verbAgent(start, hit.end());
          case AFTER -> agentAfter(hit.end());
          case BEFORE -> agentBefore(start);
          case LOSER -> isPassive(start, hit.end()) ? agentBy(hit.end()) : agentBefore(start);
          case INSIDE -> Actor.in(words, names, hit.agentStart(), hit.agentEnd());
          case PLAIN -> Actor.UNKNOWN;
        };
    String text =
        String.join(" ", words.subList(start, hit.end()).stream().map(Word::text).toList());
    return new Frame(
        pattern.frame(),
        pattern.positive(),
        isNegated(start, hit.end()),
        isHypothetical(start),
        agent,
        pattern.kind() == FramePattern.Kind.LOSER,
        text,
        start,
        hit.end());
  }

  private Actor verbAgent(int start, int end) {
    return isPassive(start, end) ? agentBy(end) : agentBefore(start);
  }

  private boolean isPassive(int start, int end) {
    String verb = words.get(start).folded();
    boolean participle = verb.endsWith("ed") || !Lexicon.get().base(verb).equals(verb);
    if (end < words.size() && words.get(end).folded().equals("by")) {
      return true;
    }
    boolean nominal =
        end < words.size() && words.get(end).folded().equals("of") && start + 1 == end;
    if (nominal && agentBy(end).isKnown()) {
      return true;
    }
    for (int i = start - 1; participle && i >= Math.max(0, start - 4); i--) {
      Word word = words.get(i);
      if (word.stem().equals(Lexicon.get().stem("be")) || word.stem().equals("get")) {
        return true;
      }
      boolean negation = word.folded().equals("not") || word.folded().equals("never");
      if (negation && (i == 0 || !words.get(i - 1).is("auxiliary"))) {
        return i + 1 == start;
      }
      boolean passed = word.is("auxiliary") || negation || word.folded().endsWith("ly");
      if (!passed || word.folded().equals("to")) {
        return false;
      }
    }
    return false;
  }

  private Actor agentBy(int end) {
    for (int i = end; i < Math.min(words.size(), end + FARTHEST_AGENT); i++) {
      Word word = words.get(i);
      if (word.folded().equals("by")) {
        return agentAfter(i + 1);
      }
      if (word.is("boundary") && !word.folded().equals("and")) {
        return Actor.UNKNOWN;
      }
    }
    return Actor.UNKNOWN;
  }

  private Actor agentAfter(int from) {
    int to = from;
    while (to < Math.min(words.size(), from + LONGEST_AGENT)) {
      Word word = words.get(to);
      boolean ends =
          word.is("boundary")
              || word.is("preposition")
              || (word.is("auxiliary") && !word.is("neutral"))
              || (to > from && word.breakBefore())
              || (isFrameWord(word) && !isInsideName(to));
      if (ends) {
        break;
      }
      to++;
    }
    return Actor.in(words, names, from, to);
  }

  /** The subject: what stands before, back to a break, without what prepositions lead in. */
  private Actor agentBefore(int verb) {
    int from = verb;
    while (from > Math.max(0, verb - FARTHEST_AGENT)) {
      Word word = words.get(from - 1);
      if (word.is("boundary") || endsWithFrame(from)) {
        break;
      }
      from--;
      if (word.breakBefore()) {
        break;
      }
    }
    int to = from;
    while (to < verb && !(words.get(to).is("preposition") && to > from)) {
      to++;
    }
    return Actor.in(words, names, from, to);
  }

  private boolean endsWithFrame(int i) {
    return !found.isEmpty() && found.get(found.size() - 1).end() == i;
  }

  private boolean isNegated(int start, int end) {
    boolean negated = false;
    boolean nearVerb = true;
    for (int i = start - 1; i >= Math.max(0, start - FARTHEST_CUE); i--) {
      Word word = words.get(i);
      if (words.get(i + 1).breakBefore() || word.is("boundary") || endsWithFrame(i + 1)) {
        break;
      }
      boolean only = i + 1 < words.size() && words.get(i + 1).folded().equals("only");
      boolean contracted = word.folded().endsWith("n't");
      boolean determiner =
          word.folded().equals("no")
              || (word.folded().startsWith("no") && word.isFormOf("negation"));
      boolean counts = nearVerb || (determiner && !word.folded().equals("not"));
      if (!only
          && counts
          && (contracted || word.isFormOf("negation"))
          && !isWithoutPhrase(word, i, start)) {
        negated = !negated;
      }
      nearVerb &= word.is("auxiliary") || contracted || word.isFormOf("negation") || isAdverb(word);
    }
    for (int i = end; i < Math.min(words.size(), end + 2); i++) {
      String word = words.get(i).folded();
      if (word.equals("no") || word.equals("nobody") || word.equals("none")) {
        return !negated;
      }
    }
    return negated;
  }

  /** "Without a fight" denies the fight only. */
  private static boolean isWithoutPhrase(Word word, int i, int verb) {
    return word.folded().equals("without") && verb - i > 2;
  }

  private static boolean isAdverb(Word word) {
    return word.folded().endsWith("ly") || word.folded().equals("to") || word.is("article");
  }

  private boolean isHypothetical(int start) {
    if (isConditional(start) || (start > 0 && words.get(start - 1).is("nearly"))) {
      return true;
    }
    for (int i = start - 1; i >= Math.max(0, start - FARTHEST_CUE); i--) {
      Word word = words.get(i);
      if (word.isFormOf("hypothetical")) {
        return true;
      }
      if (words.get(i + 1).breakBefore() || word.is("boundary")) {
        return false;
      }
      if (word.folded().equals("to")) {
        boolean perfect = words.get(i + 1).folded().equals("have");
        return !perfect && !followsRealis(i);
      }
      boolean passed =
          word.is("auxiliary")
              || isThreat(i)
              || isAdverb(word)
              || word.isFormOf("negation")
              || word.isFormOf("acknowledgement");
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  /** "If the ferry sank": the clause starts with a condition. */
  private boolean isConditional(int start) {
    for (int i = start - 1; i >= Math.max(0, start - FARTHEST_AGENT); i--) {
      if (words.get(i).is("condition")) {
        return true;
      }
      if (words.get(i).is("boundary") || words.get(i + 1).breakBefore()) {
        return false;
      }
    }
    return false;
  }

  /** "Threatened with closure", "called for the closure". */
  private boolean isThreat(int i) {
    String folded = words.get(i).folded();
    boolean leads = folded.equals("with") || folded.equals("for") || folded.equals("of");
    return leads && i > 0 && words.get(i - 1).isFormOf("hypothetical");
  }

  /** "Was able to", "continued to" and "failed to" tell what happened; other infinitives do not. */
  private boolean followsRealis(int to) {
    if (to == 0) {
      return false;
    }
    Word before = words.get(to - 1);
    return before.isFormOf("realis") || before.isFormOf("negation");
  }
}
