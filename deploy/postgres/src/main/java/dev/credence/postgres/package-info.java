/** A PostgreSQL from packaged binaries that keeps what it has acknowledged. */
@NullMarked
package dev.credence.postgres;

import org.jspecify.annotations.NullMarked;
