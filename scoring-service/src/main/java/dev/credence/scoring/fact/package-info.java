/** Facts as they are stored: revisions, windows, what is in force when. */
@NullMarked
package dev.credence.scoring.fact;

import org.jspecify.annotations.NullMarked;
