/** Text as such: normalisation, words, sentences, agencies. Plain Java, values in, values out. */
@NullMarked
package dev.credence.ingest.text;

import org.jspecify.annotations.NullMarked;
