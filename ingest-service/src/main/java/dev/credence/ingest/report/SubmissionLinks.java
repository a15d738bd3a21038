package dev.credence.ingest.report;

import dev.credence.contract.Disposition;
import dev.credence.contract.IngestReceipt;
import dev.credence.contract.Link;
import dev.credence.contract.LinkKind;
import dev.credence.contract.ProblemType;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.dedup.LinkService;
import dev.credence.ingest.dedup.NewContent;
import dev.credence.ingest.dedup.Publication;
import dev.credence.ingest.delivery.DeliveryRelay;
import dev.credence.ingest.report.ReportRepository.Standing;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The second transactions of submissions, and the answers to them. */
@ApplicationScoped
class SubmissionLinks {

  private final ReportRepository reports;
  private final LinkService links;
  private final LinkRepository linkRepository;
  private final StoryService stories;
  private final DeliveryRelay relay;

  SubmissionLinks(
      ReportRepository reports,
      LinkService links,
      LinkRepository linkRepository,
      StoryService stories,
      DeliveryRelay relay) {
    this.reports = reports;
    this.links = links;
    this.linkRepository = linkRepository;
    this.stories = stories;
    this.relay = relay;
  }

  /** Links and arranges what was stored, and answers. */
  Uni<List<Submission>> link(List<Submission> submissions) {
    return linkAndArrange(submissions)
        .chain(rounds -> answersAndEnd(submissions, rounds))
        .onFailure()
        .recoverWithUni(
            failure ->
                submissions.size() > 1 && !isUnavailable(failure)
                    ? linkEach(submissions)
                    : Uni.createFrom()
                        .item(
                            submissions.stream()
                                .map(s -> s.isStored() ? s.failed(failure) : s)
                                .toList()));
  }

  /** Without a database trying each alone only takes longer. */
  static boolean isUnavailable(Throwable failure) {
    return Problems.of(failure).type() == ProblemType.UNAVAILABLE;
  }

  /** One report that cannot be linked now must not hold up the answers to the others. */
  private Uni<List<Submission>> linkEach(List<Submission> submissions) {
    Uni<List<Submission>> all = Uni.createFrom().item(new ArrayList<Submission>());
    for (Submission submission : submissions) {
      all = all.chain(done -> link(List.of(submission)).invoke(done::addAll).replaceWith(done));
    }
    return all;
  }

  /** Both at once: what is answered does not depend on what is still due. */
  private Uni<List<Submission>> answersAndEnd(
      List<Submission> submissions, Map<UUID, Integer> rounds) {
    return Uni.combine()
        .all()
        .unis(answers(submissions), reports.linked(rounds).invoke(relay::wake))
        .with((answers, ended) -> answers);
  }

  /** The result is the number of the linking round that is done with, by reportId. */
  private Uni<Map<UUID, Integer>> linkAndArrange(List<Submission> submissions) {
    List<Submission> added = submissions.stream().filter(Submission::isNew).toList();
    if (added.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Map<UUID, NewContent> contents = new LinkedHashMap<>();
    List<Publication> publications = new ArrayList<>();
    Map<UUID, Integer> rounds = new HashMap<>();
    for (Submission submission : added) {
      NewContent content = submission.theReport().content();
      contents.putIfAbsent(content.contentId(), content);
      publications.add(
          Publication.at(
              content.contentId(),
              submission.theRevision().publishedAt(),
              submission.theReport().outlet()));
      rounds.merge(
          submission.theReport().reportId(), submission.theRevision().linkRound(), Math::max);
    }
    return links
        .linkNew(contents.values(), publications)
        .chain(() -> stories.arrangeChanged(rounds.keySet()))
        .replaceWith(rounds);
  }

  private Uni<List<Submission>> answers(List<Submission> submissions) {
    List<Submission> stored = submissions.stream().filter(Submission::isStored).toList();
    if (stored.isEmpty()) {
      return Uni.createFrom().item(submissions);
    }
    List<UUID> reportIds = stored.stream().map(s -> s.theReport().reportId()).toList();
    List<UUID> contentIds = stored.stream().map(s -> s.theReport().content().contentId()).toList();
    return linkRepository
        .linksOf(reportIds, contentIds)
        .chain(
            found ->
                reports
                    .standings(reportIds, contentIds)
                    .map(standings -> answered(submissions, found, standings)));
  }

  private static List<Submission> answered(
      List<Submission> submissions,
      Map<LinkRepository.Pair, List<LinkRepository.SeenLink>> links,
      Map<LinkRepository.Pair, Standing> standings) {
    return submissions.stream()
        .map(
            submission -> {
              if (!submission.isStored()) {
                return submission;
              }
              LinkRepository.Pair key =
                  new LinkRepository.Pair(
                      id(submission), submission.theReport().content().contentId());
              return answered(
                  submission,
                  links.getOrDefault(key, List.of()),
                  Objects.requireNonNull(standings.get(key)));
            })
        .toList();
  }

  private static UUID id(Submission submission) {
    return submission.theReport().reportId();
  }

  /** A disposition describes the arrival: of two copies that came together the first is new. */
  private static Submission answered(
      Submission submission, List<LinkRepository.SeenLink> links, Standing standing) {
    Instant seenAt = submission.theReport().seenAt();
    List<Link> earlier =
        links.stream()
            .filter(link -> link.firstSeenAt().isBefore(seenAt))
            .map(LinkRepository.SeenLink::link)
            .toList();
    return submission.answered(
        new IngestReceipt(
            id(submission),
            submission.theRevision().revision(),
            disposition(submission.theRevision(), earlier),
            submission.theReport().content().contentId(),
            standing.storyId(),
            standing.originReportId(),
            links.stream().map(LinkRepository.SeenLink::link).toList(),
            standing.claims()));
  }

  private static Disposition disposition(
      ReportRepository.StoredRevision revision, List<Link> links) {
    if (!revision.isNew()) {
      return Disposition.DUPLICATE;
    }
    if (revision.isRevision()) {
      return Disposition.REVISION;
    }
    return links.stream()
        .map(Link::kind)
        .min(LinkKind::compareTo)
        .map(
            strongest ->
                switch (strongest) {
                  case EXACT -> Disposition.EXACT_COPY;
                  case NEAR -> Disposition.NEAR_COPY;
                  case DERIVED -> Disposition.DERIVED;
                  case CITES, SAME_QUOTATION, PASSAGE -> Disposition.NEW;
                })
        .orElse(Disposition.NEW);
  }

  /**
   * The second transactions of reports that are already there: idempotent. All are linked first, so
   * that a story of many is arranged once.
   */
  Uni<Void> linkAgain(List<ReportRepository.Pending> pending) {
    return linkAgain(
        pending.stream().flatMap(report -> report.contentIds().stream()).distinct().toList(),
        pending);
  }

  /** The same for every report that has had one of the contents; what is cut short is recovered. */
  Uni<Void> linkContentsAgain(List<UUID> contentIds) {
    return reports.makePending(contentIds).chain(pending -> linkAgain(contentIds, pending));
  }

  private Uni<Void> linkAgain(List<UUID> contentIds, List<ReportRepository.Pending> pending) {
    Map<UUID, Integer> rounds = new HashMap<>();
    pending.forEach(report -> rounds.merge(report.reportId(), report.round(), Math::max));
    return links
        .linkAgain(contentIds)
        .chain(() -> stories.arrangeAgain(rounds.keySet()))
        .chain(() -> reports.linked(rounds))
        .invoke(relay::wake);
  }
}
