package dev.credence.ingest.digest;

import dev.credence.contract.Claim;
import dev.credence.contract.DigestClaim;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.ReportDigest;
import dev.credence.ingest.claim.AnonymousSpeaker;
import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.story.SentenceChanges;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a digest together. */
final class DigestRule {

  private static final String WIRE = "wire:";

  private final Sentences sentences = new Sentences();

  /**
   * The digest of a report.
   *
   * @param report the report with its text and its origin's
   * @param claims the claims of all its revisions, the earliest revision first
   * @param times when each revision's claims were published, by contentId
   */
  ReportDigest digest(
      DigestRepository.DigestReport report,
      List<ClaimRepository.StoredClaim> claims,
      Map<UUID, Instant> times) {
    IntPredicate shared = sharedWithOrigin(report);
    Map<UUID, List<ClaimRepository.StoredClaim>> byId = new LinkedHashMap<>();
    claims.forEach(
        stored ->
            byId.computeIfAbsent(stored.claim().claim().claimId(), id -> new ArrayList<>())
                .add(stored));
    List<DigestClaim> digestClaims =
        byId.values().stream().map(same -> claim(report, same, times, shared)).toList();
    return new ReportDigest(
        report.reportId(),
        report.version(),
        report.deleted(),
        report.outlet(),
        report.outletName(),
        report.title(),
        report.url(),
        report.publishedAt(),
        report.firstSeenAt(),
        report.storyId(),
        report.rootReportId(),
        report.originReportId(),
        report.origin().startsWith(WIRE)
            ? report.origin() + "@" + report.storyId()
            : report.origin(),
        report.credit(),
        digestClaims);
  }

  /** One claim, from all the revisions that make it. */
  private static DigestClaim claim(
      DigestRepository.DigestReport report,
      List<ClaimRepository.StoredClaim> same,
      Map<UUID, Instant> times,
      IntPredicate shared) {
    ClaimRepository.StoredClaim latest = same.get(same.size() - 1);
    Claim claim = withSpeaker(latest.claim().claim(), report.rootContentId());
    SortedSet<Instant> made = new TreeSet<>();
    same.forEach(stored -> made.add(Objects.requireNonNull(times.get(stored.contentId()))));
    boolean current =
        same.stream().anyMatch(stored -> stored.contentId().equals(report.contentId()));
    Instant withdrawnAt =
        times.values().stream()
            .filter(time -> time.isAfter(made.last()))
            .min(Comparator.naturalOrder())
            .orElse(made.last());
    return new DigestClaim(
        claim,
        made.first(),
        current ? null : withdrawnAt,
        current && shared.test(claim.start()),
        latest.claim().credit());
  }

  /** An anonymous speaker is pooled by the story's root and the description. */
  static Claim withSpeaker(Claim claim, @Nullable UUID rootContentId) {
    Holder holder = claim.holder();
    if (holder.kind() != HolderKind.ANONYMOUS || rootContentId == null) {
      return claim;
    }
    return new Claim(
        claim.claimId(),
        new Holder(
            AnonymousSpeaker.key(rootContentId, holder.name()), holder.name(), holder.kind()),
        claim.statement(),
        claim.stance(),
        claim.cue(),
        claim.modality(),
        claim.quote(),
        claim.start(),
        claim.end(),
        claim.quantities(),
        claim.eventDate(),
        claim.question(),
        claim.topic(),
        claim.answer(),
        claim.value(),
        claim.unit(),
        claim.provider());
  }

  /**
   * Whether the sentence at an offset is shared with the origin. A report that a wire explains, and
   * that derives from no ingested text, shares all of it.
   */
  private IntPredicate sharedWithOrigin(DigestRepository.DigestReport report) {
    if (report.text() == null) {
      return offset -> false;
    }
    if (report.originText() == null) {
      boolean explainedByWire = report.origin().startsWith(WIRE);
      return offset -> explainedByWire;
    }
    List<Sentence> own = sentences.split(report.text());
    SentenceChanges changes = SentenceChanges.between(sentences.split(report.originText()), own);
    return offset ->
        IntStream.range(0, own.size())
            .filter(i -> own.get(i).start() <= offset && offset < own.get(i).end())
            .anyMatch(changes.sharedMemberSentences()::contains);
  }
}
