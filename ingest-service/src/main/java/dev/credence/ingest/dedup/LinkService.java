package dev.credence.ingest.dedup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stored contents are related to. It runs after their own commit, so that of two
 * concurrent copies the later one sees both; it may run any number of times.
 */
@ApplicationScoped
public class LinkService {

  /** How far apart in time two publications may be that are compared, in days. */
  public static final int DAYS_EITHER_SIDE = 30;

  /** How many candidates of a text are compared with it, the most promising first. */
  public static final int MOST_VERIFIED = 50;

  /** Of one outlet in a month; a running story is told in fewer texts with the same sentences. */
  private static final int FEWEST_TEXTS_WITH_FURNITURE = 5;

  /** Fifty news reports; of books one at a time. */
  private static final int WORDS_IN_A_PORTION = 100_000;

  /**
   * A long text is looked up by its least hashes: two texts that share hashes share their least
   * ones too (bottom-k sampling, Cohen and Kaplan 2007), and the probe of a book does not take
   * minutes.
   */
  private static final int MOST_PROBED = 2_000;

  private static final long[] NONE = {};

  /** Copies follow soon: about a thousand reports, which take some twenty megabytes. */
  private static final int WORDS_REMEMBERED = 400_000;

  /** So that what is deleted is soon forgotten here too. */
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

  private final Pool pool;
  private final LinkRepository repository;
  private final FingerprintRepository fingerprints;
  private final FurnitureRepository furniture;
  private final FingerprintVersions versions;
  private final Clock clock;
  private final Cache<UUID, TextProfile> recent =
      Caffeine.newBuilder()
          .maximumWeight(WORDS_REMEMBERED)
          .weigher((UUID id, TextProfile profile) -> profile.wordCount())
          .expireAfterWrite(REMEMBERED_FOR)
          .build();

  LinkService(
      Pool pool,
      LinkRepository repository,
      FingerprintRepository fingerprints,
      FurnitureRepository furniture,
      FingerprintVersions versions,
      Clock clock) {
    this.pool = pool;
    this.repository = repository;
    this.fingerprints = fingerprints;
    this.furniture = furniture;
    this.versions = versions;
    this.clock = clock;
  }

  /** Links contents that have just been stored, each on the day of its publication. */
  public Uni<Void> linkNew(Collection<NewContent> contents, List<Publication> publications) {
    Map<UUID, NewContent> stored = new LinkedHashMap<>();
    contents.forEach(content -> stored.put(content.contentId(), content));
    // What was learnt since they were taken apart: of a lesson and a text one sees the other.
    return upToDate(stored, publications)
        .chain(
            known -> {
              known.values().forEach(c -> recent.put(c.contentId(), c.profile()));
              return probe(known, publications)
                  .chain(
                      candidates ->
                          learn(publications, candidates)
                              .chain(
                                  learnt ->
                                      learnt
                                          ? reprofile(known, known.keySet())
                                          : Uni.createFrom().item(known))
                              .chain(all -> verify(all, candidates)));
            });
  }

  /** Takes those apart anew whose outlet is known for more furniture by now. */
  private Uni<Map<UUID, NewContent>> upToDate(
      Map<UUID, NewContent> contents, List<Publication> publications) {
    List<String> outlets = publications.stream().map(Publication::outlet).distinct().toList();
    return furniture
        .of(outlets)
        .chain(
            known ->
                known.isEmpty()
                    ? Uni.createFrom().item(contents)
                    : reprofile(contents, outdated(contents, publications, known)));
  }

  private static List<UUID> outdated(
      Map<UUID, NewContent> contents, List<Publication> publications, Map<String, long[]> known) {
    return publications.stream()
        .filter(
            publication ->
                !Arrays.equals(
                    known.getOrDefault(publication.outlet(), NONE),
                    Objects.requireNonNull(contents.get(publication.contentId())).known()))
        .map(Publication::contentId)
        .distinct()
        .toList();
  }

  /**
   * Takes stored contents apart anew, by the rules and the furniture known now, and replaces their
   * links.
   */
  public Uni<Void> linkAgain(Collection<UUID> contentIds) {
    return repository
        .sizes(contentIds)
        .chain(
            sizes -> {
              Uni<Void> all = Uni.createFrom().voidItem();
              for (List<LinkRepository.Candidate> portion : portions(sizes)) {
                all =
                    all.chain(
                        () ->
                            linkPortionAgain(
                                portion.stream()
                                    .map(LinkRepository.Candidate::contentId)
                                    .toList()));
              }
              return all;
            });
  }

  private Uni<Void> linkPortionAgain(Collection<UUID> contentIds) {
    return repository
        .texts(contentIds)
        .chain(texts -> Workers.compute(() -> contents(texts)))
        .chain(known -> reprofile(known, known.keySet()))
        .chain(
            known ->
                fingerprints
                    .publications(known.keySet())
                    .chain(publications -> probe(known, publications))
                    .chain(
                        candidates ->
                            repository
                                .linked(known.keySet())
                                .map(linked -> together(candidates, linked)))
                    .chain(candidates -> verify(known, candidates)));
  }

  private Map<UUID, NewContent> contents(List<LinkRepository.StoredText> texts) {
    return texts.stream()
        .map(text -> NewContent.of(text.contentId(), text.normalised(), clock.instant()))
        .collect(Collectors.toMap(NewContent::contentId, Function.identity()));
  }

  /** A pair may be found by its fingerprints and by its old link. */
  private static List<LinkRepository.Candidate> together(
      List<LinkRepository.Candidate> found, List<LinkRepository.Candidate> linked) {
    Map<List<UUID>, LinkRepository.Candidate> all = new LinkedHashMap<>();
    Stream.concat(found.stream(), linked.stream())
        .forEach(c -> all.putIfAbsent(List.of(c.own(), c.contentId()), c));
    return List.copyOf(all.values());
  }

  private Uni<List<LinkRepository.Candidate>> probe(
      Map<UUID, NewContent> contents, List<Publication> publications) {
    return Workers.compute(() -> probes(contents, publications))
        .chain(
            probes ->
                probes.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : fingerprints.candidates(probes, DAYS_EITHER_SIDE, MOST_VERIFIED));
  }

  private List<FingerprintRepository.Probe> probes(
      Map<UUID, NewContent> contents, List<Publication> publications) {
    return publications.stream()
        .distinct()
        .map(
            publication ->
                probe(publication, Objects.requireNonNull(contents.get(publication.contentId()))))
        .filter(probe -> probe.fingerprints().length > 0)
        .toList();
  }

  private FingerprintRepository.Probe probe(Publication publication, NewContent content) {
    return new FingerprintRepository.Probe(
        publication,
        content.words(),
        versions.present().stream()
            .flatMapToLong(
                version ->
                    LongStream.of(Fingerprints.of(content.profile(), version)).limit(MOST_PROBED))
            .sorted()
            .distinct()
            .mapToObj(Math::toIntExact)
            .toArray(Integer[]::new));
  }

  /** Asks only where so much of the same outlet has been met that it may be furniture. */
  private Uni<Boolean> learn(
      List<Publication> publications, List<LinkRepository.Candidate> candidates) {
    Set<String> printed = new HashSet<>();
    publications.forEach(p -> printed.add(p.contentId() + p.outlet()));
    Map<UUID, Long> met =
        candidates.stream()
            .filter(candidate -> printed.contains(candidate.own() + candidate.outlet()))
            .collect(Collectors.groupingBy(LinkRepository.Candidate::own, Collectors.counting()));
    List<Publication> suspects =
        publications.stream()
            .filter(p -> met.getOrDefault(p.contentId(), 0L) >= FEWEST_TEXTS_WITH_FURNITURE - 1)
            .toList();
    return suspects.isEmpty()
        ? Uni.createFrom().item(false)
        : furniture
            .learn(suspects, FEWEST_TEXTS_WITH_FURNITURE, clock.instant())
            .call(learnt -> learnt ? furniture.applyLessons() : Uni.createFrom().voidItem());
  }

  /** Leaves out what is known as furniture by now, in the given ones among the contents. */
  private Uni<Map<UUID, NewContent>> reprofile(
      Map<UUID, NewContent> contents, Collection<UUID> contentIds) {
    if (contentIds.isEmpty()) {
      return Uni.createFrom().item(contents);
    }
    return furniture
        .outlets(contentIds)
        .chain(
            outlets ->
                furniture
                    .of(outlets.values().stream().flatMap(Set::stream).distinct().toList())
                    .chain(
                        known ->
                            Workers.compute(
                                () ->
                                    contentIds.stream()
                                        .map(contents::get)
                                        .map(Objects::requireNonNull)
                                        .map(
                                            content ->
                                                without(
                                                    content,
                                                    outlets.getOrDefault(
                                                        content.contentId(), Set.of()),
                                                    known))
                                        .collect(
                                            Collectors.toMap(
                                                NewContent::contentId, Function.identity())))))
        .chain(
            changed -> {
              Map<UUID, NewContent> all = new LinkedHashMap<>(contents);
              all.putAll(changed);
              return pool.withTransaction(
                      transaction ->
                          fingerprints.refingerprint(transaction, List.copyOf(changed.values())))
                  .replaceWith(all);
            });
  }

  private static NewContent without(
      NewContent content, Collection<String> outlets, Map<String, long[]> known) {
    // What is furniture for an outlet is left out of every text that it prints.
    long[] furniture =
        outlets.stream()
            .flatMapToLong(outlet -> LongStream.of(known.getOrDefault(outlet, NONE)))
            .sorted()
            .distinct()
            .toArray();
    return furniture.length == 0 ? content : content.without(furniture);
  }

  /** Compares pairs in portions, so that fifty books are never in memory at once. */
  private Uni<Void> verify(
      Map<UUID, NewContent> contents, List<LinkRepository.Candidate> candidates) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (List<LinkRepository.Candidate> portion : portions(candidates)) {
      all =
          all.chain(() -> others(contents, portion))
              .chain(others -> Workers.compute(() -> compare(contents, portion, others)))
              .chain(pairs -> repository.replaceLinks(pairs, clock.instant()));
    }
    return all;
  }

  /**
   * The other texts of pairs, by contentId; those that have been erased meanwhile are left out.
   * What is remembered is taken before the rest is read, since it may be forgotten at any moment.
   */
  private Uni<Map<UUID, TextProfile>> others(
      Map<UUID, NewContent> contents, List<LinkRepository.Candidate> pairs) {
    Map<UUID, TextProfile> known = new HashMap<>();
    Map<UUID, LinkRepository.Candidate> unknown = new LinkedHashMap<>();
    for (LinkRepository.Candidate pair : pairs) {
      TextProfile profile = remembered(contents, pair);
      if (profile == null) {
        unknown.put(pair.contentId(), pair);
      } else {
        known.put(pair.contentId(), profile);
      }
    }
    return unknown.isEmpty()
        ? Uni.createFrom().item(known)
        : repository
            .texts(unknown.keySet())
            .chain(texts -> Workers.compute(() -> withRead(known, texts, unknown)));
  }

  private Map<UUID, TextProfile> withRead(
      Map<UUID, TextProfile> known,
      List<LinkRepository.StoredText> texts,
      Map<UUID, LinkRepository.Candidate> pairs) {
    for (LinkRepository.StoredText text : texts) {
      LinkRepository.Candidate pair = Objects.requireNonNull(pairs.get(text.contentId()));
      TextProfile profile = TextProfile.of(text.normalised(), pair.furniture());
      known.put(text.contentId(), profile);
      recent.put(text.contentId(), profile);
    }
    return known;
  }

  /** Pairs with the same candidate stay together: it is read and taken apart once. */
  static List<List<LinkRepository.Candidate>> portions(List<LinkRepository.Candidate> candidates) {
    Map<UUID, List<LinkRepository.Candidate>> byCandidate =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    LinkRepository.Candidate::contentId, LinkedHashMap::new, Collectors.toList()));
    List<List<LinkRepository.Candidate>> portions = new ArrayList<>();
    List<LinkRepository.Candidate> open = new ArrayList<>();
    int words = 0;
    for (List<LinkRepository.Candidate> pairs : byCandidate.values()) {
      int more = pairs.get(0).words();
      if (!open.isEmpty() && words + more > WORDS_IN_A_PORTION) {
        portions.add(open);
        open = new ArrayList<>();
        words = 0;
      }
      open.addAll(pairs);
      words += more;
    }
    if (!open.isEmpty()) {
      portions.add(open);
    }
    return portions;
  }

  private static List<LinkRepository.MeasuredPair> compare(
      Map<UUID, NewContent> contents,
      List<LinkRepository.Candidate> pairs,
      Map<UUID, TextProfile> others) {
    Map<List<UUID>, LinkRepository.MeasuredPair> measured = new LinkedHashMap<>();
    for (LinkRepository.Candidate pair : pairs) {
      TextProfile other = others.get(pair.contentId());
      if (other != null) {
        NewContent own = Objects.requireNonNull(contents.get(pair.own()));
        LinkRepository.MeasuredPair found =
            LinkRepository.MeasuredPair.of(
                own.contentId(),
                pair.contentId(),
                LinkRule.between(own.profile(), other).orElse(null));
        measured.put(List.of(found.low(), found.high()), found);
      }
    }
    return List.copyOf(measured.values());
  }

  /** A profile that is at hand and leaves out the same furniture as the stored fingerprints do. */
  private @Nullable TextProfile remembered(
      Map<UUID, NewContent> contents, LinkRepository.Candidate pair) {
    NewContent own = contents.get(pair.contentId());
    if (own != null) {
      return own.profile();
    }
    TextProfile known = recent.getIfPresent(pair.contentId());
    return known != null && Arrays.equals(known.furniture(), pair.furniture()) ? known : null;
  }
}
