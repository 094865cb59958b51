package dev.perch.x;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.post.PostPrices;
import dev.perch.campaign.post.PublicPosts;
import dev.perch.config.Default;
import dev.perch.config.HttpUrl;
import dev.perch.config.Secret;
import dev.perch.config.Setting;
import dev.perch.desk.Alarms;
import dev.perch.desk.Handle;
import dev.perch.desk.OwnPosts;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Register;
import dev.perch.desk.Turns;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.TweetPace;
import dev.perch.desk.intake.Intake;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Prices;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.money.Spending;
import dev.perch.desk.records.Meters;
import dev.perch.desk.records.Profiles;
import dev.perch.doctor.Check;
import dev.perch.doctor.Checks;
import dev.perch.ticket.Team;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of X, and its room.
 *
 * @param apiUrl where the API is
 * @param bearerToken the app's own token, for search and for X's stream; without it search is done
 *     as a handle, and there is no stream
 * @param handles the brand's accounts, at least one
 */
public record XModule(
    @Setting(value = "Where X's API is", example = "https://api.x.com")
        @Default("https://api.x.com")
        HttpUrl apiUrl,
    @Setting(
            "The app's bearer token, with which gaps are filled by search, and X's stream is heard")
        @Nullable Secret bearerToken,
    @Setting("The brand's accounts on X") List<HandleSettings> handles,
    @Default("") XPace pace,
    @Default("") XPrices prices,
    @Default("") XBudget budget)
    implements Module {

  /** X counts posts in windows of this length. */
  private static final Duration WINDOW = Duration.ofMinutes(15);

  public XModule {
    handles = List.copyOf(handles);
    if (handles.isEmpty()) {
      throw new IllegalArgumentException(
          "x.handles is empty. Give at least one account of the brand");
    }
  }

  /**
   * One account.
   *
   * @param name without the {@code @}
   * @param userId X's id of it
   * @param team whose its mentions are first
   * @param voice how it speaks
   * @param dms whether its direct messages are read
   */
  public record HandleSettings(
      @Setting(value = "The account's name, without the @", example = "AcmeCare") String name,
      @Setting(value = "X's numeric id of the account", example = "1234567890") String userId,
      @Setting("The app's API key") Secret consumerKey,
      @Setting("The app's API key secret") Secret consumerSecret,
      @Setting("The account's access token") Secret accessToken,
      @Setting("The account's access token secret") Secret accessTokenSecret,
      @Setting(value = "The team that gets its mentions first", example = "care") String team,
      @Default("") VoiceSettings voice,
      @Setting("Whether direct messages to it are read") @Default("true") boolean dms) {

    public HandleSettings {
      if (!name.matches("[A-Za-z0-9_]{1,15}")) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is no account's name on X. Write it without the @");
      }
      if (!userId.matches("[0-9]{1,19}")) {
        throw new IllegalArgumentException(
            "user-id of " + name + " is no number. X's API gives it as id");
      }
    }

    Handle handle() {
      return new Handle(name, userId, new Team(team), voice.voice());
    }

    Account account() {
      return Account.of(
          handle(),
          new Keys(
              consumerKey.reveal(),
              consumerSecret.reveal(),
              accessToken.reveal(),
              accessTokenSecret.reveal()));
    }
  }

  /**
   * How often X is asked.
   *
   * @param poll time between two readings of a handle's mentions
   * @param dms the same of its direct messages
   * @param posts how many posts and replies of a handle begin in a quarter of an hour
   */
  public record XPace(
      @Setting("Time between two readings of a handle's mentions; X allows 300 in 15 minutes")
          @Default("30s")
          Duration poll,
      @Setting("Time between two readings of a handle's direct messages; X allows 15 in 15 minutes")
          @Default("90s")
          Duration dms,
      @Setting("How many posts and replies of a handle begin in 15 minutes; X allows 100")
          @Default("90")
          int posts) {
    public XPace {
      if (posts < 1 || posts > 100) {
        throw new IllegalArgumentException(
            "x.pace.posts is 1 to 100: X takes no more tweets of a handle in 15 minutes");
      }
    }
  }

  /** The brand's accounts. */
  public List<Handle> accounts() {
    return handles.stream().map(HandleSettings::handle).toList();
  }

  @Override
  public void configure(Binder binder) {
    binder.install(new XRoadsModule(signedAccounts()));
    binder.install(new XListeningModule(signedAccounts(), bearer(), prices));
  }

  @Provides
  @Singleton
  XApi api(Meters meters, Spending spending, InstantSource clock) {
    Bill bill = Bill.of(new Tariff(prices), spending, clock);
    return new XApi(new XClient(apiUrl.uri()), meters, bill);
  }

  @Provides
  Budget.Limits limits() {
    return budget.limits();
  }

  @Provides
  Prices pricesOfX() {
    return new Prices(prices.reply(), prices.link(), prices.dm());
  }

  @Provides
  PostPrices pricesOfPosts() {
    return new PostPrices(prices.post(), prices.link());
  }

  @Provides
  @Singleton
  PublicPosts posts(XApi api) {
    return new XPosts(api, signedAccounts());
  }

  @Provides
  @Singleton
  TweetPace tweetPace() {
    return new TweetPace(pace.posts(), WINDOW);
  }

  @Provides
  @Singleton
  Profiles profiles(XApi api, InstantSource clock) {
    return new XProfiles(api, signedAccounts(), prices.user(), clock);
  }

  @Provides
  @Singleton
  TweetCheck tweetCheck(XApi api) {
    return new XTweetCheck(api, signedAccounts(), new Ours(accounts()));
  }

  @Provides
  @Singleton
  OwnPosts ownPosts(XApi api) {
    return new XOwnPosts(api, signedAccounts());
  }

  @Provides
  @Singleton
  public XHandles check(XApi api) {
    return new XHandles(api, signedAccounts());
  }

  /** What the doctor asks X. */
  public Checks checks(InstantSource clock) {
    return new XChecks(
            new XApi(new XClient(apiUrl.uri())),
            apiUrl.toString(),
            signedAccounts(),
            readInPrivate(),
            bearer(),
            clock)
        .all();
  }

  /** What the doctor sees without asking X. */
  public List<Check> plausibility() {
    return List.of(
        Check.of("x.prices", () -> SettingsChecks.prices(pricesOfX())),
        Check.of("x.pace.poll", () -> SettingsChecks.poll(pace.poll())),
        Check.of("x.pace.dms", () -> SettingsChecks.dms(pace.dms())));
  }

  @Provides
  @Singleton
  public List<MentionReader> readers(
      XApi api,
      Register register,
      Intake intake,
      Turns turns,
      Alarms alarms,
      Pulse pulse,
      Meters meters,
      ReadingPace reading,
      InstantSource clock) {
    Optional<Access> app = bearer();
    Ours ours = new Ours(accounts());
    return signedAccounts().stream()
        .map(account ->
            new MentionReader(
                account.handle().name(),
                new Mentions(
                    api,
                    account,
                    ours,
                    new GapFilling(api, app, alarms, clock),
                    register,
                    intake::take,
                    alarms,
                    clock),
                turns,
                alarms,
                pulse,
                meters,
                clock,
                new PollPace(pace.poll(), reading)))
        .toList();
  }

  /** The loops that read direct messages, of those handles where they are to be read. */
  @Provides
  @Singleton
  public List<InboxReader> inboxes(
      XApi api,
      Register register,
      Intake intake,
      Turns turns,
      Alarms alarms,
      Pulse pulse,
      Meters meters,
      ReadingPace reading,
      InstantSource clock) {
    Ours ours = new Ours(accounts());
    return readInPrivate().stream()
        .map(account ->
            new InboxReader(
                account.handle().name(),
                new Inbox(api, account, ours, register, intake::take, alarms, clock),
                turns,
                alarms,
                pulse,
                meters,
                clock,
                new PollPace(pace.dms(), reading)))
        .toList();
  }

  private List<Account> readInPrivate() {
    return handles.stream().filter(HandleSettings::dms).map(HandleSettings::account).toList();
  }

  private Optional<Access> bearer() {
    return Optional.ofNullable(bearerToken).map(Secret::reveal).map(Access::bearer);
  }

  private List<Account> signedAccounts() {
    return handles.stream().map(HandleSettings::account).toList();
  }
}
