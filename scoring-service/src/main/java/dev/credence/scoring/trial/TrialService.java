package dev.credence.scoring.trial;

import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactPhases;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.fact.FactRevision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger in step with claims, facts and assessments. */
@ApplicationScoped
public class TrialService {

  private final FactRepository facts;
  private final LedgerRepository ledger;
  private final Clock clock;

  TrialService(FactRepository facts, LedgerRepository ledger, Clock clock) {
    this.facts = facts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Works out the trials of facts from what is stored now, and appends what the ledger lacks. It
   * may run any number of times; the settlement lock must be held.
   */
  public Uni<Void> recompute(SqlConnection transaction, Collection<UUID> factIds) {
    if (factIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return facts
        .revisions(transaction, factIds)
        .chain(
            revisions ->
                ledger
                    .counted(transaction, factIds)
                    .chain(
                        assessments ->
                            ledger
                                .selfConfirmed(transaction, factIds)
                                .map(stories -> Phases.of(revisions, assessments, stories))))
        .chain(phases -> write(transaction, factIds, phases));
  }

  private Uni<Void> write(SqlConnection transaction, Collection<UUID> factIds, Phases phases) {
    return ledger
        .topics(transaction, factIds)
        .chain(
            topics ->
                ledger
                    .stored(transaction, factIds)
                    .map(stored -> missing(factIds, phases, topics, stored))
                    .chain(entries -> ledger.append(transaction, entries, topics, clock.instant())))
        .chain(() -> ledger.replaceShares(transaction, factIds, phases.inForce()));
  }

  /** The rows that lead from what the ledger says to what it should say, topic by topic. */
  private static List<LedgerRepository.Entry> missing(
      Collection<UUID> factIds,
      Phases phases,
      Map<UUID, LedgerRepository.QuestionTopic> topics,
      List<LedgerRepository.Entry> stored) {
    List<LedgerRepository.Entry> missing = new ArrayList<>();
    for (UUID factId : new TreeSet<>(factIds)) {
      String topic = LedgerRepository.QuestionTopic.of(topics, factId).topic();
      Map<String, List<Increment>> storedByTopic =
          stored.stream()
              .filter(entry -> entry.factId().equals(factId))
              .collect(
                  Collectors.groupingBy(
                      LedgerRepository.Entry::topic,
                      TreeMap::new,
                      Collectors.mapping(LedgerRepository.Entry::increment, Collectors.toList())));
      storedByTopic.computeIfAbsent(topic, none -> List.of());
      storedByTopic.forEach(
          (storedTopic, increments) -> {
            List<Increment> target =
                storedTopic.equals(topic) ? phases.increments(factId) : List.of();
            LedgerDifference.toAppend(target, increments)
                .forEach(row -> missing.add(new LedgerRepository.Entry(factId, storedTopic, row)));
          });
    }
    return missing;
  }

  /** What the facts make of the claims in each of their phases. */
  private record Phases(Map<UUID, SortedMap<Instant, Resolution>> byFact) {

    static Phases of(
        List<FactRevision> revisions,
        List<LedgerRepository.CountedAssessment> assessments,
        Map<LedgerRepository.RevisionKey, UUID> selfConfirmedStories) {
      Map<LedgerRepository.RevisionKey, List<LedgerRepository.CountedAssessment>> byRevision =
          assessments.stream()
              .collect(Collectors.groupingBy(LedgerRepository.CountedAssessment::key));
      Map<UUID, SortedMap<Instant, Resolution>> byFact = new HashMap<>();
      revisions.stream()
          .collect(Collectors.groupingBy(FactRevision::factId))
          .forEach(
              (factId, ofFact) -> {
                SortedMap<Instant, Resolution> phases = new TreeMap<>();
                FactPhases.of(ofFact)
                    .forEach(
                        (from, revision) -> {
                          LedgerRepository.RevisionKey key =
                              new LedgerRepository.RevisionKey(
                                  revision.factId(), revision.revision());
                          phases.put(
                              from,
                              resolve(
                                  revision,
                                  byRevision.getOrDefault(key, List.of()),
                                  selfConfirmedStories.get(key)));
                        });
                byFact.put(factId, phases);
              });
      return new Phases(byFact);
    }

    /** A fact that only one story vouches for must not confirm that story's own sources. */
    private static Resolution resolve(
        FactRevision fact,
        List<LedgerRepository.CountedAssessment> assessments,
        @Nullable UUID selfConfirmedStory) {
      List<AssessedClaim> claims =
          assessments.stream()
              .filter(assessment -> !assessment.claim().storyId().equals(selfConfirmedStory))
              .map(assessment -> assessed(assessment, fact))
              .toList();
      // Whether an outlet has settled trials elsewhere would depend on the order of arrival; until
      // the whole ledger is recomputed on such a change, one quotation stays one witness.
      Set<UUID> accepted =
          assessments.stream()
              .filter(LedgerRepository.CountedAssessment::accepted)
              .map(assessment -> assessment.claim().claimId())
              .collect(Collectors.toSet());
      return TrialRules.resolve(
          claims, outlet -> false, claim -> accepted.contains(claim.claimId()));
    }

    private static AssessedClaim assessed(
        LedgerRepository.CountedAssessment assessment, FactRevision fact) {
      StoredClaim claim = assessment.claim();
      boolean stillMade =
          claim.withdrawnAt() == null || !claim.withdrawnAt().isBefore(fact.confirmedAt());
      return new AssessedClaim(
          claim.claimId(),
          claim.reportId(),
          claim.holder().source(),
          claim.holder().kind(),
          claim.outlet(),
          claim.stance(),
          assessment.verdict(),
          claim.publishedAt(),
          stillMade,
          claim.sharedWithOrigin(),
          assessment.backfilled(),
          claim.origin(),
          claim.credit(),
          QuotedWords.of(claim.quote()));
    }

    List<Increment> increments(UUID factId) {
      SortedMap<Instant, Map<Cell, CellWeight>> cells = new TreeMap<>();
      byFact
          .getOrDefault(factId, new TreeMap<>())
          .forEach((from, resolution) -> cells.put(from, resolution.cells()));
      return LedgerDifference.increments(cells);
    }

    /** The resolution of each fact's last phase. */
    Map<UUID, Resolution> inForce() {
      Map<UUID, Resolution> last = new HashMap<>();
      byFact.forEach(
          (factId, phases) -> {
            if (!phases.isEmpty()) {
              last.put(factId, phases.get(phases.lastKey()));
            }
          });
      return last;
    }
  }
}
