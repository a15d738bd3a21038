/** How much text two reports share, and what that makes of them. Plain Java. */
@NullMarked
package dev.credence.ingest.dedup;

import org.jspecify.annotations.NullMarked;
