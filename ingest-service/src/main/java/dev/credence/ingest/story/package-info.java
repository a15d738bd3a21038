/** Stories: who had it first, who took it from whom, and what was changed on the way. */
@NullMarked
package dev.credence.ingest.story;

import org.jspecify.annotations.NullMarked;
