/** What the tests of both services share. */
@NullMarked
package dev.credence.platform;

import org.jspecify.annotations.NullMarked;
