/** The claims that ingest has delivered, and how candidates for a statement are found. */
@NullMarked
package dev.credence.scoring.claim;

import org.jspecify.annotations.NullMarked;
