/** Digests: what ingest says of reports, applied at higher versions only. */
@NullMarked
package dev.credence.scoring.digest;

import org.jspecify.annotations.NullMarked;
