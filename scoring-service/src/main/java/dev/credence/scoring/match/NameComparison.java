package dev.credence.scoring.match;

import dev.credence.scoring.match.NameFinding.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the names of a claim with those of a fact; the fact's most specific one decides. */
final class NameComparison {
  private final Slots fact;
  private final Slots claim;
  private final List<String> reasons = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final List<String> cues = new ArrayList<>();

  private NameComparison(Slots fact, Slots claim) {
    this.fact = fact;
    this.claim = claim;
  }

  static NameFinding of(Slots fact, Slots claim) {
    return new NameComparison(fact, claim).compare();
  }

  private NameFinding compare() {
    List<Name> specific = specificNames(fact);
    Name primary = primary(specific);
    if (primary == null) {
      doubts.add("the fact names nothing specific");
      return finding(Outcome.MAY_AGREE, null, null);
    }
    Name found = find(primary);
    if (found != null) {
      reasons.add("both name " + primary.text());
      cues.add(Cue.same(kind(fact, primary), primary.text(), found.text()));
      compareOthers(specific, primary);
      doubtCapital(primary, found);
      compareCountries();
      return finding(Outcome.AGREES, primary, found);
    }
    List<Name> others = unmatched(specificNames(claim), fact.names());
    if (!primary.isCountry() && !others.isEmpty()) {
      String what = claim.kinds().isEmpty() ? "another name: " : "another place: ";
      reasons.add(what + others.get(0).text() + ", not " + primary.text());
      cues.add(Cue.other(kind(fact, primary), primary.text(), others.get(0).text()));
      return finding(Outcome.CONTRADICTS, primary, null);
    }
    Set<String> factCountries = countries(fact);
    Set<String> claimCountries = countries(claim);
    boolean foreign =
        !claimCountries.isEmpty()
            && !factCountries.isEmpty()
            && claimCountries.stream().noneMatch(factCountries::contains);
    if (foreign) {
      cues.add(Cue.other("country", first(factCountries), first(claimCountries)));
      reasons.add(
          "another country: "
              + String.join(
                  ", ", claimCountries.stream().sorted().map(English::capitalised).toList()));
      return finding(Outcome.CONTRADICTS, primary, null);
    }
    doubts.add("the claim does not name " + primary.text());
    return finding(Outcome.MAY_AGREE, primary, null);
  }

  private static String first(Set<String> countries) {
    return countries.stream().sorted().findFirst().orElse("");
  }

  private static String kind(Slots slots, Name name) {
    if (name.isCountry()) {
      return "country";
    }
    if (name.isPerson()) {
      return "person";
    }
    boolean place = slots.frames().stream().anyMatch(f -> Frames.get().has(f.name(), "place"));
    return place || !Place.of(slots, name).kinds().isEmpty() ? "place" : "name";
  }

  private @Nullable Name find(Name wanted) {
    Name near = null;
    for (Name name : claim.names()) {
      switch (name.likeness(wanted)) {
        case SAME -> {
          return name;
        }
        case SHORTENED, SIMILAR -> near = near == null ? name : near;
        case DIFFERENT -> {}
      }
    }
    if (near == null) {
      return null;
    }
    boolean surname =
        near.likeness(wanted) == Name.Likeness.SHORTENED
            && (wanted.isPerson() || near.isPerson() || isAboutPerson());
    if (!surname) {
      doubts.add(near.text() + " may be another than " + wanted.text());
    }
    return near;
  }

  private void compareCountries() {
    List<Name> wanted = countriesAround(fact);
    List<Name> said = countriesAround(claim);
    if (!wanted.isEmpty() && !said.isEmpty() && unmatched(said, wanted).size() == said.size()) {
      doubts.add(
          "the fact is about " + wanted.get(0).text() + ", the claim about " + said.get(0).text());
    }
  }

  /** The countries in which it is so. */
  private static List<Name> countriesAround(Slots slots) {
    return slots.names().stream().filter(n -> n.isCountry() && isContainer(slots, n)).toList();
  }

  /** A capital at the start of a sentence makes no name of a word: "Smoke rose over the valley". */
  private void doubtCapital(Name primary, Name found) {
    if (!isOnlyFirstWord(fact, primary) || !isOnlyFirstWord(claim, found)) {
      return;
    }
    boolean anotherNamed = !unmatched(specificNames(claim), fact.names()).isEmpty();
    if (fact.frames().isEmpty() || anotherNamed || isPluralSubject(fact, primary)) {
      doubts.add("\"" + primary.text() + "\" may be no name");
    }
  }

  private static boolean isOnlyFirstWord(Slots slots, Name name) {
    boolean single = name.end() - name.start() == 1 && !name.isCountry() && !name.isPerson();
    return single && slots.words().get(name.start()).sentenceStart();
  }

  private static boolean isPluralSubject(Slots slots, Name name) {
    boolean followed = name.end() < slots.words().size();
    String next = followed ? slots.words().get(name.end()).folded() : "";
    return name.text().endsWith("s") && List.of("were", "are", "have").contains(next);
  }

  private void compareOthers(List<Name> specific, Name primary) {
    doubtLikeNames(specific, primary);
    List<Name> missing = unmatched(specific, claim.names());
    List<Name> instead = unmatched(specificNames(claim), fact.names());
    missing = missing.stream().filter(n -> !n.equals(primary) && !isContainer(fact, n)).toList();
    instead = instead.stream().filter(n -> !isContainer(claim, n)).toList();
    if (!missing.isEmpty() && !instead.isEmpty()) {
      doubts.add(
          "the fact also names "
              + missing.get(0).text()
              + ", the claim "
              + instead.get(0).text()
              + " instead");
    }
  }

  /** Karl Steiner for Karl Stein. */
  private void doubtLikeNames(List<Name> specific, Name primary) {
    for (Name wanted : specific) {
      if (wanted.equals(primary)) {
        continue;
      }
      Name.Likeness best = Name.Likeness.DIFFERENT;
      String like = "";
      for (Name name : claim.names()) {
        Name.Likeness likeness = name.likeness(wanted);
        if (likeness.compareTo(best) < 0) {
          best = likeness;
          like = name.text();
        }
      }
      if (best == Name.Likeness.SIMILAR) {
        doubts.add(like + " may be another than " + wanted.text());
      }
    }
  }

  /** A fact about a person is about the name before the predicate, others about the first name. */
  private @Nullable Name primary(List<Name> specific) {
    if (specific.isEmpty()) {
      return fact.names().stream().filter(Name::isCountry).findFirst().orElse(null);
    }
    List<Name> apart = specific.stream().filter(n -> !isBody(n)).toList();
    List<Name> told = apart.isEmpty() ? specific : apart;
    List<Name> things = told.stream().filter(n -> !isContainer(fact, n)).toList();
    List<Name> candidates = things.isEmpty() ? told : things;
    Name primary = candidates.get(0);
    if (isAboutPerson()) {
      int verb = fact.frames().get(0).start();
      for (Name name : candidates) {
        primary = name.end() <= verb ? name : primary;
      }
    }
    return primary;
  }

  /** "The Tessin police": who acts, not what it is about. */
  private boolean isBody(Name name) {
    int next = name.end();
    return next < fact.words().size()
        && !fact.words().get(next).breakBefore()
        && fact.words().get(next).is("government");
  }

  private boolean isAboutPerson() {
    return !fact.frames().isEmpty() && Frames.get().has(fact.frames().get(0).name(), "person");
  }

  /** Names that are neither countries nor those who contend for the thing. */
  private static List<Name> specificNames(Slots slots) {
    Set<Name> rivals = new HashSet<>();
    for (Frame frame : slots.frames()) {
      if (Frames.get().has(frame.name(), "rival")) {
        rivals.addAll(frame.agent().names());
      }
    }
    return slots.names().stream().filter(n -> !n.isCountry() && !rivals.contains(n)).toList();
  }

  /** "In Herat province": where the thing is, not what it is. */
  private static boolean isContainer(Slots slots, Name name) {
    int before = name.start() - 1;
    while (before > 0 && slots.words().get(before).is("article")) {
      before--;
    }
    return before >= 0 && slots.words().get(before).folded().equals("in");
  }

  private static List<Name> unmatched(List<Name> names, List<Name> others) {
    return names.stream()
        .filter(name -> others.stream().allMatch(o -> o.likeness(name) == Name.Likeness.DIFFERENT))
        .toList();
  }

  private static Set<String> countries(Slots slots) {
    Set<String> countries = new HashSet<>();
    slots.names().stream().filter(Name::isCountry).forEach(n -> countries.addAll(n.parts()));
    return countries;
  }

  private NameFinding finding(Outcome outcome, @Nullable Name inFact, @Nullable Name inClaim) {
    return new NameFinding(
        outcome, inFact, inClaim, List.copyOf(reasons), List.copyOf(doubts), List.copyOf(cues));
  }
}
