package dev.credence.ingest.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Claim;
import dev.credence.contract.DigestBatch;
import dev.credence.contract.DigestClaim;
import dev.credence.contract.GoldenJson;
import dev.credence.contract.ReportDigest;
import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.claim.ReportedClaim;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestRuleTest {

  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(2, 2);
  private static final DigestBatch GOLDEN = GoldenJson.read("digest-batch", DigestBatch.class);
  private static final ReportDigest DIGEST = GOLDEN.digests().get(0);
  private static final Claim CLAIM = DIGEST.claims().get(0).claim();

  private final DigestRule rule = new DigestRule();

  @Test
  void what_is_sent_is_the_golden_digest() {
    String text = "The lock was shut at noon. " + CLAIM.quote() + " It opened again on Thursday.";
    ReportDigest digest = digest(SECOND, "wire:reuters", null, text, FIRST);
    assertEquals(GoldenJson.tree("digest-batch").get("digests").get(0), GoldenJson.write(digest));
  }

  @Test
  void a_claim_of_the_current_text_is_not_withdrawn() {
    DigestClaim claim =
        digest(SECOND, "report:x", null, CLAIM.quote(), FIRST, SECOND).claims().get(0);
    assertNull(claim.withdrawnAt());
    assertEquals(Instant.parse("2024-05-01T08:00:00Z"), claim.publishedAt());
    assertFalse(claim.sharedWithOrigin());
  }

  @Test
  void a_sentence_does_not_gain_weight_by_being_deleted() {
    String origin = CLAIM.quote() + " The lock keeper went home early on that day.";
    DigestClaim kept = digest(FIRST, "report:x", origin, CLAIM.quote(), FIRST).claims().get(0);
    DigestClaim dropped =
        digest(SECOND, "report:x", origin, "Nothing of note happened.", FIRST).claims().get(0);
    assertTrue(kept.sharedWithOrigin());
    assertTrue(dropped.sharedWithOrigin());
  }

  private ReportDigest digest(
      UUID current, String origin, @Nullable String originText, String text, UUID... madeIn) {
    return rule.digest(
        new DigestRepository.DigestReport(
            DIGEST.reportId(),
            DIGEST.version(),
            false,
            DIGEST.outlet(),
            DIGEST.title(),
            DIGEST.url(),
            DIGEST.publishedAt(),
            DIGEST.firstSeenAt(),
            current,
            DIGEST.storyId(),
            DIGEST.rootReportId(),
            FIRST,
            DIGEST.originReportId(),
            origin,
            DIGEST.credit(),
            text,
            originText),
        java.util.Arrays.stream(madeIn)
            .map(
                content ->
                    new ClaimRepository.StoredClaim(
                        DIGEST.reportId(), content, new ReportedClaim(CLAIM, "reuters")))
            .toList(),
        Map.of(
            FIRST, time(FIRST, "2024-05-01T08:00:00Z", "2024-05-01T08:01:00Z"),
            SECOND, time(SECOND, "2024-05-01T12:00:00Z", "2024-05-01T12:01:00Z")));
  }

  private static DigestRepository.RevisionTime time(UUID content, String from, String seen) {
    return new DigestRepository.RevisionTime(
        DIGEST.reportId(), content, Instant.parse(from), Instant.parse(seen));
  }
}
