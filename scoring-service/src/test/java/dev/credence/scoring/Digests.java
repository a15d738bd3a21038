package dev.credence.scoring;

import static io.restassured.RestAssured.given;

import dev.credence.contract.Claim;
import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.DigestBatch;
import dev.credence.contract.DigestClaim;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Quantity;
import dev.credence.contract.ReportDigest;
import dev.credence.contract.SentenceContext;
import dev.credence.contract.SentenceCounts;
import dev.credence.contract.Stance;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.StoredJson;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Digests as ingest would send them. */
public final class Digests {

  private Digests() {}

  /** Hands digests over, as ingest does. */
  public static void put(ReportDigest... digests) {
    given()
        .contentType(ContentType.JSON)
        .body(StoredJson.write(new DigestBatch(Instant.now(), Arrays.asList(digests))))
        .put("/v1/digests")
        .then()
        .statusCode(200);
  }

  public static Builder report(String outlet, String id) {
    return new Builder(outlet, id);
  }

  /** Builds a digest of one report. */
  public static final class Builder {

    private final String outlet;
    private final UUID reportId;
    private final List<DigestClaim> claims = new ArrayList<>();
    private long version = 1;
    private boolean deleted;
    private Instant publishedAt = Instant.parse("2024-05-01T08:00:00Z");
    private Instant firstSeenAt = Instant.parse("2024-05-01T08:01:00Z");
    private @Nullable String origin;
    private @Nullable String credit;
    private boolean shared;
    private @Nullable Instant withdrawnAt;
    private String provider = "test";
    private @Nullable SentenceContext context;
    private @Nullable SentenceCounts sentences;

    private Builder(String outlet, String id) {
      this.outlet = outlet;
      this.reportId = NameBasedId.of("report", outlet, id);
    }

    public Builder version(long next) {
      version = next;
      return this;
    }

    public Builder publishedAt(String time) {
      publishedAt = Instant.parse(time);
      return this;
    }

    public Builder firstSeenAt(Instant time) {
      firstSeenAt = time;
      return this;
    }

    public Builder origin(String key) {
      origin = key;
      return this;
    }

    public Builder credit(String agency) {
      credit = agency;
      return this;
    }

    public Builder sharedWithOrigin() {
      shared = true;
      return this;
    }

    public Builder withdrawnAt(String time) {
      withdrawnAt = Instant.parse(time);
      return this;
    }

    /** Which provider found the claims that follow. */
    public Builder foundBy(String name) {
      provider = name;
      return this;
    }

    /** The sentences around the claims that follow. */
    public Builder between(String before, String after) {
      context = new SentenceContext(before, after);
      return this;
    }

    /** The text has that many sentences, all in the outlet's own voice. */
    public Builder sentences(int seen) {
      sentences =
          new SentenceCounts(seen, List.of(new SentenceCounts.OfSource("outlet:" + outlet, seen)));
      return this;
    }

    public Builder deleted() {
      deleted = true;
      return this;
    }

    public Builder says(String question, Stance stance) {
      return claim(own(), question, question, stance, null, null, null);
    }

    public Builder names(String question, String answer, Stance stance) {
      return claim(own(), question, question, stance, answer, null, null);
    }

    public Builder counts(String question, String value, @Nullable String unit) {
      return claim(own(), question, question, Stance.AFFIRMS, null, new BigDecimal(value), unit);
    }

    public Builder quotes(String speaker, String question, Stance stance) {
      Holder holder = new Holder("speaker:" + speaker, speaker, HolderKind.BODY);
      return claim(holder, question, question, stance, null, null, null);
    }

    /** A claim of whomever the text names. */
    public Builder quotes(
        String source, String name, HolderKind kind, String question, Stance stance) {
      return claim(new Holder(source, name, kind), question, question, stance, null, null, null);
    }

    /** An answer of whomever the text names. */
    public Builder answers(
        String source, String name, HolderKind kind, String question, String answer) {
      Holder holder = new Holder(source, name, kind);
      return claim(holder, question, question, Stance.AFFIRMS, answer, null, null);
    }

    /** A free-text claim in the outlet's own voice. */
    public Builder writes(String statement, Stance stance) {
      return claim(own(), null, statement, stance, null, null, null);
    }

    private Holder own() {
      return new Holder("outlet:" + outlet, outlet, HolderKind.OUTLET);
    }

    private Builder claim(
        Holder holder,
        @Nullable String question,
        String statement,
        Stance stance,
        @Nullable String answer,
        @Nullable BigDecimal value,
        @Nullable String unit) {
      UUID claimId =
          NameBasedId.of(
              "claim", reportId, holder.source(), statement, stance, "" + answer + value);
      Claim claim =
          new Claim(
              claimId,
              holder,
              statement,
              stance,
              "",
              Modality.FACTUAL,
              outlet + " wrote of " + statement,
              0,
              10,
              value == null
                  ? List.of()
                  : List.of(new Quantity(value, null, unit, Comparator.EXACTLY)),
              new DateInterval(null, publishedAt),
              question,
              null,
              answer,
              value,
              unit,
              provider);
      claims.add(
          new DigestClaim(claim, publishedAt, firstSeenAt, withdrawnAt, shared, null, context));
      return this;
    }

    public UUID reportId() {
      return reportId;
    }

    public ReportDigest build() {
      return new ReportDigest(
          reportId,
          version,
          deleted,
          outlet,
          "A report",
          null,
          publishedAt,
          firstSeenAt,
          NameBasedId.of("story", reportId),
          reportId,
          null,
          origin == null ? "report:" + reportId : origin,
          credit,
          deleted ? List.of() : claims,
          deleted ? null : sentences);
    }
  }
}
