package dev.credence.evaluation.stack;

/**
 * The answer to a request.
 *
 * @param status the HTTP status
 * @param body the text of the body
 */
public record HttpAnswer(int status, String body) {}
