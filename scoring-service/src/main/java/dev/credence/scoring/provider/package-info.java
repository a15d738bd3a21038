/**
 * A second reader of doubtful pairs of fact and claim. What it thinks moves a suggestion, never a
 * verdict. Plain Java, apart from {@link OpinionRepository} and {@link SecondReaders}.
 */
@NullMarked
package dev.credence.scoring.provider;

import org.jspecify.annotations.NullMarked;
