/** Invented news reports with the statistics of real ones. */
@NullMarked
package dev.credence.evaluation.corpus;

import org.jspecify.annotations.NullMarked;
