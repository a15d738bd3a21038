package dev.credence.contract;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor may change of a question. Absent fields are cleared. Its settled trials move to
 * the new topic.
 *
 * @param statement it as a statement
 * @param topic its topic
 * @param unit the unit of its numbers
 */
public record QuestionEdit(
    @Nullable @Size(max = 2000) String statement,
    @Nullable @Size(max = 100) String topic,
    @Nullable @Size(max = 50) String unit) {}
