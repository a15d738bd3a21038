/**
 * Whether a claim agrees with a confirmed fact. Plain Java, values in, values out. Names,
 * predicate, numbers and dates decide; likeness of words alone never does.
 */
@NullMarked
package dev.credence.scoring.match;

import org.jspecify.annotations.NullMarked;
