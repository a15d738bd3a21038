package dev.credence.scoring.claim;

import dev.credence.contract.DigestClaim;
import dev.credence.contract.ReportDigest;
import dev.credence.contract.SentenceContext;
import dev.credence.contract.SentenceCounts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people read claims by, and how many sentences they were found in. */
@ApplicationScoped
public class ReadingRepository {

  /** Replaces what is known of reports; of a deleted one nothing is left. */
  public Uni<Void> replace(SqlConnection transaction, List<ReportDigest> digests) {
    UUID[] reportIds = digests.stream().map(ReportDigest::reportId).toArray(UUID[]::new);
    return replaceContexts(transaction, reportIds, contexts(digests))
        .chain(() -> replaceCounts(transaction, reportIds, counts(digests)));
  }

  private static List<Context> contexts(List<ReportDigest> digests) {
    return digests.stream()
        .flatMap(
            digest -> digest.claims().stream().map(claim -> new Context(digest.reportId(), claim)))
        .sorted(Comparator.comparing(context -> context.digest().claim().claimId()))
        .toList();
  }

  private static Uni<Void> replaceContexts(
      SqlConnection transaction, UUID[] reportIds, List<Context> contexts) {
    UUID[] claimIds =
        contexts.stream().map(context -> context.digest().claim().claimId()).toArray(UUID[]::new);
    return transaction
        .preparedQuery(
            "DELETE FROM claim_context WHERE report_id = ANY ($1) AND claim_id <> ALL ($2)")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds).addArrayOfUUID(claimIds))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO claim_context
                               (claim_id, report_id, cue, context_before, context_after)
                        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[],
                                             $5::text[])
                        ON CONFLICT (claim_id) DO UPDATE
                           SET cue = excluded.cue, context_before = excluded.context_before,
                               context_after = excluded.context_after
                        """)
                    .execute(
                        Tuple.tuple()
                            .addArrayOfUUID(claimIds)
                            .addArrayOfUUID(
                                contexts.stream().map(Context::reportId).toArray(UUID[]::new))
                            .addArrayOfString(
                                strings(contexts, context -> context.digest().claim().cue()))
                            .addArrayOfString(strings(contexts, Context::before))
                            .addArrayOfString(strings(contexts, Context::after))))
        .replaceWithVoid();
  }

  private static String[] strings(
      List<Context> contexts, Function<Context, @Nullable String> column) {
    return contexts.stream().map(column).toArray(String[]::new);
  }

  private static List<Count> counts(List<ReportDigest> digests) {
    List<Count> counts = new ArrayList<>();
    for (ReportDigest digest : digests) {
      SentenceCounts sentences = digest.sentences();
      if (sentences != null) {
        sentences
            .bySource()
            .forEach(of -> counts.add(new Count(digest.reportId(), of.source(), of.sentences())));
      }
    }
    return counts;
  }

  private static Uni<Void> replaceCounts(
      SqlConnection transaction, UUID[] reportIds, List<Count> counts) {
    return transaction
        .preparedQuery("DELETE FROM sentence_count WHERE report_id = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO sentence_count (report_id, source, sentences)
                        SELECT report_id, source, sum(sentences)
                          FROM unnest($1::uuid[], $2::text[], $3::int[])
                               AS n (report_id, source, sentences)
                         GROUP BY report_id, source
                        """)
                    .execute(
                        Tuple.tuple()
                            .addArrayOfUUID(
                                counts.stream().map(Count::reportId).toArray(UUID[]::new))
                            .addArrayOfString(
                                counts.stream().map(Count::source).toArray(String[]::new))
                            .addArrayOfInteger(
                                counts.stream().map(Count::sentences).toArray(Integer[]::new))))
        .replaceWithVoid();
  }

  private record Context(UUID reportId, DigestClaim digest) {

    @Nullable String before() {
      SentenceContext context = digest.context();
      return context == null ? null : context.before();
    }

    @Nullable String after() {
      SentenceContext context = digest.context();
      return context == null ? null : context.after();
    }
  }

  private record Count(UUID reportId, String source, int sentences) {}
}
