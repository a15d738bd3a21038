/** The register of sources: outlets and speakers. */
@NullMarked
package dev.credence.scoring.source;

import org.jspecify.annotations.NullMarked;
