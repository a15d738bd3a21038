/**
 * What crosses the wire between the Credence services or to a client: records, enumerations, JAX-RS
 * interfaces and problem types. Within {@code /v1} fields are only added, and readers between the
 * services ignore the fields that they do not know.
 */
@NullMarked
package dev.credence.contract;

import org.jspecify.annotations.NullMarked;
