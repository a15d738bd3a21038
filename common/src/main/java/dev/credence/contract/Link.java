package dev.credence.contract;

import java.util.List;
import java.util.UUID;

/**
 * A measured text relation to another content.
 *
 * @param contentId the other content
 * @param reportIds the reports that have that text
 * @param kind the relation
 * @param jaccard3 Jaccard similarity of the sets of word 3-grams, 0 to 1
 * @param containment5 share of the smaller text's word 5-grams found in the other, 0 to 1
 * @param narrative5 the same with quoted spans removed, 0 to 1
 * @param longestRun the longest shared run, in words
 */
public record Link(
    UUID contentId,
    List<UUID> reportIds,
    LinkKind kind,
    double jaccard3,
    double containment5,
    double narrative5,
    int longestRun) {}
