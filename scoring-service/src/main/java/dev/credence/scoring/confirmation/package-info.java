/** Confirming, correcting and retracting facts. */
@NullMarked
package dev.credence.scoring.confirmation;

import org.jspecify.annotations.NullMarked;
