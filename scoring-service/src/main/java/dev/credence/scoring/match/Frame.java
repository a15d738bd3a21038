package dev.credence.scoring.match;

/**
 * A predicate found in a statement.
 *
 * @param name the class of predicates, for example {@code CONTROL}
 * @param positive which of the frame's two poles
 * @param negated whether the statement says that it is not so
 * @param hypothetical whether the statement speaks of what may be or is tried
 * @param agent who does it
 * @param agentLost whether the agent is the one who has it no longer
 * @param text as written
 * @param start the index of its first word
 * @param end the index after its last word
 */
record Frame(
    String name,
    boolean positive,
    boolean negated,
    boolean hypothetical,
    Actor agent,
    boolean agentLost,
    String text,
    int start,
    int end) {}
