package dev.perch.sandbox.x;

/**
 * A brand account and the keys with which its app acts for it (OAuth 1.0a). The secrets are worth
 * nothing elsewhere.
 */
public record XHandle(
    String name,
    String userId,
    String consumerKey,
    String consumerSecret,
    String accessToken,
    String accessSecret) {}
