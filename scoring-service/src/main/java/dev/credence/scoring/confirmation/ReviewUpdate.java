package dev.credence.scoring.confirmation;

import dev.credence.platform.ProblemException;
import dev.credence.scoring.fact.FactReview;
import dev.credence.scoring.fact.FactRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a published review does to the facts that were taken from its page: it is new, known, or a
 * later version of one of them. A page may have several reviews, so that the address alone does not
 * say which; the id, else the statement, does.
 */
sealed interface ReviewUpdate {

  /** Nothing that stands was taken from it. */
  record New() implements ReviewUpdate {}

  /** The fact says so already, or has been corrected since. */
  record Known(FactRevision fact) implements ReviewUpdate {}

  /** A later version of what the fact was taken from says something else. */
  record Correction(FactRevision before) implements ReviewUpdate {}

  /**
   * What a review does.
   *
   * @param ofPage every revision of the facts that were taken from its page
   * @param beside facts that stand on the page beside this review, and so are none of its versions
   * @param revives whether it may bring back a retracted fact
   * @throws ProblemException if it contradicts what stands and is no later version of it, or if one
   *     cannot tell which fact it is a version of
   */
  static ReviewUpdate of(
      ReviewedFact incoming, List<FactRevision> ofPage, Set<UUID> beside, boolean revives) {
    Collection<History> histories = History.of(ofPage);
    List<History> same =
        histories.stream()
            .filter(history -> history.isOf(incoming))
            .sorted(Comparator.comparing(history -> !history.current().isInForce()))
            .toList();
    if (!same.isEmpty()) {
      return same.get(0).update(incoming, revives);
    }
    List<History> others =
        histories.stream()
            .filter(history -> history.current().isInForce())
            .filter(history -> !beside.contains(history.current().factId()))
            .filter(history -> !history.hasOtherIdThan(incoming))
            .toList();
    Instant version = incoming.review().version();
    if (others.isEmpty() || others.stream().anyMatch(h -> h.version().equals(version))) {
      return new New();
    }
    if (others.size() == 1 && version.isAfter(others.get(0).version())) {
      return new Correction(others.get(0).current());
    }
    throw ProblemException.conflict(
        "Other claims reviewed on this page are confirmed or refuted already, and this may be one"
            + " of them in other words. A person must decide: correct that fact, or confirm this"
            + " one in our own form.",
        others.stream().map(history -> history.current().factId()).toList());
  }

  /**
   * A fact as it was taken from a review.
   *
   * @param revisions its revisions, in order
   */
  record History(List<FactRevision> revisions) {

    static Collection<History> of(List<FactRevision> revisions) {
      Map<UUID, History> histories = new LinkedHashMap<>();
      revisions.stream()
          .sorted(Comparator.comparingInt(FactRevision::revision))
          .filter(revision -> revision.review() != null)
          .forEach(
              revision ->
                  histories
                      .computeIfAbsent(revision.factId(), factId -> new History(new ArrayList<>()))
                      .revisions()
                      .add(revision));
      return histories.values();
    }

    FactRevision current() {
      return revisions.get(revisions.size() - 1);
    }

    private FactReview review() {
      return Objects.requireNonNull(current().review());
    }

    Instant version() {
      return review().version();
    }

    boolean isOf(ReviewedFact incoming) {
      String id = incoming.review().id();
      String known = review().id();
      if (id == null || known == null) {
        return revisions.stream().anyMatch(incoming::states);
      }
      return id.equals(known);
    }

    boolean hasOtherIdThan(ReviewedFact incoming) {
      String id = incoming.review().id();
      return id != null && review().id() != null && !id.equals(review().id());
    }

    /** The revision that the latest version made; editors may have corrected it since. */
    private FactRevision made() {
      for (FactRevision revision : revisions) {
        @Nullable FactReview review = revision.review();
        if (review != null && review.version().equals(version())) {
          return revision;
        }
      }
      return current();
    }

    ReviewUpdate update(ReviewedFact incoming, boolean revives) {
      if (!current().isInForce()) {
        if (revives) {
          return new New();
        }
        throw FactService.retracted(current().factId());
      }
      if (incoming.review().version().isBefore(version())
          || incoming.agreesWith(current())
          || incoming.agreesWith(made())) {
        return new Known(current());
      }
      if (incoming.review().version().equals(version())) {
        throw ProblemException.conflict(
            "The same version of this review has said something else. A correction needs a later"
                + " dateModified or datePublished.",
            List.of(current().factId()));
      }
      return new Correction(current());
    }
  }
}
