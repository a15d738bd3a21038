/**
 * Digests: what a report is to scoring, put together from its claims and its place in the story.
 */
@NullMarked
package dev.credence.ingest.digest;

import org.jspecify.annotations.NullMarked;
