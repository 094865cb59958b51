package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.perch.config.Default;
import dev.perch.config.HttpUrl;
import dev.perch.config.Secret;
import dev.perch.config.Setting;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Desk;
import dev.perch.desk.Drafts;
import dev.perch.desk.Prices;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.knowledge.Answers;
import dev.perch.roster.Directory;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The settings of Slack, and its room.
 *
 * @param apiUrl where the Web API is
 * @param channels channel ids by team; {@code leads} is where alarms go
 */
public record SlackModule(
    @Setting(value = "Where Slack's Web API is", example = "https://slack.com/api/")
        @Default("https://slack.com/api/")
        HttpUrl apiUrl,
    @Setting(value = "The bot's token, from OAuth & Permissions", example = "xoxb-…")
        Secret botToken,
    @Setting(
            value = "The app-level token for Socket Mode, with connections:write",
            example = "xapp-…")
        Secret appToken,
    @Setting(
            value = "The channel of each team, by Slack's id, and of the leads",
            example = "care: C0123ABCD")
        Map<String, String> channels,
    @Default("") SlackPace pace)
    implements Module {

  private static final int TIMEOUT_MS = 10_000;

  /**
   * As many as there are calls at once in a rush; OkHttp would keep five, and open all others anew.
   */
  private static final int KEPT_CONNECTIONS = 64;

  /** Bolt cuts 16 characters off the app token for its log, and throws if there are fewer. */
  private static final int SHORTEST_APP_TOKEN = 20;

  public SlackModule {
    channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    channels.keySet().forEach(Team::new);
    channels.forEach(SlackModule::check);
    if (channels.keySet().stream().allMatch(Channels.LEADS::equals)) {
      throw new IllegalArgumentException(
          "no team has a channel. Give at least one, such as slack.channels.care: C0123ABCD");
    }
    if (appToken.reveal().length() < SHORTEST_APP_TOKEN) {
      throw new IllegalArgumentException(
          "slack.app-token is too short for an app-level token of Slack's");
    }
  }

  private static void check(String team, String id) {
    if (!id.matches("[CG][A-Z0-9]{2,20}")) {
      throw new IllegalArgumentException(
          "slack.channels.%s: \"%s\" is no channel's id. Slack shows it at the end of the channel's About tab: C…"
              .formatted(team, id));
    }
  }

  @Override
  public void configure(Binder binder) {}

  /** The teams that work on tickets, in the order of the settings. */
  public List<Team> teams() {
    return new Channels(channels).teams();
  }

  @Provides
  @Singleton
  SlackConfig config() {
    SlackConfig config = new SlackConfig();
    String url = apiUrl.toString();
    config.setMethodsEndpointUrlPrefix(url.endsWith("/") ? url : url + "/");
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MS);
    config.setHttpClientCallTimeoutMillis(TIMEOUT_MS);
    return config;
  }

  /**
   * Its HTTP client repeats nothing by itself: a message whose answer got lost may be there
   * already.
   */
  @Provides
  @Singleton
  Slack slack(SlackConfig config) {
    OkHttpClient once =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 5, TimeUnit.MINUTES))
            .build();
    return Slack.getInstance(config, new SlackHttpClient(once));
  }

  @Provides
  @Singleton
  SlackApi api(Slack slack) {
    return new SlackApi(slack.methods(botToken.reveal()), botToken.reveal());
  }

  @Provides
  @Singleton
  Channels channelsOfTeams() {
    return new Channels(channels);
  }

  @Provides
  @Singleton
  SlackSelf self(SlackApi api) {
    return new SlackSelf(api);
  }

  @Provides
  @Singleton
  Directory directory(
      SlackApi api, Channels channels, Map<String, RoleHolders> roles, SlackSelf self) {
    return new SlackDirectory(api, channels, roles, self);
  }

  @Provides
  @Singleton
  Acks acks() {
    return new Acks();
  }

  @Provides
  @Singleton
  Alarms alarms(SlackApi api, Channels channels, Acks acks, InstantSource clock) {
    return new SlackAlarms(api, channels, acks, clock);
  }

  @Provides
  @Singleton
  public Cards cards(
      SlackApi api,
      Channels channels,
      Stories stories,
      CardPlaces places,
      Turns turns,
      Bells bells,
      Alarms alarms,
      Prices prices,
      InstantSource clock) {
    return new Cards(
        api,
        channels,
        pace.cards(clock),
        stories,
        places,
        turns,
        bells.cards(),
        alarms,
        prices,
        clock);
  }

  @Provides
  @Singleton
  Handlers handlers(
      SlackApi api,
      Desk desk,
      Drafts drafts,
      CardPlaces places,
      Roster roster,
      Prices prices,
      Answers answers,
      Acks acks) {
    Whispers whispers = new Whispers(api, acks);
    EditorViews views = new EditorViews(drafts, roster, prices);
    Editors editors = new Editors(api, desk, views, acks);
    return new Handlers(
        new TicketButtons(desk, editors, acks, whispers),
        new TicketForms(api, desk, views, acks),
        new ThreadReplies(api, desk, drafts, places, roster, editors, prices, acks, whispers),
        new FaqCommand(answers));
  }

  @Provides
  @Singleton
  public SlackLine line(Slack slack, SlackConfig config, Handlers handlers) {
    AppConfig app =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(botToken.reveal())
            .authTestCacheEnabled(true)
            .build();
    return new SlackLine(() -> handlers.in(new App(app)), config, appToken.reveal());
  }
}
