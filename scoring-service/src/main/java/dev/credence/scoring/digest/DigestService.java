package dev.credence.scoring.digest;

import dev.credence.contract.AcknowledgedDigest;
import dev.credence.contract.Claim;
import dev.credence.contract.DigestBatch;
import dev.credence.contract.DigestReceipt;
import dev.credence.contract.ReportDigest;
import dev.credence.scoring.assessment.AssessmentRepository;
import dev.credence.scoring.assessment.AssessmentService;
import dev.credence.scoring.claim.ClaimRepository;
import dev.credence.scoring.claim.ReadingRepository;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.question.QuestionRepository;
import dev.credence.scoring.question.StoredQuestion;
import dev.credence.scoring.source.Charges;
import dev.credence.scoring.source.SourceKey;
import dev.credence.scoring.source.SourceRegister;
import dev.credence.scoring.trial.SettlementLock;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Applies digests. */
@ApplicationScoped
class DigestService {

  private final SettlementLock lock;
  private final ClaimRepository claims;
  private final ReadingRepository readings;
  private final SourceRegister sources;
  private final QuestionRepository questions;
  private final AssessmentService assessments;
  private final AssessmentRepository assessmentRepository;
  private final TrialService trials;
  private final FactRepository facts;
  private final Charges charges;
  private final Clock clock;

  DigestService(
      SettlementLock lock,
      ClaimRepository claims,
      ReadingRepository readings,
      SourceRegister sources,
      QuestionRepository questions,
      AssessmentService assessments,
      AssessmentRepository assessmentRepository,
      TrialService trials,
      FactRepository facts,
      Charges charges,
      Clock clock) {
    this.lock = lock;
    this.claims = claims;
    this.readings = readings;
    this.sources = sources;
    this.questions = questions;
    this.assessments = assessments;
    this.assessmentRepository = assessmentRepository;
    this.trials = trials;
    this.facts = facts;
    this.charges = charges;
    this.clock = clock;
  }

  /**
   * Applies a batch in one transaction. Only a version higher than the stored one is applied, so
   * that duplicates, reordering and replays change nothing.
   */
  Uni<DigestReceipt> apply(DigestBatch batch) {
    Instant receivedAt = clock.instant();
    DigestReceipt receipt =
        new DigestReceipt(
            receivedAt,
            batch.digests().stream()
                .map(digest -> new AcknowledgedDigest(digest.reportId(), digest.version()))
                .toList());
    List<ReportDigest> highest = highestOfEachReport(batch.digests());
    if (highest.isEmpty()) {
      return Uni.createFrom().item(receipt);
    }
    return lock.settle(transaction -> apply(transaction, highest)).replaceWith(receipt);
  }

  private static List<ReportDigest> highestOfEachReport(List<ReportDigest> digests) {
    Map<UUID, ReportDigest> highest = new LinkedHashMap<>();
    digests.forEach(
        digest ->
            highest.merge(
                digest.reportId(),
                digest,
                (known, other) -> other.version() > known.version() ? other : known));
    return List.copyOf(highest.values());
  }

  private Uni<Void> apply(SqlConnection transaction, List<ReportDigest> digests) {
    return claims
        .replaceReports(transaction, digests, clock.instant())
        .chain(
            replaced -> {
              Set<UUID> changed = new HashSet<>(replaced);
              List<ReportDigest> news =
                  digests.stream().filter(digest -> changed.contains(digest.reportId())).toList();
              return news.isEmpty() ? Uni.createFrom().voidItem() : applyNews(transaction, news);
            });
  }

  private Uni<Void> applyNews(SqlConnection transaction, List<ReportDigest> news) {
    Instant now = clock.instant();
    List<UUID> reportIds = news.stream().map(ReportDigest::reportId).sorted().toList();
    List<StoredQuestion> named = namedQuestions(news, now);
    return assessmentRepository
        .factsOnReports(transaction, reportIds)
        .chain(
            factsBefore ->
                sources
                    .enter(transaction, namedSources(news), now)
                    .chain(() -> questions.create(transaction, named))
                    .chain(() -> claims.replaceClaims(transaction, news, now))
                    .chain(() -> readings.replace(transaction, news))
                    .chain(() -> charges.replaced(transaction, reportIds))
                    .chain(() -> assessmentRepository.deleteOrphans(transaction, factsBefore))
                    .chain(() -> assessments.assessReports(transaction, reportIds))
                    .chain(() -> assessmentRepository.factsOnReports(transaction, reportIds))
                    .chain(
                        factsAfter -> {
                          Set<UUID> affected = new TreeSet<>(factsBefore);
                          affected.addAll(factsAfter);
                          return withFactsOn(transaction, named, affected);
                        })
                    .chain(affected -> trials.recompute(transaction, affected)));
  }

  /** A claim may have given its question a topic, which the question's trials follow. */
  private Uni<Set<UUID>> withFactsOn(
      SqlConnection transaction, List<StoredQuestion> named, Set<UUID> affected) {
    List<String> keys = named.stream().map(StoredQuestion::question).toList();
    return facts
        .onQuestions(transaction, keys)
        .map(
            onQuestions -> {
              Set<UUID> all = new TreeSet<>(affected);
              all.addAll(onQuestions);
              return all;
            });
  }

  private static List<SourceRegister.NamedSource> namedSources(List<ReportDigest> news) {
    List<SourceRegister.NamedSource> named = new ArrayList<>();
    for (ReportDigest digest : news) {
      named.add(
          new SourceRegister.NamedSource(
              SourceKey.ofOutlet(digest.outlet()), digest.outlet(), true));
      digest.claims().stream()
          .map(claim -> claim.claim().holder())
          .filter(holder -> SourceKey.isRegistered(holder.kind()))
          .filter(holder -> !SourceKey.isUnnamed(holder.source()))
          .filter(holder -> !holder.source().equals(SourceKey.ofOutlet(digest.outlet())))
          .forEach(
              holder ->
                  named.add(
                      new SourceRegister.NamedSource(
                          holder.source(),
                          SpeakerName.of(holder),
                          holder.source().startsWith("speaker:"))));
    }
    return named;
  }

  private static List<StoredQuestion> namedQuestions(List<ReportDigest> news, Instant now) {
    Map<String, StoredQuestion> named = new LinkedHashMap<>();
    for (ReportDigest digest : news) {
      for (var digestClaim : digest.claims()) {
        Claim claim = digestClaim.claim();
        if (claim.question() != null) {
          named.putIfAbsent(claim.question(), question(claim, now));
        }
      }
    }
    return List.copyOf(named.values());
  }

  private static StoredQuestion question(Claim claim, Instant now) {
    String key = String.valueOf(claim.question());
    return new StoredQuestion(
        key,
        StoredQuestion.kindOf(claim.answer(), claim.value() != null),
        claim.statement().equals(key) ? null : claim.statement(),
        claim.topic(),
        claim.unit(),
        now,
        0);
  }
}
