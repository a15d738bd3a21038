/** Figures, their goals, and the table that shows them. */
@NullMarked
package dev.credence.evaluation.result;

import org.jspecify.annotations.NullMarked;
