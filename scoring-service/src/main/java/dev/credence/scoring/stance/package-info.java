/**
 * How a sentence stands to a statement: for it, against it, or observing it without a side. A
 * learned model whose features are words, cues, what they bear on, and overlap. Plain Java, values
 * in, values out.
 */
@NullMarked
package dev.credence.scoring.stance;

import org.jspecify.annotations.NullMarked;
