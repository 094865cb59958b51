package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldedNotices;
import dev.perch.config.Default;
import dev.perch.config.HttpUrl;
import dev.perch.config.Needed;
import dev.perch.config.Secret;
import dev.perch.config.Setting;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Notices;
import dev.perch.desk.Turns;
import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.desk.sending.Stranded;
import dev.perch.doctor.Checks;
import dev.perch.roster.Directory;
import dev.perch.slack.card.Beside;
import dev.perch.slack.card.Cards;
import dev.perch.slack.crisis.CrisisModule;
import dev.perch.slack.faq.FaqModule;
import dev.perch.slack.launch.LaunchModule;
import dev.perch.slack.post.PostModule;
import dev.perch.slack.storm.FoldCards;
import dev.perch.slack.storm.FoldModule;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackSearch;
import dev.perch.slack.wire.SlackSelf;
import dev.perch.ticket.Team;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Slack, and its room.
 *
 * @param apiUrl where the Web API is
 * @param mode how Slack reaches us
 * @param appToken null in HTTP mode, which does not need it
 * @param signingSecret null in Socket Mode, which does not need it
 * @param channels channel ids by team; {@code leads} is where alarms go
 * @param partners channel ids of those who may be asked, and never act
 */
public record SlackModule(
    @Setting(value = "Where Slack's Web API is", example = "https://slack.com/api/")
        @Default("https://slack.com/api/")
        HttpUrl apiUrl,
    @Setting(value = "The bot's token, from OAuth & Permissions", example = "xoxb-…")
        Secret botToken,
    @Setting("How Slack reaches Perch: socket (Perch calls Slack) or http (Slack calls Perch)")
        @Default("socket")
        Mode mode,
    @Setting(
            value = "The app-level token for Socket Mode, with connections:write",
            example = "xapp-…")
        @Needed(when = "mode", is = "socket")
        @Nullable Secret appToken,
    @Setting("The signing secret for HTTP mode, from Basic Information")
        @Needed(when = "mode", is = "http")
        @Nullable Secret signingSecret,
    @Setting(
            value = "The channel of each team, by Slack's id, and of the leads",
            example = "care: C0123ABCD")
        Map<String, String> channels,
    @Setting(
            value = "Suppliers and agencies that may be asked, each with its channel",
            example = "lumen: C0123ABCD")
        @Default("")
        Map<String, String> partners,
    @Default("") SlackPace pace)
    implements Module {

  /** Bolt cuts 16 characters off the app token for its log, and throws if there are fewer. */
  private static final int SHORTEST_APP_TOKEN = 20;

  public SlackModule {
    channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    channels.keySet().forEach(Team::new);
    partners = Collections.unmodifiableMap(new LinkedHashMap<>(partners));
    partners.keySet().forEach(Team::new);
    ChannelIds.check("slack.partners", partners);
    for (String partner : partners.keySet()) {
      if (channels.containsKey(partner)) {
        throw new IllegalArgumentException(
            "\"%s\" is both a team and a partner, and a partner never acts. Give one of them another name"
                .formatted(partner));
      }
    }
    ChannelIds.check("slack.channels", channels);
    if (channels.keySet().stream().allMatch(Channels.LEADS::equals)) {
      throw new IllegalArgumentException(
          "no team has a channel. Give at least one, such as slack.channels.care: C0123ABCD");
    }
    if (appToken != null && appToken.reveal().length() < SHORTEST_APP_TOKEN) {
      throw new IllegalArgumentException(
          "slack.app-token is too short for an app-level token of Slack's (xapp-…). Make one with connections:write under Basic Information, App-Level Tokens");
    }
  }

  /** How Slack reaches us. */
  public enum Mode {
    /** Socket Mode: Perch opens a websocket to Slack, and nothing need reach Perch. */
    SOCKET,
    /** Slack calls Perch at {@code /slack/events} of {@code web.port}, which it must reach. */
    HTTP
  }

  @Override
  public void configure(Binder binder) {
    binder.install(new LineModule(this));
    binder.install(new HandlersModule());
    binder.install(new FaqModule());
    binder.install(new LaunchModule());
    binder.install(new FoldModule());
    binder.install(new CrisisModule());
    binder.install(new PostModule());
    binder.install(new StaffModule());
    binder.install(new ClaimModule());
    binder.install(new DeskCommandModule());
    binder.install(new TriageModule());
  }

  /**
   * What the doctor looks at.
   *
   * @param roles who holds a role by the settings
   * @param roleNames the roles that act on tickets
   * @param post whether to post a greeting in each channel, which is deleted at once
   */
  public Checks checks(
      Map<String, RoleHolders> roles, List<String> roleNames, InstantSource clock, boolean post) {
    SlackApi api = new SlackApi(slack(config()).methods(botToken.reveal()), botToken.reveal());
    Channels teams = channelsOfTeams();
    Directory directory = directory(api, teams, roles, self(api));
    return new SlackChecks(
            api,
            Optional.ofNullable(mode == Mode.SOCKET ? appToken : null).map(Secret::reveal),
            Optional.ofNullable(mode == Mode.HTTP ? signingSecret : null).map(Secret::reveal),
            teams,
            roles,
            roleNames,
            directory,
            clock,
            post)
        .all();
  }

  /** Looks through what stands in the channels of the settings. */
  public SlackSearch search() {
    SlackApi api = new SlackApi(slack(config()).methods(botToken.reveal()), botToken.reveal());
    List<String> all =
        Stream.concat(channels.values().stream(), partners.values().stream()).distinct().toList();
    return new SlackSearch(api, self(api), all);
  }

  /** The teams that work on tickets, in the order of the settings. */
  public List<Team> teams() {
    return new Channels(channels).teams();
  }

  /** Those who may be asked, and never act. */
  public Set<Team> partnerTeams() {
    return partners.keySet().stream().map(Team::new).collect(Collectors.toUnmodifiableSet());
  }

  @Provides
  @Singleton
  public SlackConfig config() {
    return SlackHttp.config(apiUrl.toString());
  }

  @Provides
  @Singleton
  Slack slack(SlackConfig config) {
    return SlackHttp.client(config);
  }

  @Provides
  @Singleton
  SlackApi api(
      Slack slack, Pulse pulse, Meters meters, Provider<Alarms> alarms, InstantSource clock) {
    return new SlackApi(
        slack.methods(botToken.reveal()),
        botToken.reveal(),
        pulse,
        meters,
        new SharedChannels(alarms::get, clock));
  }

  @Provides
  @Singleton
  SlackFiles files(SlackApi api) {
    return new SlackFiles(api, botToken.reveal());
  }

  @Provides
  @Singleton
  Channels channelsOfTeams() {
    return new Channels(channels, partners);
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
    return new Acks(pace.ack());
  }

  @Provides
  @Singleton
  Alarms alarms(SlackApi api, Channels channels, Acks acks, Meters meters, InstantSource clock) {
    return new SlackAlarms(api, channels, acks, meters, clock);
  }

  @Provides
  @Singleton
  public SlackNotices slackNotices(
      SlackApi api,
      Channels channels,
      CardPlaces places,
      FoldStories folds,
      FoldPlaces foldPlaces,
      NoticeQueue queue,
      Turns turns,
      InstantSource clock) {
    CardPlaces seen = new SeenPlaces(places, folds, foldPlaces);
    return new SlackNotices(api, channels, seen, queue, turns, pace.notices(clock), clock);
  }

  @Provides
  Notices notices(SlackNotices notices, FoldStories folds) {
    return new FoldedNotices(notices, folds);
  }

  @Provides
  @Singleton
  public Cards cards(
      SlackApi api,
      Beside beside,
      Channels channels,
      FoldCards folds,
      Board board,
      CardPlaces places,
      Turns turns,
      Bells bells,
      Alarms alarms,
      CardRules rules,
      Stranded stranded,
      Meters meters,
      InstantSource clock) {
    return new Cards(
        api,
        beside,
        channels,
        pace.cards(clock),
        folds,
        board,
        places,
        turns,
        bells.cards(),
        alarms,
        rules,
        stranded,
        meters,
        clock);
  }
}
