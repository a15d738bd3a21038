package dev.credence.ingest.claim;

import dev.credence.contract.Modality;
import dev.credence.contract.Stance;

/**
 * What an utterance says.
 *
 * @param statement the statement without denial and attribution
 * @param stance the holder's stance towards it
 * @param cue the words that decided the stance
 * @param modality whether it can be checked
 */
record Reading(String statement, Stance stance, String cue, Modality modality) {}
