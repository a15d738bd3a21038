/**
 * Delivery of report digests to scoring: the queue, the relay and the door to the other service.
 */
@NullMarked
package dev.credence.ingest.delivery;

import org.jspecify.annotations.NullMarked;
