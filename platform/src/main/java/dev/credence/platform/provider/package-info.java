/**
 * Who reads and judges: the rules, or besides them a language model behind an OpenAI-compatible
 * address, within bounds of time, size and number. Plain Java, apart from the configuration.
 */
@NullMarked
package dev.credence.platform.provider;

import org.jspecify.annotations.NullMarked;
