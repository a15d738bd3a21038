package dev.credence.scoring.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the claims on one question and one fact window make of their sources' records.
 *
 * @param cells the weight of every cell that is not empty, in the order of the cells
 * @param shares for every claim of a source that may be listed, what it contributes and why; the
 *     shares of a source in a record sum to the weight of its cells there
 * @param balancedOutlets outlets that relayed both sides of the question, as source keys
 * @param correctedSources sources whose scored trial is split because they reversed themselves or
 *     took the claim back
 */
public record Resolution(
    Map<Cell, CellWeight> cells,
    Map<UUID, List<TrialShare>> shares,
    Set<String> balancedOutlets,
    Set<String> correctedSources) {}
