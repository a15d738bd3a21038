package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a stored content is related to. It runs after the content's own commit, so that of two
 * concurrent copies the later one sees both; it may run any number of times.
 */
@ApplicationScoped
public class LinkService {

  private static final int DAYS_EITHER_SIDE = 30;
  private static final int LEAST_SHARED_FINGERPRINTS = 2;
  private static final int MOST_VERIFIED = 50;

  /** Fifty news reports; of books one at a time. */
  private static final int WORDS_IN_A_PORTION = 100_000;

  /**
   * A long text is looked up by its least hashes: two texts that share hashes share their least
   * ones too (bottom-k sampling, Cohen and Kaplan 2007), and the probe of a book does not take
   * minutes.
   */
  private static final int MOST_PROBED = 2_000;

  private final LinkRepository repository;
  private final Clock clock;

  LinkService(LinkRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Probes for candidates, verifies them on their full texts and writes the links. */
  public Uni<Void> link(UUID contentId) {
    return repository
        .texts(List.of(contentId))
        .chain(own -> own.isEmpty() ? Uni.createFrom().voidItem() : link(own.get(0)));
  }

  private Uni<Void> link(LinkRepository.StoredText own) {
    return Workers.compute(() -> TextProfile.of(own.normalised()))
        .chain(
            profile ->
                candidates(own, profile)
                    .chain(candidates -> verifyPortions(own, profile, candidates)));
  }

  private Uni<List<LinkRepository.Candidate>> candidates(
      LinkRepository.StoredText own, TextProfile profile) {
    Long[] fingerprints =
        Arrays.stream(Fingerprints.of(profile)).limit(MOST_PROBED).boxed().toArray(Long[]::new);
    return repository.candidates(
        own.contentId(), fingerprints, DAYS_EITHER_SIDE, LEAST_SHARED_FINGERPRINTS, MOST_VERIFIED);
  }

  /** Verifies candidates in portions, so that fifty books are never in memory at once. */
  private Uni<Void> verifyPortions(
      LinkRepository.StoredText own,
      TextProfile profile,
      List<LinkRepository.Candidate> candidates) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (List<UUID> portion : portions(candidates)) {
      all =
          all.chain(() -> repository.texts(portion))
              .chain(texts -> Workers.compute(() -> verify(own, profile, texts)))
              .chain(links -> repository.insertLinks(links, clock.instant()));
    }
    return all;
  }

  static List<List<UUID>> portions(List<LinkRepository.Candidate> candidates) {
    List<List<UUID>> portions = new ArrayList<>();
    List<UUID> open = new ArrayList<>();
    int words = 0;
    for (LinkRepository.Candidate candidate : candidates) {
      if (!open.isEmpty() && words + candidate.words() > WORDS_IN_A_PORTION) {
        portions.add(open);
        open = new ArrayList<>();
        words = 0;
      }
      open.add(candidate.contentId());
      words += candidate.words();
    }
    if (!open.isEmpty()) {
      portions.add(open);
    }
    return portions;
  }

  private static List<LinkRepository.MeasuredLink> verify(
      LinkRepository.StoredText own,
      TextProfile profile,
      List<LinkRepository.StoredText> candidates) {
    List<LinkRepository.MeasuredLink> links = new ArrayList<>();
    for (LinkRepository.StoredText candidate : candidates) {
      TextProfile other = TextProfile.of(candidate.normalised());
      Measures measures = Measures.between(profile, other);
      decide(own, profile, candidate, other, measures)
          .ifPresent(kind -> links.add(measured(own, candidate, kind, measures)));
    }
    return links;
  }

  private static Optional<LinkKind> decide(
      LinkRepository.StoredText own,
      TextProfile profile,
      LinkRepository.StoredText candidate,
      TextProfile other,
      Measures measures) {
    // Which of the two was first may not be known yet; only one of them can mark the other as
    // false.
    boolean oneChecksTheOther =
        DebunkCues.marksAsFalse(own.normalised(), candidate.normalised())
            || DebunkCues.marksAsFalse(candidate.normalised(), own.normalised());
    return LinkRule.decide(measures, profile, other, oneChecksTheOther);
  }

  private static LinkRepository.MeasuredLink measured(
      LinkRepository.StoredText own,
      LinkRepository.StoredText candidate,
      LinkKind kind,
      Measures measures) {
    boolean ownIsLow = own.contentId().toString().compareTo(candidate.contentId().toString()) < 0;
    return new LinkRepository.MeasuredLink(
        ownIsLow ? own.contentId() : candidate.contentId(),
        ownIsLow ? candidate.contentId() : own.contentId(),
        kind,
        measures);
  }
}
