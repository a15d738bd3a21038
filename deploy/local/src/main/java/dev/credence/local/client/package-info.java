/** Requests to the public endpoints of the services. */
@NullMarked
package dev.credence.local.client;

import org.jspecify.annotations.NullMarked;
