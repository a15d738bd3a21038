package dev.credence.scoring.digest;

import dev.credence.contract.DigestBatch;
import dev.credence.contract.DigestReceipt;
import dev.credence.contract.DigestsApi;
import io.smallrye.mutiny.Uni;

/** Digests over HTTP. */
class DigestsResource implements DigestsApi {

  private final DigestService digests;

  DigestsResource(DigestService digests) {
    this.digests = digests;
  }

  @Override
  public Uni<DigestReceipt> put(DigestBatch body) {
    return digests.apply(body);
  }
}
