/** The commands that measure how good and how fast Credence is. */
@NullMarked
package dev.credence.evaluation;

import org.jspecify.annotations.NullMarked;
