package dev.credence.ingest.report;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses without what does not identify a page. */
final class CanonicalUrl {

  /** Parameters that say where a click came from. */
  private static final Set<String> CLICK_PARAMETERS =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid");

  private static final String CAMPAIGN_PREFIX = "utm_";

  /** What RFC 3986 allows in an address, apart from letters and digits. */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

  private CanonicalUrl() {}

  /**
   * The address with scheme and host in lower case and ASCII, and without fragment, user, default
   * port and click parameters; absent if it is no absolute HTTP address.
   */
  static Optional<String> of(String url) {
    try {
      URI uri = new URI(escaped(url.strip()));
      String scheme = lower(uri.getScheme());
      String authority = uri.getRawAuthority();
      if (authority == null
          || scheme == null
          || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String host = host(authority, scheme);
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return host.isEmpty()
          ? Optional.empty()
          : Optional.of(scheme + "://" + host + path + withoutClicks(uri.getRawQuery()));
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** A canonical address without its scheme: a page is the same over either. */
  static String withoutScheme(String canonical) {
    return canonical.substring(canonical.indexOf("://") + 1);
  }

  /** Readers paste addresses as a browser shows them: with blanks and letters of any script. */
  private static String escaped(String url) {
    int pathStart = url.indexOf('/', url.indexOf("://") + 3);
    String authority = pathStart < 0 ? url : url.substring(0, pathStart);
    int hostStart = authority.indexOf("://") + 3;
    StringBuilder escaped = new StringBuilder();
    escaped.append(authority, 0, Math.min(hostStart, authority.length()));
    if (hostStart < authority.length()) {
      String host = authority.substring(hostStart);
      boolean ascii = host.chars().allMatch(c -> c < 128);
      escaped.append(ascii ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
    }
    if (pathStart >= 0) {
      escapePath(url.substring(pathStart), escaped);
    }
    return escaped.toString();
  }

  private static void escapePath(String path, StringBuilder escaped) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean escape = c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
      if (escape || ALLOWED.indexOf(c) >= 0 || (c < 128 && Character.isLetterOrDigit(c))) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
  }

  private static boolean isHex(byte[] bytes, int i) {
    return i < bytes.length && Character.digit(bytes[i], 16) >= 0;
  }

  private static String host(String authority, String scheme) {
    String withoutUser = authority.substring(authority.lastIndexOf('@') + 1);
    String standardPort = scheme.equals("https") ? ":443" : ":80";
    String host =
        withoutUser.endsWith(standardPort)
            ? withoutUser.substring(0, withoutUser.length() - standardPort.length())
            : withoutUser;
    return host.toLowerCase(Locale.ROOT);
  }

  private static String withoutClicks(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !isClick(parameter.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isClick(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    return name.startsWith(CAMPAIGN_PREFIX) || CLICK_PARAMETERS.contains(name);
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
