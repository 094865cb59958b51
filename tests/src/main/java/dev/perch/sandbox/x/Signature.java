package dev.perch.sandbox.x;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA1 signatures of OAuth 1.0a (RFC 5849, section 3.4). A JSON body is not part of what is
 * signed.
 */
final class Signature {
  private Signature() {}

  /**
   * The {@code oauth_} parameters of an {@code Authorization: OAuth} header, decoded; empty if it
   * cannot be read.
   */
  static Map<String, String> read(String header) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : header.substring("OAuth".length()).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        return Map.of();
      }
      String value = part.substring(equals + 1).strip().replaceAll("^\"|\"$", "");
      parameters.put(part.substring(0, equals).strip(), decoded(value));
    }
    return parameters;
  }

  /**
   * @param url scheme, host, port unless it is the scheme's own, and path
   * @param query the raw query, null for none
   * @param oauth the header's parameters; signature and realm are left out
   */
  static String of(
      String method,
      String url,
      @Nullable String query,
      Map<String, String> oauth,
      String consumerSecret,
      String tokenSecret) {
    List<String> pairs = new ArrayList<>();
    oauth.forEach((name, value) -> {
      if (!name.equals("oauth_signature") && !name.equals("realm")) {
        pairs.add(encoded(name) + "=" + encoded(value));
      }
    });
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        String[] sides = pair.split("=", 2);
        pairs.add(
            encoded(decoded(sides[0]))
                + "="
                + (sides.length > 1 ? encoded(decoded(sides[1])) : ""));
      }
    }
    String parameters = String.join("&", pairs.stream().sorted().toList());
    String base = method + "&" + encoded(url) + "&" + encoded(parameters);
    return hmac(encoded(consumerSecret) + "&" + encoded(tokenSecret), base);
  }

  private static String hmac(String key, String base) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HmacSHA1", e);
    }
  }

  /** RFC 3986: everything but letters, digits and {@code -._~}. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
