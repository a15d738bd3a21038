package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentDecision;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Page;
import dev.credence.contract.QuestionKind;
import dev.credence.platform.Cursor;
import dev.credence.platform.EntityTags;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Workers;
import dev.credence.scoring.claim.ClaimRepository;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactPhases;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.provider.Opinion;
import dev.credence.scoring.provider.OpinionRepository;
import dev.credence.scoring.provider.SecondReaders;
import dev.credence.scoring.question.QuestionRepository;
import dev.credence.scoring.trial.SettlementLock;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares claims with facts, keeps what was found, and takes the decisions of people. */
@ApplicationScoped
public class AssessmentService {

  private static final String LIST = "assessments";

  /** A claim that is here is a candidate, whatever the clock of the service that took it in. */
  private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

  private final AssessmentRepository assessments;
  private final ClaimRepository claims;
  private final FactRepository facts;
  private final QuestionRepository questions;
  private final OpinionRepository opinions;
  private final SecondReaders readers;
  private final TrialService trials;
  private final SettlementLock lock;
  private final Clock clock;
  private final Assessor assessor = new Assessor();

  AssessmentService(
      AssessmentRepository assessments,
      ClaimRepository claims,
      FactRepository facts,
      QuestionRepository questions,
      OpinionRepository opinions,
      SecondReaders readers,
      TrialService trials,
      SettlementLock lock,
      Clock clock) {
    this.assessments = assessments;
    this.claims = claims;
    this.facts = facts;
    this.questions = questions;
    this.opinions = opinions;
    this.readers = readers;
    this.trials = trials;
    this.lock = lock;
    this.clock = clock;
  }

  /** Compares a fact that has changed with every claim that may be about it. */
  public Uni<Void> assessFact(SqlConnection transaction, FactRevision fact) {
    return candidates(transaction, fact)
        .chain(
            candidates ->
                assess(
                    transaction,
                    candidates,
                    candidates.stream()
                        .map(c -> new FactRepository.Candidate(c.claimId(), fact.factId()))
                        .toList()))
        .chain(() -> carryOver(transaction, fact));
  }

  /** Claims by key, by words, and those that the fact has been compared with before. */
  private Uni<List<StoredClaim>> candidates(SqlConnection transaction, FactRevision fact) {
    String statement = fact.statement();
    return claims
        .onQuestion(transaction, fact.question(), ALWAYS, ALWAYS)
        .chain(
            keyed ->
                claims
                    .assessedBy(transaction, fact.factId())
                    .chain(
                        known ->
                            (statement == null
                                    ? Uni.createFrom().item(List.<StoredClaim>of())
                                    : claims.sharingWords(transaction, statement, ALWAYS, ALWAYS))
                                .map(
                                    free ->
                                        Stream.of(keyed, known, free)
                                            .flatMap(List::stream)
                                            .distinct()
                                            .toList())));
  }

  /** A correction keeps what people decided, and what can no longer be read. */
  private Uni<Void> carryOver(SqlConnection transaction, FactRevision fact) {
    if (fact.revision() == 1 || !fact.isInForce()) {
      return Uni.createFrom().voidItem();
    }
    return facts
        .revisions(transaction, List.of(fact.factId()))
        .chain(
            revisions -> {
              FactRevision before = revisions.get(fact.revision() - 2);
              return assessments
                  .standing(transaction, fact.factId(), before.revision())
                  .map(standing -> CarriedAssessment.of(before, fact, standing));
            })
        .chain(carried -> assessments.carry(transaction, carried, clock.instant()));
  }

  /** Compares the claims of changed reports with every fact that they may be about. */
  public Uni<Void> assessReports(SqlConnection transaction, Collection<UUID> reportIds) {
    return claims
        .ofReports(transaction, reportIds)
        .chain(
            changed ->
                facts
                    .forClaims(transaction, changed.stream().map(StoredClaim::claimId).toList())
                    .chain(candidates -> assess(transaction, changed, candidates))
                    .chain(
                        kept ->
                            assessments.deleteExcept(
                                transaction,
                                changed.stream().map(StoredClaim::claimId).toList(),
                                kept)));
  }

  /** Compares pairs and stores what was found; the result is the ids of what there is now. */
  private Uni<List<UUID>> assess(
      SqlConnection transaction,
      List<StoredClaim> candidates,
      List<FactRepository.Candidate> pairs) {
    List<UUID> factIds =
        pairs.stream().map(FactRepository.Candidate::factId).distinct().sorted().toList();
    if (factIds.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Map<UUID, StoredClaim> byId =
        candidates.stream()
            .collect(Collectors.toMap(StoredClaim::claimId, Function.identity(), (a, b) -> a));
    return facts
        .revisions(transaction, factIds)
        .chain(
            revisions ->
                questions
                    .kinds(
                        transaction,
                        revisions.stream().map(FactRevision::question).distinct().toList())
                    .chain(
                        kinds ->
                            opinionsOn(transaction, byId.keySet())
                                .chain(
                                    read ->
                                        Workers.compute(
                                            () -> compare(byId, pairs, revisions, kinds, read)))))
        .chain(
            found ->
                assessments
                    .upsert(transaction, found, clock.instant())
                    .replaceWith(
                        found.stream().map(AssessmentRepository.NewAssessment::id).toList()));
  }

  private Uni<Map<UUID, Opinion>> opinionsOn(SqlConnection transaction, Collection<UUID> claimIds) {
    return readers
        .name()
        .map(reader -> opinions.onClaims(transaction, reader, claimIds))
        .orElseGet(() -> Uni.createFrom().item(Map.of()));
  }

  /** Compares pairs anew, for a second reader has read them. */
  Uni<Void> assessAgain(SqlConnection transaction, List<FactRepository.Candidate> pairs) {
    return claims
        .withIds(transaction, pairs.stream().map(FactRepository.Candidate::claimId).toList())
        .chain(found -> assess(transaction, found, pairs))
        .replaceWithVoid();
  }

  private List<AssessmentRepository.NewAssessment> compare(
      Map<UUID, StoredClaim> claimsById,
      List<FactRepository.Candidate> pairs,
      List<FactRevision> revisions,
      Map<String, QuestionKind> kinds,
      Map<UUID, Opinion> opinions) {
    Map<UUID, List<FactRevision>> byFact =
        revisions.stream().collect(Collectors.groupingBy(FactRevision::factId));
    List<AssessmentRepository.NewAssessment> found = new ArrayList<>();
    for (FactRepository.Candidate pair : pairs) {
      StoredClaim claim = claimsById.get(pair.claimId());
      List<FactRevision> ofFact = byFact.getOrDefault(pair.factId(), List.of());
      if (claim == null || ofFact.isEmpty()) {
        continue;
      }
      Instant firstRecordedAt = FactPhases.firstRecordedAt(ofFact);
      for (FactRevision revision : FactPhases.of(ofFact).values()) {
        assessor
            .assess(
                kinds.getOrDefault(revision.question(), QuestionKind.BOOLEAN),
                revision,
                firstRecordedAt,
                claim,
                opinions.get(idOf(revision, claim)))
            .ifPresent(finding -> found.add(assessment(revision, claim, finding)));
      }
    }
    return found.stream()
        .collect(
            Collectors.toMap(
                AssessmentRepository.NewAssessment::id, Function.identity(), (a, b) -> a))
        .values()
        .stream()
        .sorted(java.util.Comparator.comparing(AssessmentRepository.NewAssessment::id))
        .toList();
  }

  private static AssessmentRepository.NewAssessment assessment(
      FactRevision revision, StoredClaim claim, Assessor.Finding finding) {
    return new AssessmentRepository.NewAssessment(
        idOf(revision, claim), revision.factId(), revision.revision(), claim.claimId(), finding);
  }

  private static UUID idOf(FactRevision revision, StoredClaim claim) {
    return AssessmentRepository.idOf(revision.factId(), revision.revision(), claim.claimId());
  }

  /** Assessments, the oldest first. */
  Uni<Page<Assessment>> list(
      @Nullable AssessmentStatus status, @Nullable String cursor, int limit) {
    AssessmentRepository.Place after =
        Cursor.read(
            LIST,
            2,
            cursor,
            key ->
                new AssessmentRepository.Place(
                    Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    return assessments
        .list(status, after, limit + 1)
        .map(
            rows ->
                Pages.map(
                    Pages.of(LIST, rows, limit, row -> row.place().sortKey()),
                    AssessmentRepository.PlacedAssessment::assessment));
  }

  /** Takes a decision; its verdict counts when this returns. */
  Uni<Assessment> decide(UUID assessmentId, @Nullable String ifMatch, AssessmentDecision decision) {
    return lock.settle(
        transaction ->
            find(transaction, assessmentId)
                .chain(before -> decide(transaction, before, ifMatch, decision)));
  }

  private Uni<Assessment> decide(
      SqlConnection transaction,
      Assessment before,
      @Nullable String ifMatch,
      AssessmentDecision decision) {
    if (ifMatch != null
        && !ifMatch.equals("*")
        && EntityTags.required(ifMatch) != before.version()) {
      throw EntityTags.editedMeanwhile();
    }
    return assessments
        .decide(
            transaction,
            before,
            decision.verdict(),
            decision.actor(),
            decision.reason(),
            clock.instant())
        .chain(
            () ->
                decision.verdict() == null
                    ? giveBackToRules(transaction, before)
                    : Uni.createFrom().voidItem())
        .chain(() -> trials.recompute(transaction, List.of(before.factId())))
        .chain(() -> find(transaction, before.assessmentId()));
  }

  private Uni<Void> giveBackToRules(SqlConnection transaction, Assessment before) {
    return claims
        .withIds(transaction, List.of(before.claimId()))
        .chain(
            claim ->
                assess(
                    transaction,
                    claim,
                    List.of(new FactRepository.Candidate(before.claimId(), before.factId()))))
        .replaceWithVoid();
  }

  private Uni<Assessment> find(SqlConnection transaction, UUID assessmentId) {
    return assessments
        .find(transaction, assessmentId)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("assessment", assessmentId));
  }
}
