/** Scores and grades: what a source's settled trials say of its reliability. Plain Java. */
@NullMarked
package dev.credence.scoring.score;

import org.jspecify.annotations.NullMarked;
