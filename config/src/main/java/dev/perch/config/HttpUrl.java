package dev.perch.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of a service: {@code http} or {@code https}, with a host, without a query or a
 * fragment. A name or a password in it is refused, since the settings file holds no secrets.
 */
public record HttpUrl(URI uri) {
  private static final String WHAT = " is not an address that starts with http:// or https://";

  /**
   * Refuses what is no such address.
   *
   * @throws IllegalArgumentException saying why
   */
  public HttpUrl {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(Words.quote(uri.toString()) + WHAT);
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(
          Words.quote(uri.toString()) + " has no host of letters, digits, hyphens and dots");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("this address has a name or a password in it");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          Words.quote(uri.toString()) + " must end before its \"?\" or \"#\"");
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none of this kind
   */
  public static HttpUrl parse(String text) {
    try {
      return new HttpUrl(new URI(text));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(Words.quote(text) + WHAT, e);
    }
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
