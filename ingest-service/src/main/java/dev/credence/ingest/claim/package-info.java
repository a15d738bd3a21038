/** Claims: who says what in a report, and whether he vouches for it. Plain Java. */
@NullMarked
package dev.credence.ingest.claim;

import org.jspecify.annotations.NullMarked;
