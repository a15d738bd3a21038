package dev.credence.ingest.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses without what does not identify a page. */
final class CanonicalUrl {

  private CanonicalUrl() {}

  /**
   * The address with scheme and host in lower case, and without fragment, user, default port and
   * campaign parameters; absent if it is no absolute HTTP address.
   */
  static Optional<String> of(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = lower(uri.getScheme());
      String host = lower(uri.getHost());
      if (host == null || scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = withoutCampaign(uri.getRawQuery());
      return Optional.of(scheme + "://" + host + port(uri, scheme) + path + query);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String port(URI uri, String scheme) {
    int standard = scheme.equals("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
  }

  private static String withoutCampaign(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.toLowerCase(Locale.ROOT).startsWith("utm_"))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
