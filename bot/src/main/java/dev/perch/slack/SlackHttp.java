package dev.perch.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** How Slack is called: at which address, how long an answer may take, and never twice. */
public final class SlackHttp {
  private static final int TIMEOUT_MS = 10_000;

  /**
   * As many as there are calls at once in a rush; OkHttp would keep five, and open all others anew.
   */
  private static final int KEPT_CONNECTIONS = 64;

  private SlackHttp() {}

  /** How Slack is called at that address, which Bolt wants with a slash at its end. */
  public static SlackConfig config(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MS);
    config.setHttpClientCallTimeoutMillis(TIMEOUT_MS);
    withoutStatistics(config);
    return config;
  }

  /**
   * The library counts calls for its own queue, which Perch has no use for: four threads look
   * through all calls of the last minute each second, and the first call waits for one that asks
   * which team we are.
   */
  private static void withoutStatistics(SlackConfig config) {
    config.getSCIM2Config().setStatsEnabled(false);
    config.setStatsEnabled(false);
  }

  /**
   * Its HTTP client repeats nothing by itself: a message whose answer got lost may be there
   * already.
   */
  static Slack client(SlackConfig config) {
    OkHttpClient once =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 5, TimeUnit.MINUTES))
            .build();
    return Slack.getInstance(config, new SlackHttpClient(once));
  }
}
