package dev.credence.scoring.source;

import dev.credence.contract.SourceDecisionKind;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keeps who is charged in step with what reports name and editors decide. */
@ApplicationScoped
public class Charges {

  /** So many claims are looked at together; each of them is small. */
  private static final int PAGE = 5_000;

  /** So many facts are worked out together: each is read with all claims on it. */
  private static final int FACTS_AT_ONCE = 200;

  private final SourceDecisionRepository decisions;
  private final ChargeRepository charges;
  private final TrialService trials;

  Charges(SourceDecisionRepository decisions, ChargeRepository charges, TrialService trials) {
    this.decisions = decisions;
    this.charges = charges;
    this.trials = trials;
  }

  /**
   * Charges what reports name anew, after their claims have been replaced; their trials are left to
   * the caller.
   */
  public Uni<Void> replaced(SqlConnection transaction, Collection<UUID> reportIds) {
    return decisions
        .isAnyStanding(transaction)
        .chain(
            any ->
                any
                    ? charges
                        .ofReports(transaction, reportIds)
                        .chain(namings -> charge(transaction, namings))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> charge(SqlConnection transaction, List<Naming> namings) {
    return decisions
        .leadingFrom(transaction, keys(namings), null)
        .chain(
            leading ->
                leading.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : charges.write(transaction, charged(namings, new ChargeRule(leading))));
  }

  private static Set<String> keys(List<Naming> namings) {
    return namings.stream().map(Naming::source).collect(Collectors.toSet());
  }

  private static List<ChargeRepository.Charged> charged(List<Naming> namings, ChargeRule rule) {
    return namings.stream()
        .map(naming -> new ChargeRepository.Charged(naming, rule.charge(naming)))
        .toList();
  }

  /**
   * Charges what a change of decisions concerns anew, with its trials. It is read page by page:
   * what has been charged anew is no longer read.
   */
  Uni<Void> charge(SqlConnection transaction, Supplier<Uni<List<Naming>>> concerned) {
    return decisions
        .standing(transaction)
        .map(ChargeRule::new)
        .chain(rule -> chargePages(transaction, rule, concerned, new HashSet<>(), new TreeSet<>()))
        .chain(facts -> recompute(transaction, List.copyOf(facts)));
  }

  private Uni<Set<UUID>> chargePages(
      SqlConnection transaction,
      ChargeRule rule,
      Supplier<Uni<List<Naming>>> concerned,
      Set<List<Object>> done,
      Set<UUID> facts) {
    return concerned
        .get()
        .chain(
            page -> {
              List<Naming> news =
                  page.stream()
                      .filter(naming -> done.add(List.of(naming.reportId(), claimOf(naming))))
                      .toList();
              if (news.isEmpty()) {
                return Uni.createFrom().item(facts);
              }
              return charges
                  .write(transaction, charged(news, rule))
                  .chain(() -> charges.factsOn(transaction, news))
                  .invoke(facts::addAll)
                  .chain(() -> chargePages(transaction, rule, concerned, done, facts));
            });
  }

  private static Object claimOf(Naming naming) {
    UUID claimId = naming.claimId();
    return claimId == null ? "" : claimId;
  }

  private Uni<Void> recompute(SqlConnection transaction, List<UUID> facts) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (int from = 0; from < facts.size(); from += FACTS_AT_ONCE) {
      List<UUID> some = facts.subList(from, Math.min(facts.size(), from + FACTS_AT_ONCE));
      all = all.chain(() -> trials.recompute(transaction, some));
    }
    return all;
  }

  /** Charges what a decision that has just been taken means. */
  Uni<Void> chargeMeant(SqlConnection transaction, StandingDecision taken) {
    return taken.kind() == SourceDecisionKind.MERGE
        ? charge(transaction, () -> charges.chargedTo(transaction, taken.takesFrom(), PAGE))
        : decisions
            .standing(transaction)
            .chain(standing -> chargeMeant(transaction, taken, standing));
  }

  private Uni<Void> chargeMeant(
      SqlConnection transaction, StandingDecision taken, List<StandingDecision> standing) {
    ChargeRule rule = new ChargeRule(standing);
    return charges
        .chargedTo(transaction, taken.takesFrom(), taken.reportIds(), taken.claimIds())
        .map(namings -> chargedBy(taken, namings, rule))
        .chain(
            meant ->
                charges
                    .write(transaction, charged(meant, rule))
                    .chain(() -> charges.factsOn(transaction, meant))
                    .chain(facts -> recompute(transaction, facts)));
  }

  private static List<Naming> chargedBy(
      StandingDecision decision, List<Naming> namings, ChargeRule rule) {
    return namings.stream()
        .filter(naming -> rule.charge(naming).by().contains(decision.decisionId()))
        .toList();
  }

  /** What an undone decision concerned. */
  Uni<Void> chargeAllBy(SqlConnection transaction, UUID decisionId) {
    return charge(transaction, () -> charges.chargedBy(transaction, decisionId, PAGE));
  }

  /** What a decision would mean of what is charged now to the key that it takes from. */
  Uni<List<Naming>> meant(
      SqlConnection transaction, StandingDecision wanted, List<StandingDecision> standing) {
    List<StandingDecision> after = new ArrayList<>(standing);
    after.add(wanted);
    ChargeRule rule = new ChargeRule(after);
    return charges
        .chargedTo(transaction, wanted.takesFrom(), wanted.reportIds(), wanted.claimIds())
        .map(namings -> chargedBy(wanted, namings, rule));
  }

  /** The decisions that apply to some claim or report together with a decision. */
  Uni<List<UUID>> appliedTogether(SqlConnection transaction, UUID decisionId) {
    return charges.appliedTogether(transaction, decisionId);
  }

  /**
   * Who was charged for claims by the decisions that held at a moment of recording.
   *
   * @return for each claim the holder and the outlet; none where no decision was ever taken
   */
  public Uni<Map<UUID, HeldCharge>> heldAt(
      SqlClient client, Collection<UUID> claimIds, Instant moment) {
    return decisions
        .isAnyKept(client)
        .chain(
            any -> any ? heldCharges(client, claimIds, moment) : Uni.createFrom().item(Map.of()));
  }

  private Uni<Map<UUID, HeldCharge>> heldCharges(
      SqlClient client, Collection<UUID> claimIds, Instant moment) {
    return charges
        .ofClaims(client, claimIds)
        .chain(
            namings ->
                decisions
                    .leadingFrom(client, keys(namings), moment)
                    .map(leading -> heldAt(namings, new ChargeRule(leading))));
  }

  private static Map<UUID, HeldCharge> heldAt(List<Naming> namings, ChargeRule rule) {
    Map<UUID, String> outlets = new HashMap<>();
    for (Naming naming : namings) {
      if (naming.claimId() == null) {
        outlets.put(naming.reportId(), rule.charge(naming).source());
      }
    }
    Map<UUID, HeldCharge> held = new HashMap<>();
    for (Naming naming : namings) {
      UUID claimId = naming.claimId();
      if (claimId != null) {
        String outlet = outlets.getOrDefault(naming.reportId(), naming.source());
        held.put(claimId, new HeldCharge(rule.charge(naming), outlet));
      }
    }
    return held;
  }

  /**
   * Who was charged for a claim.
   *
   * @param charge the holder
   * @param outlet the outlet that carried it, as a source key
   */
  public record HeldCharge(Charge charge, String outlet) {}
}
