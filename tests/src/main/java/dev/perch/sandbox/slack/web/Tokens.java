package dev.perch.sandbox.slack.web;

import dev.perch.sandbox.slack.workspace.Cast;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tokens of the app: the bot's, and those of Socket Mode. Of these an app may have several, as
 * its page in Slack's settings makes them; each may do the same.
 */
public final class Tokens {
  private static final String BOT = "xoxb-perch-sandbox";
  // Bolt cuts sixteen characters off for its log and throws at shorter ones.
  private static final String APP = "xapp-1-" + Cast.APP + "-perch-sandbox-app-level-token";

  private final Set<String> appScopes;
  private final Set<String> appLevel = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger(1);

  /**
   * The first two.
   *
   * @param appScopes what the app-level ones are granted; what the bot's is stands in the manifest
   */
  public Tokens(Set<String> appScopes) {
    this.appScopes = Set.copyOf(appScopes);
    appLevel.add(APP);
  }

  /** The bot's. */
  public String bot() {
    return BOT;
  }

  /** The first of Socket Mode. */
  public String app() {
    return APP;
  }

  /** One more of Socket Mode. */
  public String anotherApp() {
    String made = APP + "-" + count.incrementAndGet();
    appLevel.add(made);
    return made;
  }

  boolean isApp(String token) {
    return appLevel.contains(token);
  }

  Set<String> appScopes() {
    return appScopes;
  }
}
