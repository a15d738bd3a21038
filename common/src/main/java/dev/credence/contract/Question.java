package dev.credence.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What claims answer and facts settle.
 *
 * @param question its stable key
 * @param kind what answers it takes
 * @param statement it as a statement
 * @param topic its topic
 * @param unit the unit of its numbers
 * @param answers the answers known so far
 * @param createdAt when it was first named
 * @param version raised by every edit; also the ETag
 * @param mergeProposals questions that may be the same, since facts on both settle the same claims
 */
public record Question(
    String question,
    QuestionKind kind,
    @Nullable String statement,
    @Nullable String topic,
    @Nullable String unit,
    List<String> answers,
    Instant createdAt,
    long version,
    List<MergeProposal> mergeProposals) {}
