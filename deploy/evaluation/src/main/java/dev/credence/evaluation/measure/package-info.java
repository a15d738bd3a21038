/** The measurements. */
@NullMarked
package dev.credence.evaluation.measure;

import org.jspecify.annotations.NullMarked;
