/** The HTTP plumbing that both services share: problems, strict JSON, cursors, limits. No rules. */
@NullMarked
package dev.credence.platform;

import org.jspecify.annotations.NullMarked;
