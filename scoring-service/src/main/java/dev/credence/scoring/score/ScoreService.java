package dev.credence.scoring.score;

import dev.credence.contract.Evidence;
import dev.credence.contract.Interval;
import dev.credence.contract.Page;
import dev.credence.contract.Score;
import dev.credence.contract.ScorePoint;
import dev.credence.contract.ScoredSource;
import dev.credence.contract.SourceKind;
import dev.credence.contract.TrialRecord;
import dev.credence.platform.Cursor;
import dev.credence.platform.Pages;
import dev.credence.scoring.source.SourceService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how reliable sources have been. */
@ApplicationScoped
class ScoreService {

  private static final double WIDE = 0.95;
  private static final String SOURCES = "sources";
  private static final String HISTORY = "history";
  private static final String EVIDENCE = "evidence";

  private final ScoreRepository repository;
  private final SourceService sources;
  private final Clock clock;

  ScoreService(ScoreRepository repository, SourceService sources, Clock clock) {
    this.repository = repository;
    this.sources = sources;
    this.clock = clock;
  }

  /** A source's score as of a day in the world, with what had been recorded by another. */
  Uni<Score> score(
      String source, @Nullable String topic, @Nullable Instant asOf, @Nullable Instant knownAt) {
    Instant now = clock.instant();
    Instant day = asOf == null ? now : asOf;
    Instant known = knownAt == null ? now : knownAt;
    boolean asItStands = asOf == null && knownAt == null;
    return sources
        .standingFor(source, knownAt)
        .chain(key -> score(key, topic, day, known, asItStands));
  }

  private Uni<Score> score(
      String source, @Nullable String topic, Instant day, Instant known, boolean asItStands) {
    Uni<List<ScoreRepository.Counter>> own =
        asItStands ? repository.counters(List.of(source)) : repository.counters(source, day, known);
    Uni<List<ScoreRepository.Counter>> pooled =
        asItStands ? repository.pooled() : repository.pooled(day, known);
    return own.chain(
        ownRows ->
            pooled.chain(
                pooledRows ->
                    sources
                        .wholeKeys(source, known)
                        .chain(keys -> repository.claimCounts(source, keys, topic, day, known))
                        .chain(
                            claims ->
                                marks(List.of(source), topic, day, known)
                                    .map(
                                        marks ->
                                            ScoreView.of(
                                                source,
                                                topic,
                                                day,
                                                known,
                                                new Counters(ownRows),
                                                new Counters(pooledRows),
                                                claims,
                                                marksOf(marks, source))))));
  }

  private Uni<Map<String, ScoreRepository.Marks>> marks(
      List<String> keys, @Nullable String topic, Instant asOf, Instant knownAt) {
    return repository
        .marks(keys, topic, asOf, knownAt)
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(ScoreRepository.Marks::source, Function.identity())));
  }

  private static ScoreRepository.Marks marksOf(
      Map<String, ScoreRepository.Marks> marks, String source) {
    return marks.getOrDefault(source, new ScoreRepository.Marks(source, 0, 0));
  }

  /** The scoreboard, by key. */
  Uni<Page<ScoredSource>> list(@Nullable SourceKind kind, @Nullable String cursor, int limit) {
    String after = Cursor.read(SOURCES, 1, cursor, key -> key.get(0));
    return repository
        .listed(kind, after, limit + 1)
        .chain(
            rows -> {
              Page<ScoreRepository.ListedSource> page =
                  Pages.of(SOURCES, rows, limit, row -> List.of(row.source()));
              return scored(page.items()).map(items -> new Page<>(items, page.next()));
            });
  }

  private Uni<List<ScoredSource>> scored(List<ScoreRepository.ListedSource> rows) {
    List<String> keys = rows.stream().map(ScoreRepository.ListedSource::source).toList();
    Instant now = clock.instant();
    return repository
        .counters(keys)
        .chain(
            counters ->
                repository
                    .pooled()
                    .chain(
                        pooled ->
                            marks(keys, null, now, now)
                                .map(
                                    marks -> scored(rows, counters, new Counters(pooled), marks))));
  }

  private static List<ScoredSource> scored(
      List<ScoreRepository.ListedSource> rows,
      List<ScoreRepository.Counter> counters,
      Counters pooled,
      Map<String, ScoreRepository.Marks> marks) {
    Map<String, List<ScoreRepository.Counter>> bySource =
        counters.stream().collect(Collectors.groupingBy(ScoreRepository.Counter::source));
    return rows.stream()
        .map(
            row -> {
              Counters own = new Counters(bySource.getOrDefault(row.source(), List.of()));
              Tally tally = own.tally(TrialRecord.SCORED, null);
              Posterior posterior = ScoreRules.posterior(tally, ScoreView.prior(null, own, pooled));
              boolean outlet = row.kind() == SourceKind.OUTLET;
              return new ScoredSource(
                  row.source(),
                  row.kind(),
                  row.name(),
                  posterior.mean(),
                  posterior.interval(WIDE),
                  ScoreRules.grade(tally).grade(),
                  tally.trials(),
                  tally.effective(),
                  tally.held(),
                  tally.refuted(),
                  outlet
                      ? ScoreView.relayed(null, own, pooled, marksOf(marks, row.source()))
                      : null,
                  ScoreView.attributed(own.tally(TrialRecord.ATTRIBUTED, null)));
            })
        .toList();
  }

  /** The score right after the facts of each moment, the latest first. */
  Uni<Page<ScorePoint>> history(String source, @Nullable String cursor, int limit) {
    Instant before = Cursor.read(HISTORY, 1, cursor, key -> Instant.parse(key.get(0)));
    return sources.standingFor(source, null).chain(key -> historyOf(key, before, limit));
  }

  private Uni<Page<ScorePoint>> historyOf(String source, @Nullable Instant before, int limit) {
    return repository
        .moments(source, before, limit + 1)
        .chain(
            moments -> {
              Page<ScoreRepository.Moment> page =
                  Pages.of(HISTORY, moments, limit, moment -> List.of(moment.at().toString()));
              return Multi.createFrom()
                  .iterable(page.items())
                  .onItem()
                  .transformToUniAndConcatenate(moment -> point(source, moment))
                  .collect()
                  .asList()
                  .map(points -> new Page<>(points, page.next()));
            });
  }

  private Uni<ScorePoint> point(String source, ScoreRepository.Moment moment) {
    Instant now = clock.instant();
    return repository
        .counters(source, moment.at(), now)
        .chain(
            own ->
                repository
                    .pooled(moment.at(), now)
                    .map(pooled -> point(moment, new Counters(own), new Counters(pooled))));
  }

  private static ScorePoint point(ScoreRepository.Moment moment, Counters own, Counters pooled) {
    Tally tally = own.tally(TrialRecord.SCORED, null);
    Posterior posterior = ScoreRules.posterior(tally, ScoreView.prior(null, own, pooled));
    Interval interval = posterior.interval(WIDE);
    return new ScorePoint(
        moment.at(),
        posterior.mean(),
        interval,
        ScoreRules.grade(tally).grade(),
        tally.trials(),
        tally.effective(),
        moment.factIds());
  }

  /** The claims behind a source's records. */
  Uni<Page<Evidence>> evidence(String source, @Nullable String cursor, int limit) {
    ScoreRepository.EvidencePlace after =
        Cursor.read(
            EVIDENCE,
            4,
            cursor,
            key ->
                new ScoreRepository.EvidencePlace(
                    Instant.parse(key.get(0)),
                    UUID.fromString(key.get(1)),
                    UUID.fromString(key.get(2)),
                    TrialRecord.valueOf(key.get(3))));
    return sources
        .standingFor(source, null)
        .chain(key -> repository.evidence(key, after, limit + 1))
        .map(rows -> Pages.of(EVIDENCE, rows, limit, ScoreService::sortKey));
  }

  private static List<String> sortKey(Evidence row) {
    return List.of(
        row.confirmedAt().toString(),
        row.factId().toString(),
        row.claimId().toString(),
        row.record().name());
  }
}
