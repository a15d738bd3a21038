package dev.credence.platform;

import java.net.URI;
import java.net.URISyntaxException;

/** What counts as an address that anybody can open. */
public final class WebAddress {

  private WebAddress() {}

  /** Whether a text is an absolute http or https address. */
  public static boolean isOne(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
