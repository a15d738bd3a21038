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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a digest together. */
final class DigestRule {

  private static final String WIRE = "wire:";
  private static final String OUTLET = "outlet:";

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
      Map<UUID, DigestRepository.RevisionTime> times) {
    ReportSentences own = ReportSentences.of(report.text(), sentences);
    Predicate<Claim> shared = sharedWithOrigin(report, own);
    Map<UUID, List<ClaimRepository.StoredClaim>> byId = new LinkedHashMap<>();
    claims.forEach(
        stored ->
            byId.computeIfAbsent(stored.claim().claim().claimId(), id -> new ArrayList<>())
                .add(stored));
    List<DigestClaim> digestClaims =
        byId.values().stream().map(same -> claim(report, same, times, shared, own)).toList();
    return new ReportDigest(
        report.reportId(),
        report.version(),
        report.deleted(),
        report.outlet(),
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
        digestClaims,
        report.text() == null
            ? null
            : own.counts(OUTLET + report.outlet(), currentClaims(report, claims)));
  }

  private static List<Claim> currentClaims(
      DigestRepository.DigestReport report, List<ClaimRepository.StoredClaim> claims) {
    return claims.stream()
        .filter(stored -> stored.contentId().equals(report.contentId()))
        .map(stored -> withSpeaker(stored.claim().claim(), report.rootContentId()))
        .toList();
  }

  /** One claim, from all the revisions that make it. */
  private static DigestClaim claim(
      DigestRepository.DigestReport report,
      List<ClaimRepository.StoredClaim> same,
      Map<UUID, DigestRepository.RevisionTime> times,
      Predicate<Claim> shared,
      ReportSentences own) {
    ClaimRepository.StoredClaim latest = same.get(same.size() - 1);
    Claim claim = withSpeaker(latest.claim().claim(), report.rootContentId());
    List<DigestRepository.RevisionTime> made =
        same.stream()
            .map(stored -> Objects.requireNonNull(times.get(stored.contentId())))
            .sorted(Comparator.comparing(DigestRepository.RevisionTime::effectiveAt))
            .toList();
    List<Claim> current = currentClaims(report, same);
    return new DigestClaim(
        claim,
        made.get(0).effectiveAt(),
        made.get(0).firstSeenAt(),
        current.isEmpty() ? withdrawnAt(made.get(made.size() - 1).effectiveAt(), times) : null,
        shared.test(claim),
        latest.claim().credit(),
        current.isEmpty() ? own.around(claim, false) : own.around(current.get(0), true));
  }

  /** When the first revision after the last one that makes a claim was published. */
  private static Instant withdrawnAt(
      Instant lastMade, Map<UUID, DigestRepository.RevisionTime> times) {
    return times.values().stream()
        .map(DigestRepository.RevisionTime::effectiveAt)
        .filter(time -> time.isAfter(lastMade))
        .min(Comparator.naturalOrder())
        .orElse(lastMade);
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
   * Whether the sentence of a claim is shared with the origin, also where a later revision has
   * dropped it: a sentence must not gain weight by being deleted. A report that a wire explains,
   * and that derives from no ingested text, shares all of it.
   */
  private Predicate<Claim> sharedWithOrigin(
      DigestRepository.DigestReport report, ReportSentences text) {
    String originText = report.originText();
    if (originText == null) {
      boolean explainedByWire = report.origin().startsWith(WIRE);
      return claim -> explainedByWire;
    }
    List<Sentence> origin = sentences.split(originText);
    Map<String, Boolean> byQuote = new HashMap<>();
    if (report.text() != null) {
      List<Sentence> own = text.all();
      SentenceChanges changes = SentenceChanges.between(origin, own);
      for (int i = 0; i < own.size(); i++) {
        byQuote.put(own.get(i).text(), changes.sharedMemberSentences().contains(i));
      }
    }
    return claim ->
        byQuote.computeIfAbsent(
            claim.quote(),
            quote ->
                !SentenceChanges.between(origin, sentences.split(quote))
                    .sharedMemberSentences()
                    .isEmpty());
  }
}
