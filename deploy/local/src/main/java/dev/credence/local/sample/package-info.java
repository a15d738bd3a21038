/** Sample reports, facts and questions in files, and how they get into the services. */
@NullMarked
package dev.credence.local.sample;

import org.jspecify.annotations.NullMarked;
