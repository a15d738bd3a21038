/** Outlets: their keys and what editors say of them. */
@NullMarked
package dev.credence.ingest.outlet;

import org.jspecify.annotations.NullMarked;
