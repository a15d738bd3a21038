/** PostgreSQL and the ingest service as processes, and what they use. */
@NullMarked
package dev.credence.evaluation.stack;

import org.jspecify.annotations.NullMarked;
