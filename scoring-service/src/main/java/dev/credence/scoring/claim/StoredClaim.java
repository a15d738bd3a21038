package dev.credence.scoring.claim;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.ProviderName;
import dev.credence.contract.Quantity;
import dev.credence.contract.Stance;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what scoring needs to know of the report that carries it.
 *
 * @param claimId its id
 * @param reportId the report
 * @param outlet the outlet that is charged for carrying the report, as a source key
 * @param origin the independent origin that the report counts as
 * @param storyId the report's story
 * @param firstSeenAt when ingest first saw the revision that makes it
 * @param holder who is charged for it, by the name that the text gives
 * @param statement what is claimed
 * @param stance the stance towards the statement
 * @param modality whether it can be checked
 * @param quote the sentence, verbatim
 * @param quantities the numbers in it
 * @param eventDate when what it says was so
 * @param question the key of the question, where the submission named one
 * @param answer the answer named
 * @param value the number given
 * @param unit its unit
 * @param credit the agency that the claim, else its report, is credited to
 * @param publishedAt when it was published
 * @param withdrawnAt when a later revision ceased to make it
 * @param sharedWithOrigin whether its text is shared with the report's origin
 * @param provider which provider found it
 */
public record StoredClaim(
    UUID claimId,
    UUID reportId,
    String outlet,
    String origin,
    UUID storyId,
    Instant firstSeenAt,
    Holder holder,
    String statement,
    Stance stance,
    Modality modality,
    String quote,
    List<Quantity> quantities,
    DateInterval eventDate,
    @Nullable String question,
    @Nullable String answer,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable String credit,
    Instant publishedAt,
    @Nullable Instant withdrawnAt,
    boolean sharedWithOrigin,
    ProviderName provider) {

  /** The columns that {@link #of} reads, of claim c and report r. */
  public static final String COLUMNS =
      """
      c.claim_id, c.report_id, coalesce(r.charged_outlet, r.outlet) AS outlet, r.origin, r.story_id, c.first_seen_at, c.source, c.holder_name,
      c.holder_kind, c.statement, c.stance, c.modality, c.quote, c.quantities::text AS quantities,
      c.event_from, c.event_to, c.question, c.answer, c.value, c.unit,
      coalesce(c.credit, r.credit) AS credit, c.published_at, c.withdrawn_at, c.shared_with_origin,
      c.provider
      """;

  /** A claim from a row with {@link #COLUMNS}. */
  public static StoredClaim of(Row row) {
    return new StoredClaim(
        row.getUUID("claim_id"),
        row.getUUID("report_id"),
        "outlet:" + row.getString("outlet"),
        row.getString("origin"),
        row.getUUID("story_id"),
        Rows.instant(row, "first_seen_at"),
        new Holder(
            row.getString("source"),
            row.getString("holder_name"),
            HolderKind.valueOf(row.getString("holder_kind"))),
        row.getString("statement"),
        Stance.valueOf(row.getString("stance")),
        Modality.valueOf(row.getString("modality")),
        row.getString("quote"),
        List.of(StoredJson.read(row.getString("quantities"), Quantity[].class)),
        new DateInterval(
            Rows.optionalInstant(row, "event_from"), Rows.optionalInstant(row, "event_to")),
        row.getString("question"),
        row.getString("answer"),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getString("credit"),
        Rows.instant(row, "published_at"),
        Rows.optionalInstant(row, "withdrawn_at"),
        row.getBoolean("shared_with_origin"),
        new ProviderName(row.getString("provider")));
  }

  /** The same claim, charged to others. */
  public StoredClaim chargedTo(String source, HolderKind kind, String carrier) {
    return new StoredClaim(
        claimId,
        reportId,
        carrier,
        origin,
        storyId,
        firstSeenAt,
        new Holder(source, holder.name(), kind),
        statement,
        stance,
        modality,
        quote,
        quantities,
        eventDate,
        question,
        answer,
        value,
        unit,
        credit,
        publishedAt,
        withdrawnAt,
        sharedWithOrigin,
        provider);
  }

  /** Whether its words have been erased with its report. */
  public boolean isErased() {
    return statement.isEmpty();
  }

  /** Whether a later revision had ceased to make it by then. */
  public boolean isWithdrawnBy(Instant moment) {
    return withdrawnAt != null && !withdrawnAt.isAfter(moment);
  }
}
