package dev.credence.ingest.report;

import dev.credence.ingest.dedup.FurnitureRepository;
import dev.credence.ingest.report.ReportRepository.StoredRevision;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The first transactions of submissions. */
@ApplicationScoped
class SubmissionStore {

  private final RevisionWriter revisions;
  private final FurnitureRepository furniture;

  SubmissionStore(RevisionWriter revisions, FurnitureRepository furniture) {
    this.revisions = revisions;
    this.furniture = furniture;
  }

  /** Stores what was accepted. Two texts of one report are stored one after the other. */
  Uni<List<Submission>> store(List<Submission> submissions) {
    return withoutFurniture(submissions)
        .chain(this::storeWaves)
        .onFailure()
        .recoverWithItem(failure -> submissions.stream().map(s -> failed(s, failure)).toList());
  }

  private Uni<List<Submission>> storeWaves(List<Submission> submissions) {
    Uni<List<Submission>> all = Uni.createFrom().item(new ArrayList<Submission>());
    for (List<Submission> wave : waves(submissions)) {
      all = all.chain(done -> storeWave(wave).invoke(done::addAll).replaceWith(done));
    }
    return all;
  }

  /** Cuts the list wherever a report comes again. */
  private static List<List<Submission>> waves(List<Submission> submissions) {
    List<List<Submission>> waves = new ArrayList<>();
    List<Submission> open = new ArrayList<>();
    Set<UUID> reports = new HashSet<>();
    for (Submission submission : submissions) {
      if (submission.isAccepted() && !reports.add(submission.theReport().reportId())) {
        waves.add(open);
        open = new ArrayList<>();
        reports.clear();
        reports.add(submission.theReport().reportId());
      }
      open.add(submission);
    }
    waves.add(open);
    return waves;
  }

  private Uni<List<Submission>> storeWave(List<Submission> wave) {
    List<AcceptedReport> reports =
        wave.stream().filter(Submission::isAccepted).map(Submission::theReport).toList();
    if (reports.isEmpty()) {
      return Uni.createFrom().item(wave);
    }
    return revisions
        .store(reports)
        .map(stored -> wave.stream().map(submission -> stored(submission, stored)).toList())
        .onFailure()
        .recoverWithUni(
            failure ->
                reports.size() > 1 && !SubmissionLinks.isUnavailable(failure)
                    ? storeEach(wave)
                    : Uni.createFrom().item(wave.stream().map(s -> failed(s, failure)).toList()));
  }

  /** One report that the database refuses must not sink the others of its portion. */
  private Uni<List<Submission>> storeEach(List<Submission> wave) {
    Uni<List<Submission>> all = Uni.createFrom().item(new ArrayList<Submission>());
    for (Submission submission : wave) {
      all =
          all.chain(done -> storeWave(List.of(submission)).invoke(done::addAll).replaceWith(done));
    }
    return all;
  }

  private static Submission stored(Submission submission, Map<UUID, StoredRevision> stored) {
    return submission.isAccepted()
        ? submission.stored(Objects.requireNonNull(stored.get(submission.theReport().reportId())))
        : submission;
  }

  private static Submission failed(Submission submission, Throwable failure) {
    return submission.isAccepted() ? submission.failed(failure) : submission;
  }

  /** Leaves out of each text what is known as furniture of its outlet. */
  private Uni<List<Submission>> withoutFurniture(List<Submission> submissions) {
    List<AcceptedReport> reports =
        submissions.stream().filter(Submission::isAccepted).map(Submission::theReport).toList();
    if (reports.isEmpty()) {
      return Uni.createFrom().item(submissions);
    }
    Set<String> outlets =
        reports.stream().map(AcceptedReport::outlet).collect(Collectors.toCollection(TreeSet::new));
    return furniture
        .of(outlets)
        .chain(
            known ->
                known.isEmpty()
                    ? Uni.createFrom().item(submissions)
                    : Workers.compute(
                        () -> submissions.stream().map(s -> without(s, known)).toList()));
  }

  private static Submission without(Submission submission, Map<String, long[]> known) {
    if (!submission.isAccepted()) {
      return submission;
    }
    AcceptedReport report = submission.theReport();
    long[] ofOutlet = known.get(report.outlet());
    return ofOutlet == null
        ? submission
        : submission.with(report.with(report.content().without(ofOutlet)));
  }
}
