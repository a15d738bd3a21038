/**
 * Starts PostgreSQL and both services on this machine, loads a sample and shows what came of it.
 */
@NullMarked
package dev.credence.local;

import org.jspecify.annotations.NullMarked;
