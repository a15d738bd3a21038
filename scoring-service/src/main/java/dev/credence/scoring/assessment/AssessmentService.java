package dev.credence.scoring.assessment;

import dev.credence.contract.QuestionKind;
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
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares claims with facts and keeps what was found. */
@ApplicationScoped
public class AssessmentService {

  /** A claim that is here is a candidate, whatever the clock of the service that took it in. */
  private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

  private final AssessmentRepository assessments;
  private final ClaimRepository claims;
  private final FactRepository facts;
  private final QuestionRepository questions;
  private final OpinionRepository opinions;
  private final SecondReaders readers;
  private final RulingRepository rulings;
  private final Clock clock;
  private final Assessor assessor = new Assessor();

  AssessmentService(
      AssessmentRepository assessments,
      ClaimRepository claims,
      FactRepository facts,
      QuestionRepository questions,
      OpinionRepository opinions,
      SecondReaders readers,
      RulingRepository rulings,
      Clock clock) {
    this.assessments = assessments;
    this.claims = claims;
    this.facts = facts;
    this.questions = questions;
    this.opinions = opinions;
    this.readers = readers;
    this.rulings = rulings;
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
                                    : claims.sharingWords(
                                        transaction, statement, fact.window(), ALWAYS, ALWAYS))
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
        .chain(
            carried ->
                assessments.carry(transaction, fact.revision() - 1, carried, clock.instant()));
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
        .chain(found -> store(transaction, found));
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

  private Uni<List<UUID>> store(SqlConnection transaction, Map<UUID, Found> found) {
    return rulings
        .inForce(transaction)
        .chain(
            inForce ->
                assessments
                    .stored(transaction, found.keySet())
                    .map(
                        stored ->
                            found.entrySet().stream()
                                .map(
                                    one ->
                                        assessment(one.getKey(), one.getValue(), inForce, stored))
                                .toList()))
        .chain(news -> assessments.upsert(transaction, news, clock.instant()))
        .replaceWith(List.copyOf(found.keySet()));
  }

  private static AssessmentRepository.NewAssessment assessment(
      UUID id, Found found, Map<String, Ruling> inForce, Map<UUID, Automation.Standing> stored) {
    Ruling ruling = RulingRepository.of(found.finding().method(), inForce);
    return new AssessmentRepository.NewAssessment(
        id,
        found.revision().factId(),
        found.revision().revision(),
        found.claim().claimId(),
        found.finding(),
        Automation.of(found.finding(), ruling, stored.get(id)));
  }

  private SortedMap<UUID, Found> compare(
      Map<UUID, StoredClaim> claimsById,
      List<FactRepository.Candidate> pairs,
      List<FactRevision> revisions,
      Map<String, QuestionKind> kinds,
      Map<UUID, Opinion> opinions) {
    Map<UUID, List<FactRevision>> byFact =
        revisions.stream().collect(Collectors.groupingBy(FactRevision::factId));
    SortedMap<UUID, Found> found = new TreeMap<>();
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
            .ifPresent(
                finding ->
                    found.putIfAbsent(idOf(revision, claim), new Found(revision, claim, finding)));
      }
    }
    return found;
  }

  private static UUID idOf(FactRevision revision, StoredClaim claim) {
    return AssessmentRepository.idOf(revision.factId(), revision.revision(), claim.claimId());
  }

  /** Has the rules find again what they find of assessments that people gave back. */
  Uni<Void> reassess(SqlConnection transaction, Collection<Reviewed> given) {
    if (given.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return claims
        .withIds(transaction, given.stream().map(Reviewed::claimId).distinct().sorted().toList())
        .chain(
            found ->
                assess(
                    transaction,
                    found,
                    given.stream()
                        .map(one -> new FactRepository.Candidate(one.claimId(), one.factId()))
                        .distinct()
                        .toList()))
        .replaceWithVoid();
  }

  /** What the rules found of a claim. */
  private record Found(FactRevision revision, StoredClaim claim, Assessor.Finding finding) {}
}
