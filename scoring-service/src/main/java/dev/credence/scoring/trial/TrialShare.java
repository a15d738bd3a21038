package dev.credence.scoring.trial;

import dev.credence.contract.TrialRecord;

/**
 * What one claim contributes to a trial of a source, zero included.
 *
 * @param source the source that is charged
 * @param record in which of its records
 * @param micros the weight in millionths, 0 to 1,000,000
 * @param reason why it weighs that much
 */
public record TrialShare(String source, TrialRecord record, long micros, String reason) {}
