package dev.credence.scoring.fact;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The published fact-check that a fact was taken from.
 *
 * @param key its address as it is looked up by: without scheme, the host in lower case
 * @param id what tells it from other reviews of the same page, where it has that
 * @param version when what it says was published; a later one corrects the fact
 * @param rating how it was rated, in its own words
 * @param confirmedBy who published it
 * @param claimant who made the claim
 * @param appearances where the claim appeared
 */
public record FactReview(
    String key,
    @Nullable String id,
    Instant version,
    String rating,
    @Nullable String confirmedBy,
    @Nullable String claimant,
    List<String> appearances) {

  /** Copies the appearances. */
  public FactReview {
    appearances = List.copyOf(appearances);
  }

  /** The key of an absolute web address. */
  public static String keyOf(String url) {
    URI uri = URI.create(url);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int start = url.indexOf("//") + 2;
    int path = start;
    while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
      path++;
    }
    String rest = url.substring(path);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return host + port + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
  }
}
