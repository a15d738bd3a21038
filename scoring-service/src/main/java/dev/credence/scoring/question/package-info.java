/** Questions: what claims answer and facts settle. */
@NullMarked
package dev.credence.scoring.question;

import org.jspecify.annotations.NullMarked;
