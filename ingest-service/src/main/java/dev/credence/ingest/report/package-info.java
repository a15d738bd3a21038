/** Reports: taking them in, reading them back, deleting them. */
@NullMarked
package dev.credence.ingest.report;

import org.jspecify.annotations.NullMarked;
