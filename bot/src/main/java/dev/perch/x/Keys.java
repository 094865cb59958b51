package dev.perch.x;

/**
 * What a handle proves itself to X with: OAuth 1.0a, the app's pair and the handle's pair. Never
 * printed.
 */
public record Keys(
    String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret) {
  @Override
  public String toString() {
    return "Keys[hidden]";
  }
}
