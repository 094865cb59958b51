package dev.perch.knowledge;

import java.net.URI;
import java.util.Set;

/** An address on the web as people write it into an entry. */
public final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /** Whether that is a whole one, which names its host; nothing is looked up. */
  public static boolean isOne(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && SCHEMES.contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
