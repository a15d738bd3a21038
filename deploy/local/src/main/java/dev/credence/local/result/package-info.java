/** What the services have found out, as plain text. */
@NullMarked
package dev.credence.local.result;

import org.jspecify.annotations.NullMarked;
