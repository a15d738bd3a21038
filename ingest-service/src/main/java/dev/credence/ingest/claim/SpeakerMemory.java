package dev.credence.ingest.claim;

import dev.credence.contract.HolderKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who has been named in a report so far; one per report, not thread-safe. */
final class SpeakerMemory {

  private static final int KEPT = 3;
  private static final int KEPT_PERSONS = 6;

  private final Map<String, Speaker> byName = new HashMap<>();
  private final Map<String, List<Token>> spokes = new HashMap<>();
  private final Map<String, Speaker> byRole = new HashMap<>();
  private final Map<String, Body> surveyedBodies = new HashMap<>();
  private final Map<String, Body> bodyByHead = new HashMap<>();
  private static final WordSet ONE_PER_COUNTRY =
      WordSet.of("government", "military", "army", "navy", "parliament", "authorities");
  private final Map<String, Integer> countries = new TreeMap<>();
  private final Map<String, String> countryByBody = new HashMap<>();
  private @Nullable String lastCountry;
  private @Nullable Speaker last;
  private @Nullable Speaker lastBody;
  private @Nullable Body company;
  private @Nullable Body group;
  private final Deque<Speaker> persons = new ArrayDeque<>();
  private @Nullable Speaker lastOutlet;
  private @Nullable Speaker firstOutlet;
  private boolean severalOutlets;
  private boolean tellsOfPersons;
  private final Set<String> commonWords = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> firms = new HashSet<>();
  private final Map<String, Speaker> outletByShortName = new HashMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, String> firstNames = new HashMap<>();
  private final Deque<List<Token>> unattributed = new ArrayDeque<>();

  /** Remembers who has just spoken. */
  void spoke(Speaker speaker) {
    last = speaker;
    unattributed.clear();
    if (speaker.holder().kind() == HolderKind.BODY) {
      lastBody = speaker;
    }
    if (speaker.isInPerson()) {
      persons.remove(speaker);
      persons.addFirst(speaker);
      if (persons.size() > KEPT_PERSONS) {
        persons.removeLast();
      }
    }
  }

  /** The previous speaker. */
  @Nullable Speaker last() {
    return last;
  }

  /** Those who have spoken in person, the last one first. */
  Iterable<Speaker> persons() {
    return persons;
  }

  /** Remembers a sentence, or a clause of one, in which nobody speaks. */
  void unattributed(List<Token> clause) {
    boolean same = !clause.isEmpty() && (clause.get(0).is("he") || clause.get(0).is("she"));
    if (clause.isEmpty() || (same && !unattributed.isEmpty())) {
      return;
    }
    unattributed.addFirst(clause);
    if (unattributed.size() > KEPT) {
      unattributed.removeLast();
    }
  }

  /** The clauses since the last speaker, at most three, the nearest first. */
  List<List<Token>> unattributed() {
    return List.copyOf(unattributed);
  }

  /** Learns in advance that a full name is a person's, by an age or a title. */
  void surveyPerson(String fullName) {
    people.add(fullName.toLowerCase(Locale.ROOT));
  }

  boolean isPerson(String fullName) {
    return people.contains(fullName.toLowerCase(Locale.ROOT));
  }

  /** Learns in advance that the text has the word in small letters. */
  void surveyCommonWord(String word) {
    commonWords.add(word);
  }

  /** Whether the text has the word in small letters, so that a capital makes no name of it. */
  boolean isCommonWord(String word) {
    return commonWords.contains(word);
  }

  /** Learns in advance that the text has "he" or "she" in it. */
  void surveyPronoun() {
    tellsOfPersons = true;
  }

  /** Whether the text tells of persons, so that a single name may well be one's. */
  boolean tellsOfPersons() {
    return tellsOfPersons;
  }

  /** Learns in advance that a name is a firm's: "Fjordline spokesman". */
  void surveyFirm(String name) {
    firms.add(name.toLowerCase(Locale.ROOT));
  }

  boolean isFirm(String name) {
    return firms.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Learns in advance that the text names an outlet, which its last word may stand for. */
  void surveyOutlet(Speaker outlet) {
    if (firstOutlet == null) {
      firstOutlet = outlet;
    } else if (!firstOutlet.holder().source().equals(outlet.holder().source())) {
      severalOutlets = true;
    }
    String name = outlet.holder().name().toLowerCase(Locale.ROOT);
    outletByShortName.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), outlet);
  }

  /** The outlet whose name ends with the word, among those that the text names. */
  @Nullable Speaker outletByShortName(String word) {
    return outletByShortName.get(word.toLowerCase(Locale.ROOT));
  }

  /** Remembers the outlet that a sentence names. */
  void outlet(Speaker outlet) {
    lastOutlet = outlet;
  }

  /** The outlet named last; where none was, the only one that the text names later. */
  @Nullable Speaker lastOutlet() {
    return lastOutlet != null || severalOutlets ? lastOutlet : firstOutlet;
  }

  /** Learns in advance the name of somebody who may later be called by the last word of it. */
  void surveyFullName(String fullName) {
    String folded = fullName.toLowerCase(Locale.ROOT);
    fullNames.putIfAbsent(folded.substring(folded.lastIndexOf(' ') + 1), fullName);
    if (folded.indexOf(' ') < folded.lastIndexOf(' ')) {
      fullNames.putIfAbsent(folded.substring(folded.indexOf(' ') + 1), fullName);
    }
    firstNames.putIfAbsent(folded.substring(0, folded.indexOf(' ')), fullName);
  }

  /** Whether the text has a longer name that starts with the word. */
  boolean mayBeFirstName(String word) {
    return firstNames.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** The first full name of the text that starts with the word; null where none does. */
  @Nullable String fullNameByFirst(String word) {
    return firstNames.get(word.toLowerCase(Locale.ROOT));
  }

  /** The full name that ends with the word; null where the text has none. */
  @Nullable String fullName(String word) {
    return fullNames.get(word.toLowerCase(Locale.ROOT));
  }

  /** Makes a person known by the full name and its last word; the first bearer keeps the latter. */
  void name(String fullName, Speaker speaker) {
    String folded = fullName.toLowerCase(Locale.ROOT);
    byName.put(folded, speaker);
    String last = folded.substring(folded.lastIndexOf(' ') + 1);
    Speaker before = byName.get(last);
    if (before == null || before.holder().name().equalsIgnoreCase(fullName)) {
      byName.put(last, speaker);
    }
    if (folded.indexOf(' ') < folded.lastIndexOf(' ')) {
      byName.putIfAbsent(folded.substring(folded.indexOf(' ') + 1), speaker);
    }
  }

  /** Learns in advance with which words the text names a spokesman somewhere. */
  void surveySpokes(String fullName, List<Token> role) {
    spokes.putIfAbsent(fullName.toLowerCase(Locale.ROOT), role);
  }

  @Nullable List<Token> surveyedSpokes(String fullName) {
    return spokes.get(fullName.toLowerCase(Locale.ROOT));
  }

  void role(String role, Speaker speaker) {
    byRole.put(role, speaker);
  }

  @Nullable Speaker byName(String name) {
    return byName.get(name.toLowerCase(Locale.ROOT));
  }

  @Nullable Speaker byRole(String role) {
    return byRole.get(role);
  }

  /** Makes "the company" mean this one from here on. */
  void company(Body body) {
    company = body;
  }

  @Nullable Body company() {
    return company;
  }

  /** Makes "the group" mean this one from here on. */
  void group(Body body) {
    group = body;
  }

  /** The group that the text has named last. */
  @Nullable Body group() {
    return group;
  }

  /** The body that has spoken last. */
  @Nullable Speaker lastBody() {
    return lastBody;
  }

  /** Makes "the ministry" mean this body from here on. */
  void body(Body body) {
    bodyByHead.put(body.head(), body);
    if (body.country() != null) {
      lastCountry = body.country();
      countryByBody.put(body.base(), body.country());
    }
  }

  @Nullable Body bodyByHead(String head) {
    return bodyByHead.get(head);
  }

  /** Learns in advance the first body that the text names with a noun. */
  void surveyBody(String head, Body body) {
    surveyedBodies.putIfAbsent(head, body);
  }

  @Nullable Body surveyedBody(String head) {
    return surveyedBodies.get(head);
  }

  /** Notes that the text names this country with this body. */
  void country(String base, String country) {
    countryByBody.putIfAbsent(base, country);
  }

  /** The country of a body that is named without one: seen with it, else of the last body. */
  @Nullable String countryOf(String base) {
    String seen = countryByBody.get(base);
    if (seen != null) {
      return seen;
    }
    // Every country has one government but many police forces, so only these go by the context.
    boolean one = base.endsWith("ministry") || ONE_PER_COUNTRY.contains(base);
    if (!one) {
      return null;
    }
    if (lastCountry != null) {
      return lastCountry;
    }
    Set<String> all = Set.copyOf(countryByBody.values());
    return all.size() == 1 ? List.copyOf(all).get(0) : mostMentioned();
  }

  /** The country that a text mentions far more often than any other. */
  private @Nullable String mostMentioned() {
    String most = null;
    int times = 1;
    int next = 0;
    for (Map.Entry<String, Integer> entry : countries.entrySet()) {
      if (entry.getValue() > times) {
        next = times;
        times = entry.getValue();
        most = entry.getKey();
      } else {
        next = Math.max(next, entry.getValue());
      }
    }
    return times >= 2 * next ? most : null;
  }

  /** Learns in advance that the text mentions a country once more. */
  void countCountry(String adjective) {
    countries.merge(adjective, 1, Integer::sum);
  }
}
