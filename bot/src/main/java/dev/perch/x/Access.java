package dev.perch.x;

import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** In whose name X is asked: makes the {@code Authorization} header of a request. */
interface Access {
  /**
   * The header's value.
   *
   * @param url exactly as it is sent, query included; a JSON body is not signed
   */
  String header(RequestMethod method, String url);

  /** As nobody: X answers such a request with 401. */
  Access NONE = (method, url) -> "Bearer none";

  /** As a handle of ours: OAuth 1.0a, signed by Twitter4J. */
  static Access as(Keys keys) {
    Configuration conf =
        new ConfigurationBuilder()
            .setOAuthConsumerKey(keys.consumerKey())
            .setOAuthConsumerSecret(keys.consumerSecret())
            .setOAuthAccessToken(keys.accessToken())
            .setOAuthAccessTokenSecret(keys.accessTokenSecret())
            .build();
    OAuthAuthorization oauth = new OAuthAuthorization(conf);
    return (method, url) ->
        oauth.getAuthorizationHeader(new HttpRequest(method, url, null, null, null));
  }

  /** As the app alone: a bearer token, which reads what is public. */
  static Access bearer(String token) {
    return (method, url) -> "Bearer " + token;
  }
}
