/** Rows of reports, written and read past the service. */
@NullMarked
package dev.credence.evaluation.store;

import org.jspecify.annotations.NullMarked;
