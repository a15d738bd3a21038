/** Trains the model of the stance of a headline towards a statement, and measures it. */
@NullMarked
package dev.credence.evaluation.stance;

import org.jspecify.annotations.NullMarked;
