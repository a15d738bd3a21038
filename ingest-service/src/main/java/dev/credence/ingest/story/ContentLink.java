package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.util.UUID;

/**
 * A measured relation between two contents. Only NEAR and DERIVED join reports; others are ignored.
 *
 * @param low one content
 * @param high the other
 * @param kind what the relation is
 * @param containment5 share of the smaller text's word 5-grams found in the other, 0 to 1
 */
public record ContentLink(UUID low, UUID high, LinkKind kind, double containment5) {}
