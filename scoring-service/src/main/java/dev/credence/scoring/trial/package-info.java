/**
 * Trials: what the claims of a source on one question and one fact window make of its record. The
 * rules are plain Java, values in, values out; weights are integer millionths, so that sums are
 * exact and do not depend on the order of arrival.
 */
@NullMarked
package dev.credence.scoring.trial;

import org.jspecify.annotations.NullMarked;
