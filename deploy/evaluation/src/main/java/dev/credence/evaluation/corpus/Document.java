package dev.credence.evaluation.corpus;

import java.time.Instant;

/**
 * An invented report.
 *
 * @param outlet the key of its outlet
 * @param externalId the outlet's own id, unique in the corpus
 * @param title the headline
 * @param text the text, in paragraphs
 * @param publishedAt when it was published
 */
public record Document(
    String outlet, String externalId, String title, String text, Instant publishedAt) {}
