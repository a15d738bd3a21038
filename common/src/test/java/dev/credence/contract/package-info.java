/** The golden JSON that both services test against. */
@NullMarked
package dev.credence.contract;

import org.jspecify.annotations.NullMarked;
