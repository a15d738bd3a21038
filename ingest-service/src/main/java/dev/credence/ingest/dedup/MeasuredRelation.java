package dev.credence.ingest.dedup;

import dev.credence.contract.LinkKind;

/** What two texts are to each other, with the measures that say so. */
public record MeasuredRelation(LinkKind kind, Measures measures) {}
