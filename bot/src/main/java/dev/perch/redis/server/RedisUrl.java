package dev.perch.redis.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where Redis is: {@code embedded}, or {@code redis://} or {@code rediss://} (TLS) with a host and,
 * as need be, {@code user:password@}, a port (6379) and the number of a database (0). Never shows a
 * password, nor anything of what it refuses.
 */
public final class RedisUrl {
  private static final String EMBEDDED = "embedded";
  private static final int USUAL_PORT = 6379;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern SCHEME = Pattern.compile("rediss?");
  private static final Pattern CREDENTIALS = Pattern.compile("[^:]*:.+");
  private static final Pattern DATABASE = Pattern.compile("/?|/[0-9]{1,5}");

  private final String text;

  private RedisUrl(String text) {
    this.text = text;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static RedisUrl parse(String text) {
    if (text.equals(EMBEDDED)) {
      return new RedisUrl(text);
    }
    try {
      return new RedisUrl(address(new URI(text)).toString());
    } catch (URISyntaxException shown) {
      // Its message repeats the text, password and all.
      throw refused();
    }
  }

  private static URI address(URI uri) throws URISyntaxException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String credentials = uri.getUserInfo();
    if (!SCHEME.matcher(scheme).matches()
        || uri.getHost() == null
        || uri.getPort() == 0
        || uri.getPort() > HIGHEST_PORT
        || uri.getFragment() != null
        || (credentials != null && !CREDENTIALS.matcher(credentials).matches())
        || !DATABASE.matcher(uri.getPath()).matches()) {
      throw refused();
    }
    String port = uri.getPort() > 0 ? "" : ":" + USUAL_PORT;
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new URI(scheme + "://" + uri.getRawAuthority() + port + uri.getRawPath() + query);
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "this is neither \"embedded\" nor an address such as redis://redis.internal:6379 or rediss://user:password@redis.internal:6379. In a password, write @ as %40, / as %2F, # as %23 and % as %25");
  }

  boolean embedded() {
    return text.equals(EMBEDDED);
  }

  URI address() {
    return URI.create(text);
  }

  @Override
  public String toString() {
    return embedded()
        ? text
        : address().getScheme() + "://" + address().getHost() + ":" + address().getPort();
  }
}
