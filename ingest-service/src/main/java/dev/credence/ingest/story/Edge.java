package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.util.UUID;

/**
 * A text relation that joins two reports of a story; it has no direction yet.
 *
 * @param a one report
 * @param b the other
 * @param kind EXACT, NEAR or DERIVED
 * @param containment5 share of the smaller text's word 5-grams found in the other, 0 to 1
 */
public record Edge(UUID a, UUID b, LinkKind kind, double containment5) {}
