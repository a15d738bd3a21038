package dev.credence.scoring.belief;

import dev.credence.contract.Belief;
import dev.credence.contract.BeliefRequest;
import dev.credence.contract.DateInterval;
import dev.credence.contract.HolderKind;
import dev.credence.contract.QuestionKind;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Workers;
import dev.credence.scoring.claim.ClaimRepository;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactRevision;
import dev.credence.scoring.match.Answers;
import dev.credence.scoring.match.Statement;
import dev.credence.scoring.match.StatementDate;
import dev.credence.scoring.question.QuestionFinder;
import dev.credence.scoring.question.QuestionRepository;
import dev.credence.scoring.question.StoredQuestion;
import dev.credence.scoring.source.Charges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how likely an unconfirmed claim is. Stores nothing. */
@ApplicationScoped
class BeliefService {

  private static final String TRUE = "true";
  private static final String FALSE = "false";

  static final String MODEL = "independent-origins/1";

  private final Pool pool;
  private final BeliefRepository repository;
  private final ClaimRepository claims;
  private final QuestionRepository questions;
  private final QuestionFinder finder;
  private final Charges charges;
  private final Clock clock;
  private final Voices voices = new Voices();

  BeliefService(
      Pool pool,
      BeliefRepository repository,
      ClaimRepository claims,
      QuestionRepository questions,
      QuestionFinder finder,
      Charges charges,
      Clock clock) {
    this.pool = pool;
    this.repository = repository;
    this.claims = claims;
    this.questions = questions;
    this.finder = finder;
    this.charges = charges;
    this.clock = clock;
  }

  /** The belief in the answers of a question. */
  Uni<Belief> ofQuestion(String question, @Nullable Instant asOf, @Nullable Instant knownAt) {
    Moment moment = moment(asOf, knownAt);
    return questions
        .find(pool, question)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("question", question))
        .chain(found -> believe(new Asked(found, found.statement()), moment));
  }

  /** The belief in a statement, which first seeks an existing question. */
  Uni<Belief> ask(BeliefRequest request) {
    String statement = request.statement();
    if ((statement == null || statement.isBlank()) == (request.question() == null)) {
      throw ProblemException.invalidField(
          "/statement", "must be given, or else /question; one of the two and not both");
    }
    if (statement == null) {
      return ofQuestion(
          Objects.requireNonNull(request.question()), request.asOf(), request.knownAt());
    }
    Moment moment = moment(request.asOf(), request.knownAt());
    return finder
        .find(pool, statement)
        .chain(found -> believe(new Asked(found, statement), moment));
  }

  private Moment moment(@Nullable Instant asOf, @Nullable Instant knownAt) {
    Instant now = clock.instant();
    return new Moment(asOf == null ? now : asOf, knownAt == null ? now : knownAt);
  }

  private Uni<Belief> believe(Asked asked, Moment moment) {
    return keyed(asked, moment)
        .chain(
            keyed ->
                free(asked, moment)
                    .chain(
                        free ->
                            charged(keyed, free, moment)
                                .chain(
                                    charged ->
                                        Workers.compute(() -> heard(asked, keyed, free, charged)))
                                .chain(heard -> weigh(asked, moment, heard))));
  }

  /** Who was charged for the claims by what editors had decided by then. */
  private Uni<Map<UUID, Charges.HeldCharge>> charged(
      List<StoredClaim> keyed, List<StoredClaim> free, Moment moment) {
    List<UUID> claimIds =
        Stream.concat(keyed.stream(), free.stream()).map(StoredClaim::claimId).distinct().toList();
    return charges.heldAt(pool, claimIds, moment.knownAt());
  }

  private static List<StoredClaim> charged(
      List<StoredClaim> claims, Map<UUID, Charges.HeldCharge> charged) {
    return claims.stream()
        .map(
            claim -> {
              Charges.HeldCharge held = charged.get(claim.claimId());
              return held == null
                  ? claim
                  : claim.chargedTo(held.charge().source(), held.charge().kind(), held.outlet());
            })
        .toList();
  }

  private Uni<List<StoredClaim>> keyed(Asked asked, Moment moment) {
    return asked.question() == null
        ? Uni.createFrom().item(List.of())
        : claims
            .onQuestion(pool, asked.question().question(), moment.asOf(), moment.knownAt())
            .map(found -> standing(found, moment));
  }

  /** What an outlet has taken back by then it no longer says. */
  private static List<StoredClaim> standing(List<StoredClaim> found, Moment moment) {
    return found.stream().filter(claim -> !claim.isWithdrawnBy(moment.asOf())).toList();
  }

  /** Free text speaks of statements; a number or a category is answered by key only. */
  private Uni<List<StoredClaim>> free(Asked asked, Moment moment) {
    return asked.kind() != QuestionKind.BOOLEAN || asked.statement() == null
        ? Uni.createFrom().item(List.of())
        : claims
            .sharingWords(
                pool,
                asked.statement(),
                StatementDate.windowOf(asked.statement(), null).orElse(DateInterval.OPEN),
                moment.asOf(),
                moment.knownAt())
            .map(found -> standing(found, moment));
  }

  private Heard heard(
      Asked asked,
      List<StoredClaim> keyedAsStored,
      List<StoredClaim> freeAsStored,
      Map<UUID, Charges.HeldCharge> charged) {
    List<StoredClaim> keyed = charged(keyedAsStored, charged);
    List<StoredClaim> free = charged(freeAsStored, charged);
    Set<UUID> accepted =
        charged.entrySet().stream()
            .filter(entry -> entry.getValue().charge().accepted())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<Voice> spoken = new ArrayList<>();
    String statement = asked.statement();
    if (statement != null) {
      DateInterval when = StatementDate.windowOf(statement, null).orElse(DateInterval.OPEN);
      spoken.addAll(voices.onStatement(Statement.of(statement, when), free));
    }
    if (asked.kind() == QuestionKind.BOOLEAN) {
      spoken.addAll(Voices.onBoolean(keyed));
    }
    return new Heard(Voices.accepting(List.copyOf(spoken), accepted), keyed, accepted);
  }

  private Uni<Belief> weigh(Asked asked, Moment moment, Heard heard) {
    String key = asked.key();
    return repository.factsOn(key, heard.claimIds()).chain(own -> weigh(asked, moment, heard, own));
  }

  private Uni<Belief> weigh(Asked asked, Moment moment, Heard heard, List<UUID> ownFacts) {
    String key = asked.key();
    return repository
        .records(heard.sources(), ownFacts, moment.asOf(), moment.knownAt())
        .chain(
            records ->
                repository
                    .settlements(ownFacts, moment.asOf(), moment.knownAt())
                    .chain(
                        settlements ->
                            settling(key, moment)
                                .map(
                                    fact ->
                                        view(asked, moment, heard, records, settlements, fact))));
  }

  private Uni<FactRevision> settling(@Nullable String key, Moment moment) {
    return key == null
        ? Uni.createFrom().nullItem()
        : repository.settling(key, moment.asOf(), moment.knownAt());
  }

  private static Belief view(
      Asked asked,
      Moment moment,
      Heard heard,
      StanceRecords records,
      BeliefRepository.Settlements settlements,
      @Nullable FactRevision fact) {
    Belief.Settled settled =
        fact == null ? null : new Belief.Settled(fact.factId(), fact.shownAnswer());
    // How many statements were true says nothing of which of several answers is right.
    return switch (asked.kind()) {
      case BOOLEAN -> bool(asked, moment, heard, records, settlements, settled);
      case CATEGORY, DATE -> {
        CategoryBelief belief = CategoryBelief.believe(heard.byAnswer(), records, 0, 0);
        yield several(asked, moment, belief, null, settled);
      }
      case NUMBER -> {
        NumberEstimate estimate =
            NumberEstimate.estimate(heard.byValue(asked.unit()), asked.unit(), records, 0, 0);
        yield several(asked, moment, estimate.answers(), estimate.estimate().orElse(null), settled);
      }
    };
  }

  private static Belief bool(
      Asked asked,
      Moment moment,
      Heard heard,
      StanceRecords records,
      BeliefRepository.Settlements settlements,
      Belief.@Nullable Settled settled) {
    BeliefSum sum =
        BeliefRules.believe(
            heard.voices(), records, settlements.settledTrue(), settlements.settledFalse());
    List<Belief.AnswerProbability> answers =
        Stream.of(
                new Belief.AnswerProbability(TRUE, sum.probability()),
                new Belief.AnswerProbability(FALSE, 1 - sum.probability()))
            .sorted(Comparator.comparingDouble(Belief.AnswerProbability::probability).reversed())
            .toList();
    return new Belief(
        asked.key(),
        asked.statement(),
        moment.asOf(),
        moment.knownAt(),
        answers,
        sum.independentOrigins(),
        sum.priorLogOdds(),
        sum.terms().stream().map(term -> term.asTermOf(TRUE)).toList(),
        sum.clampedLogOdds(),
        sum.logOdds(),
        null,
        settled,
        MODEL);
  }

  private static Belief several(
      Asked asked,
      Moment moment,
      CategoryBelief belief,
      Belief.@Nullable Estimate estimate,
      Belief.@Nullable Settled settled) {
    List<Belief.Term> terms =
        belief.sums().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().terms().stream().map(term -> term.asTermOf(entry.getKey())))
            .toList();
    double prior =
        belief.sums().values().stream().mapToDouble(BeliefSum::priorLogOdds).findFirst().orElse(0);
    double clamped = belief.sums().values().stream().mapToDouble(BeliefSum::clampedLogOdds).sum();
    return new Belief(
        asked.key(),
        asked.statement(),
        moment.asOf(),
        moment.knownAt(),
        belief.answers(),
        belief.independentOrigins(),
        prior,
        terms,
        clamped,
        null,
        estimate,
        settled,
        MODEL);
  }

  /** What is asked: a question, a statement, or a question by its statement. */
  private record Asked(@Nullable StoredQuestion question, @Nullable String statement) {

    QuestionKind kind() {
      return question == null ? QuestionKind.BOOLEAN : question.kind();
    }

    @Nullable String key() {
      return question == null ? null : question.question();
    }

    @Nullable String unit() {
      return question == null ? null : question.unit();
    }
  }

  /** When it is asked of, and with what knowledge. */
  private record Moment(Instant asOf, Instant knownAt) {}

  /** Who speaks. */
  private record Heard(List<Voice> voices, List<StoredClaim> keyed, Set<UUID> accepted) {

    Set<String> sources() {
      Set<String> sources = new HashSet<>();
      for (Voice voice : voices) {
        sources.add(voice.source());
        sources.add(voice.outlet());
      }
      for (StoredClaim claim : keyed) {
        sources.add(claim.holder().source());
        sources.add(claim.outlet());
      }
      return sources;
    }

    /** Voices by answer; spellings that fold to one are one, shown as the first claim has it. */
    Map<String, List<Voice>> byAnswer() {
      Map<String, String> spelling = new HashMap<>();
      Map<String, List<StoredClaim>> claims = new HashMap<>();
      for (StoredClaim claim : byTime()) {
        if (claim.answer() != null) {
          String answer = claim.answer().strip();
          String shown = spelling.computeIfAbsent(Answers.fold(answer), folded -> answer);
          claims.computeIfAbsent(shown, key -> new ArrayList<>()).add(claim);
        }
      }
      return voices(claims);
    }

    /** Voices by value, in the unit of the question; a value in a unit that differs is left out. */
    Map<BigDecimal, List<Voice>> byValue(@Nullable String unit) {
      Map<BigDecimal, List<StoredClaim>> claims = new HashMap<>();
      for (StoredClaim claim : byTime()) {
        if (claim.value() != null) {
          Answers.convert(claim.value(), claim.unit(), unit)
              .ifPresent(
                  value ->
                      claims
                          .computeIfAbsent(value.stripTrailingZeros(), key -> new ArrayList<>())
                          .add(claim));
        }
      }
      return voices(claims);
    }

    /** What nobody but a private person has named is no answer that could be shown. */
    private List<StoredClaim> byTime() {
      return keyed.stream()
          .filter(claim -> claim.holder().kind() != HolderKind.PRIVATE)
          .sorted(
              Comparator.comparing(StoredClaim::publishedAt).thenComparing(StoredClaim::claimId))
          .toList();
    }

    private <K> Map<K, List<Voice>> voices(Map<K, List<StoredClaim>> claims) {
      Map<K, List<Voice>> voices = new HashMap<>();
      claims.forEach(
          (key, ofKey) -> voices.put(key, Voices.accepting(Voices.onAnswer(ofKey), accepted)));
      return voices;
    }

    List<UUID> claimIds() {
      return Stream.concat(
              voices.stream().map(Voice::claimId), keyed.stream().map(StoredClaim::claimId))
          .distinct()
          .toList();
    }
  }
}
