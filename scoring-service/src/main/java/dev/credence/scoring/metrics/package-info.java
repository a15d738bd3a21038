/** Figures of the domain for operators. */
@NullMarked
package dev.credence.scoring.metrics;

import org.jspecify.annotations.NullMarked;
