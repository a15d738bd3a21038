package dev.credence.scoring.belief;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives each source at most one origin and each origin at most one source, so that neither copies
 * nor repetition count twice.
 *
 * <p>Sources are taken strongest first and placed by augmenting paths. The sets of sources that can
 * be placed together form a transversal matroid (Edmonds and Fulkerson, Transversals and Matroid
 * Partition, 1965), on which this greedy choice is best in every place at once: the i-th strongest
 * source placed is at least as strong as in any other placement. A further source or origin
 * therefore never lowers the i-th strongest, which is what keeps a belief from falling.
 */
final class OriginMatching {

  /** An utterance and the origin that it counts for. */
  record Place(Utterance utterance, String origin) {}

  private final CopiedText text;
  private final Map<String, Utterance> holderByOrigin = new HashMap<>();
  private final Map<String, String> originBySource = new HashMap<>();

  private OriginMatching(CopiedText text) {
    this.text = text;
  }

  /**
   * Places the utterances.
   *
   * @param strongestFirst the utterances of one side, strongest first
   * @param text which origins each may use
   * @return the utterances that have a place, strongest first
   */
  static List<Place> match(List<Utterance> strongestFirst, CopiedText text) {
    OriginMatching matching = new OriginMatching(text);
    strongestFirst.forEach(matching::place);
    List<Place> places = new ArrayList<>();
    for (Utterance utterance : strongestFirst) {
      String origin = matching.originBySource.get(utterance.source());
      if (origin != null) {
        places.add(new Place(utterance, origin));
      }
    }
    return places;
  }

  /** Looks for a free origin, breadth first, over those that could move to another of theirs. */
  private void place(Utterance newcomer) {
    Map<String, Utterance> claimant = new HashMap<>();
    Deque<Utterance> waiting = new ArrayDeque<>(List.of(newcomer));
    while (!waiting.isEmpty()) {
      Utterance utterance = waiting.remove();
      for (String origin : text.originsOf(utterance)) {
        if (claimant.putIfAbsent(origin, utterance) == null) {
          Utterance holder = holderByOrigin.get(origin);
          if (holder == null) {
            moveUp(origin, claimant);
            return;
          }
          waiting.add(holder);
        }
      }
    }
  }

  /** Moves each claimant on the path into the origin that it claims, back to the newcomer. */
  private void moveUp(String free, Map<String, Utterance> claimant) {
    @Nullable String origin = free;
    while (origin != null) {
      Utterance mover = Objects.requireNonNull(claimant.get(origin));
      holderByOrigin.put(origin, mover);
      origin = originBySource.put(mover.source(), origin);
    }
  }
}
