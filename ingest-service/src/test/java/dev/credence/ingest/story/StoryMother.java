package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.LinkKind;
import dev.credence.contract.Origin;
import dev.credence.ingest.story.EditorialDecision.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports, links and decisions for tests; report n has text 1000 + n unless told otherwise. */
final class StoryMother {

  static final Instant NOON = Instant.parse("2031-04-02T12:00:00Z");
  static final Credit REUTERS = new Credit("reuters", "Reuters", "sign-off");
  static final Credit AFP = new Credit("afp", "AFP", "byline");

  private final Map<Integer, Member> members = new HashMap<>();
  private final List<ReportContent> contents = new ArrayList<>();
  private final List<ContentLink> links = new ArrayList<>();
  private final List<EditorialDecision> decisions = new ArrayList<>();

  static UUID id(int number) {
    return new UUID(0x1000_4000L, number);
  }

  static UUID text(int number) {
    return id(1_000 + number);
  }

  static Set<UUID> ids(Integer... numbers) {
    return Arrays.stream(numbers).map(StoryMother::id).collect(Collectors.toSet());
  }

  StoryMother report(int number, int minutes) {
    return report(number, minutes, text(number), Duration.ofMinutes(1), 300, null);
  }

  StoryMother credited(int number, int minutes, Credit credit) {
    return report(number, minutes, text(number), Duration.ofMinutes(1), 300, credit);
  }

  StoryMother copy(int number, int minutes, int of) {
    return report(number, minutes, text(of), Duration.ofMinutes(1), 300, null);
  }

  StoryMother sized(int number, int minutes, int words) {
    return report(number, minutes, text(number), Duration.ofMinutes(1), words, null);
  }

  StoryMother seenLate(int number, int minutes, Duration late) {
    return report(number, minutes, text(number), late, 300, null);
  }

  StoryMother report(
      int number, int minutes, UUID text, Duration late, int words, @Nullable Credit credit) {
    return by("outlet" + number + ".example", number, minutes, text, late, words, credit);
  }

  StoryMother by(
      String outlet,
      int number,
      int minutes,
      UUID text,
      Duration late,
      int words,
      @Nullable Credit credit) {
    Instant published = NOON.plus(Duration.ofMinutes(minutes));
    Instant seen = published.plus(late);
    members.put(number, new Member(id(number), text, outlet, published, seen, words, credit));
    contents.add(new ReportContent(id(number), text, published, seen));
    return this;
  }

  /** Another text that the report had at another time. */
  StoryMother revision(int number, int text, int minutes) {
    Instant published = NOON.plus(Duration.ofMinutes(minutes));
    contents.add(new ReportContent(id(number), text(text), published, published.plusSeconds(60)));
    return this;
  }

  StoryMother near(int a, int b, double containment) {
    return link(a, b, LinkKind.NEAR, containment);
  }

  StoryMother derived(int a, int b, double containment) {
    return link(a, b, LinkKind.DERIVED, containment);
  }

  /** Between the texts of that number. */
  StoryMother link(int a, int b, LinkKind kind, double containment) {
    links.add(new ContentLink(text(a), text(b), kind, containment));
    return this;
  }

  StoryMother split(int day, Set<UUID> separated, Set<UUID> stayed) {
    return decision(day, Kind.SPLIT, separated, stayed, null);
  }

  StoryMother merge(int day, Set<UUID> one, Set<UUID> other) {
    return decision(day, Kind.MERGE, one, other, null);
  }

  StoryMother pin(int day, int number, int origin) {
    return decision(day, Kind.PIN, ids(number), Set.of(), id(origin));
  }

  StoryMother pinOriginal(int day, int number) {
    return decision(day, Kind.PIN, ids(number), Set.of(), null);
  }

  private StoryMother decision(
      int day, Kind kind, Set<UUID> reports, Set<UUID> others, @Nullable UUID origin) {
    decisions.add(
        new EditorialDecision(
            id(9_000 + decisions.size()),
            kind,
            reports,
            others,
            origin,
            "ada",
            "seen the desk log",
            NOON.plus(Duration.ofDays(day))));
    return this;
  }

  StoryMother undo() {
    decisions.clear();
    return this;
  }

  StoryMother delete(int number) {
    members.remove(number);
    return this;
  }

  List<StoryOutline> assemble() {
    return StoryAssembler.assemble(members.values(), contents, links, decisions);
  }

  /** Assembled from the same in another order. */
  List<StoryOutline> shuffled(Random random) {
    List<Member> reports = new ArrayList<>(members.values());
    List<ReportContent> texts = new ArrayList<>(contents);
    List<ContentLink> turned =
        new ArrayList<>(
            links.stream().map(link -> random.nextBoolean() ? link : turned(link)).toList());
    List<EditorialDecision> decided = new ArrayList<>(decisions);
    List.of(reports, texts, turned, decided).forEach(list -> Collections.shuffle(list, random));
    return StoryAssembler.assemble(reports, texts, turned, decided);
  }

  private static ContentLink turned(ContentLink link) {
    UUID low = link.high();
    UUID high = link.low();
    return new ContentLink(low, high, link.kind(), link.containment5());
  }

  List<ReportContent> contents() {
    return contents;
  }

  List<ContentLink> links() {
    return links;
  }

  List<EditorialDecision> decisions() {
    return decisions;
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  /** The one story. */
  StoryOutline story() {
    List<StoryOutline> stories = assemble();
    assertEquals(1, stories.size(), () -> groups(stories).toString());
    return stories.get(0);
  }

  /** The numbers of the reports of each story, as "1 2 | 3". */
  String groups() {
    return groups(assemble());
  }

  static String groups(List<StoryOutline> stories) {
    return stories.stream()
        .map(
            story ->
                story.placements().stream()
                    .map(placement -> (int) placement.reportId().getLeastSignificantBits())
                    .collect(Collectors.toCollection(TreeSet::new)))
        .sorted((a, b) -> a.first().compareTo(b.first()))
        .map(numbers -> numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  Placement placement(int number) {
    return assemble().stream()
        .flatMap(story -> story.placements().stream())
        .filter(placement -> placement.reportId().equals(id(number)))
        .findFirst()
        .orElseThrow();
  }

  /** The number of the report that the given one derives from; 0 for none. */
  int source(int number) {
    UUID origin = placement(number).originReportId();
    return origin == null ? 0 : (int) origin.getLeastSignificantBits();
  }

  /** The root of the story that the report is in. */
  int root(int number) {
    return assemble().stream()
        .filter(s -> s.placements().stream().anyMatch(p -> p.reportId().equals(id(number))))
        .map(story -> (int) story.rootReportId().getLeastSignificantBits())
        .findFirst()
        .orElseThrow();
  }

  String reasons(int number) {
    return String.join("; ", placement(number).reasons());
  }

  static List<String> originKeys(StoryOutline story) {
    return story.origins().stream().map(Origin::key).toList();
  }
}
