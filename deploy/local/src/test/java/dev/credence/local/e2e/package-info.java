/** Tests of the packaged services: two real processes, a real PostgreSQL, only HTTP between us. */
@NullMarked
package dev.credence.local.e2e;

import org.jspecify.annotations.NullMarked;
