package dev.credence.ingest.claim;

import org.jspecify.annotations.Nullable;

/**
 * A body that speaks: a ministry, a movement, an army.
 *
 * @param slug its key: {@code afghan-interior-ministry}
 * @param display how a sentence names it: {@code the Afghan interior ministry}
 * @param base its name without the country: {@code interior ministry}
 * @param country the country's adjective, where known
 */
record Body(String slug, String display, String base, @Nullable String country) {

  /** The last word of its name: {@code ministry}. */
  String head() {
    return base.substring(base.lastIndexOf(' ') + 1);
  }
}
