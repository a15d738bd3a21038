package dev.credence.scoring.match;

import dev.credence.scoring.match.FrameFinding.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares one clause of a claim with a fact: names first, then predicate, numbers and words. */
final class Comparison {
  /** Share of the fact's other words that stands in for a predicate that is not known. */
  private static final double NEARLY_ALL = 0.8;

  /** Share of the fact's other words from which a person should look. */
  private static final double WORTH_A_LOOK = 0.5;

  private final Slots fact;
  private final Slots claim;
  private final List<String> reasons = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final List<String> doubtsIfAffirmed = new ArrayList<>();
  private final List<String> doubtsIfDenied = new ArrayList<>();
  private final List<String> cues = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();
  private boolean negationOnly;
  private @Nullable Double ratio;

  private Comparison(Slots fact, Slots claim) {
    this.fact = fact;
    this.claim = claim;
  }

  static Match of(Slots fact, Slots claim) {
    return new Comparison(fact, claim).compare();
  }

  private Match compare() {
    NameFinding names = NameComparison.of(fact, claim);
    reasons.addAll(names.reasons());
    if (names.outcome() == NameFinding.Outcome.CONTRADICTS) {
      names.cues().forEach(this::contradict);
      return unrelated();
    }
    cues.addAll(names.cues());
    doubts.addAll(names.doubts());
    Optional<Numbered.Difference> otherNumber = Numbered.difference(fact, claim);
    if (otherNumber.isPresent()) {
      reasons.add(otherNumber.get().reason());
      contradict(otherNumber.get().cue());
      return unrelated();
    }
    if (names.inFact() != null
        && names.inClaim() != null
        && !samePlace(names.inFact(), names.inClaim())) {
      return unrelated();
    }
    FrameFinding frames = FrameComparison.of(fact, claim, names.inClaim());
    reasons.addAll(frames.reasons());
    cues.addAll(frames.cues());
    negationOnly = frames.negationOnly();
    doubts.addAll(frames.doubts());
    doubtsIfAffirmed.addAll(frames.doubtsIfAffirmed());
    doubtsIfDenied.addAll(frames.doubtsIfDenied());
    Relation relation = relation(frames.outcome(), names);
    if (relation == Relation.UNRELATED) {
      return unrelated();
    }
    boolean unnamed = names.outcome() == NameFinding.Outcome.MAY_AGREE;
    if (unnamed && fact.numbers().isEmpty() && !claim.numbers().isEmpty()) {
      reasons.add("the claim speaks of a number of things, the fact of one");
      return unrelated();
    }
    if (unnamed && !isDescribed(names)) {
      reasons.add("nothing shows that the claim is about the same thing");
      return unrelated();
    }
    compareRest(names);
    Substitution.between(fact, claim).ifPresent(other -> doubts.add("\"" + other));
    return result(withNumbers(relation));
  }

  private void contradict(String cue) {
    cues.add(cue);
    contradictions.add(cue);
  }

  private Relation relation(Outcome frames, NameFinding names) {
    double shared = containment(fact.content(), claim.content());
    boolean enough = fact.content().size() >= 2 && names.inClaim() != null;
    return switch (frames) {
      case SAME -> Relation.SAME;
      case OPPOSITE -> Relation.OPPOSITE;
      case RELATED -> names.inClaim() == null ? Relation.UNRELATED : Relation.SAME;
      case HYPOTHETICAL -> Relation.UNRELATED;
      case DIFFERENT -> {
        if (enough && shared >= WORTH_A_LOOK) {
          doubts.add("the predicates differ, the other words agree");
          yield Relation.SAME;
        }
        yield Relation.UNRELATED;
      }
      case UNKNOWN -> byWords(shared);
    };
  }

  /** Without a known predicate nearly all words must agree, and a negation decides the side. */
  private Relation byWords(double shared) {
    if (fact.content().isEmpty() || shared < WORTH_A_LOOK) {
      reasons.add("the claim says something else");
      return Relation.UNRELATED;
    }
    boolean measured = shared == 1 && fact.numbers().stream().anyMatch(Comparison::isMeasured);
    boolean few = fact.content().size() < 2 && !measured;
    if (shared < NEARLY_ALL || few || !claim.frames().isEmpty()) {
      doubts.add("only some of the fact's words are in the claim");
    }
    if (claim.words().stream().anyMatch(w -> w.isFormOf("hypothetical"))) {
      doubts.add("the claim may speak of what is to come");
    }
    cues.add("words:" + String.format(Locale.ROOT, "%.2f", shared));
    if (fact.isNegated() != claim.isNegated()) {
      reasons.add("only one of them is in the negative");
      cues.add("negation:" + (fact.isNegated() ? "fact" : "claim"));
      negationOnly = true;
      return Relation.OPPOSITE;
    }
    return Relation.SAME;
  }

  /** A word and a measure say enough: "12 kilometres long". */
  private static boolean isMeasured(NumberSlot number) {
    String unit = number.quantity().unit();
    return unit != null && Units.isMeasure(unit);
  }

  private boolean isDescribed(NameFinding names) {
    boolean kind = claim.kinds().stream().anyMatch(fact.kinds()::contains);
    boolean word = claim.content().stream().anyMatch(fact.content()::contains);
    Set<List<String>> countries = new HashSet<>();
    fact.names().stream().filter(Name::isCountry).forEach(n -> countries.add(n.parts()));
    boolean country = claim.names().stream().anyMatch(n -> countries.contains(n.parts()));
    return kind || word || (country && names.inFact() != null);
  }

  /** Whether both speak of one place; adds doubts where one speaks of what is in or near it. */
  private boolean samePlace(Name inFact, Name inClaim) {
    Place factPlace = Place.of(fact, inFact);
    Place claimPlace = Place.of(claim, inClaim);
    boolean near = factPlace.relation() == Place.Relation.NEAR_IT;
    if (near != (claimPlace.relation() == Place.Relation.NEAR_IT)) {
      doubts.add("one speaks of " + inFact.text() + ", the other of what is near it");
    }
    boolean known = fact.words().stream().anyMatch(w -> w.stem().equals(claimPlace.head()));
    if (claimPlace.isOwner() && !known) {
      doubts.add("the claim speaks of something of " + inClaim.text());
    }
    boolean placeMatters =
        fact.frames().stream().anyMatch(f -> Frames.get().has(f.name(), "place"));
    boolean sameHead = !factPlace.head().isEmpty() && factPlace.head().equals(claimPlace.head());
    if (placeMatters && factPlace.relation() != claimPlace.relation() && !sameHead) {
      doubts.add("one speaks of " + inFact.text() + ", the other of something in it");
    }
    Set<String> kinds = factPlace.kinds();
    Set<String> otherKinds = claimPlace.kinds();
    boolean bothKnown = !kinds.isEmpty() && !otherKinds.isEmpty();
    if (!bothKnown || kinds.stream().anyMatch(otherKinds::contains)) {
      return true;
    }
    String difference =
        "the fact is about " + first(kinds) + ", the claim about " + first(otherKinds);
    if (kinds.contains("settlement") || otherKinds.contains("settlement")) {
      doubts.add(difference);
      return true;
    }
    reasons.add(difference);
    contradict(Cue.other("kind", firstOf(kinds), firstOf(otherKinds)));
    return false;
  }

  private static String first(Set<String> kinds) {
    return English.withArticle(English.kind(firstOf(kinds)));
  }

  private static String firstOf(Set<String> kinds) {
    return kinds.stream().sorted().findFirst().orElse("place");
  }

  private void compareRest(NameFinding names) {
    boolean shared = claim.content().stream().anyMatch(fact.content()::contains);
    boolean onlyCountry = names.inFact() != null && names.inFact().isCountry();
    boolean saysOther = claim.content().stream().anyMatch(w -> !fact.content().contains(w));
    boolean saysLess =
        !fact.content().isEmpty() && containment(fact.content(), claim.content()) < WORTH_A_LOOK;
    if (saysOther && saysLess) {
      doubts.add("the other words have little in common");
    } else if (onlyCountry && !shared && !fact.content().isEmpty()) {
      doubts.add("only the country agrees");
    }
  }

  private Relation withNumbers(Relation relation) {
    NumberFinding numbers = NumberComparison.of(fact, claim);
    ratio = numbers.ratio();
    if (relation != Relation.SAME) {
      return relation;
    }
    reasons.addAll(numbers.reasons());
    doubts.addAll(numbers.doubts());
    cues.addAll(numbers.cues());
    if (numbers.outcome() == NumberFinding.Outcome.DIFFER) {
      contradictions.addAll(numbers.cues());
    }
    return switch (numbers.outcome()) {
      case NEAR -> Relation.PARTLY;
      case DIFFER -> Relation.OPPOSITE;
      case NONE, AGREE, MISSING -> Relation.SAME;
    };
  }

  private Match result(Relation relation) {
    List<String> allDoubts = new ArrayList<>(doubts);
    allDoubts.addAll(doubtsIfAffirmed);
    allDoubts.addAll(doubtsIfDenied);
    List<String> all = new ArrayList<>(reasons);
    all.addAll(allDoubts);
    Confidence affirmed = without(doubtsIfAffirmed);
    Confidence denied = without(doubtsIfDenied);
    return new Match(
        relation,
        affirmed,
        denied,
        Match.lesser(affirmed, denied),
        similarity(),
        ratio,
        negationOnly && relation == Relation.OPPOSITE,
        all,
        allDoubts,
        cues,
        contradictions);
  }

  private Confidence without(List<String> ofOneStance) {
    return doubts.isEmpty() && ofOneStance.isEmpty() ? Confidence.SURE : Confidence.DOUBTFUL;
  }

  private Match unrelated() {
    return new Match(
        Relation.UNRELATED,
        Confidence.NONE,
        Confidence.NONE,
        Confidence.NONE,
        similarity(),
        null,
        false,
        reasons,
        List.of(),
        cues,
        contradictions);
  }

  private double similarity() {
    return containment(features(fact), features(claim));
  }

  private static Set<String> features(Slots slots) {
    Set<String> features = new HashSet<>(slots.content());
    slots.names().forEach(name -> features.addAll(name.parts()));
    slots.frames().forEach(frame -> features.add(frame.name()));
    slots.kinds().forEach(kind -> features.add("kind:" + kind));
    return features;
  }

  private static double containment(Set<String> wanted, Set<String> in) {
    if (wanted.isEmpty()) {
      return 0;
    }
    return (double) wanted.stream().filter(in::contains).count() / wanted.size();
  }
}
