/**
 * Who extracts the claims of a report: the rules, or the rules and a language model as a second
 * reader whose every word is checked. Plain Java, apart from {@link Extractions} and its check.
 */
@NullMarked
package dev.credence.ingest.provider;

import org.jspecify.annotations.NullMarked;
