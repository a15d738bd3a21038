package dev.credence.ingest.dedup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/**
 * The versions of the fingerprint rule that stored fingerprints follow. Until the last row has been
 * moved to the rule in force, a probe must look for those of the others too.
 */
@ApplicationScoped
public class FingerprintVersions {

  private final FingerprintRepository fingerprints;

  /** Until it has been looked up, any version may be there. */
  private volatile Set<Integer> present = Set.copyOf(Fingerprints.known());

  FingerprintVersions(FingerprintRepository fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** The versions that are there, that in force always among them. */
  Set<Integer> present() {
    return present;
  }

  /** Looks up which versions are there. */
  public Uni<Set<Integer>> refresh() {
    return fingerprints
        .present(Fingerprints.known())
        .map(
            found -> {
              Set<Integer> versions = new TreeSet<>(found);
              versions.add(Fingerprints.CURRENT);
              present = Set.copyOf(versions);
              return present;
            });
  }
}
