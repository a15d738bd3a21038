/**
 * Beliefs: how likely a claim is before anyone has confirmed it, from who says it, who denies it
 * and how many independent origins there are. Plain Java; every number of the sum is shown.
 */
@NullMarked
package dev.credence.scoring.belief;

import org.jspecify.annotations.NullMarked;
