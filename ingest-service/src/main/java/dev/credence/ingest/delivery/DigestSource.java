package dev.credence.ingest.delivery;

import dev.credence.contract.ReportDigest;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Builds the digests of reports as they stand. */
public interface DigestSource {

  /** The digests, each at the report's current version. */
  Uni<List<ReportDigest>> digests(Collection<UUID> reportIds);
}
