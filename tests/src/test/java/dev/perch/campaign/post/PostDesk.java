package dev.perch.campaign.post;

import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchKept;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches;
import dev.perch.campaign.MemoryLaunches;
import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.desk.Alarms;
import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.TweetPace;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * A desk that schedules posts, in memory: Lucian is of PR, Tomas of Marketing, Mireille the lead.
 */
final class PostDesk {
  static final String HANDLE = "AcmeCare";
  static final Duration AN_HOUR = Duration.ofHours(1);

  final FakeDesk desk = FakeDesk.judging();
  final PostStories stories;
  final FakeTimeline x = new FakeTimeline();
  final List<Alarms.Alarm> alarms = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  final MemoryLaunches launching = new MemoryLaunches();
  final LaunchWatch launches = new LaunchWatch(launching, desk.clock);
  final Posts posts;
  Optional<CrisisWatch.InForce> crisis = Optional.empty();
  private final TweetPace pace;
  private final AtomicInteger operations = new AtomicInteger();
  private final AtomicInteger tweets = new AtomicInteger(100);

  PostDesk(String... signOff) {
    this(new MemoryPosts(), signOff);
  }

  PostDesk(PostStories stories, String... signOff) {
    this(stories, (_, _) -> List.of(signOff));
  }

  PostDesk(PostStories stories, BiFunction<String, String, List<String>> signOff) {
    this.stories = stories;
    desk.people.give("marketing", FakePeople.TOMAS);
    pace = new TweetPace(100, Duration.ofMinutes(15));
    posts = new Posts(stories, desk.roster, () -> "salt", check(), signOff, desk.clock);
  }

  private PostCheck check() {
    return new PostCheck(desk.proofreading, launches);
  }

  /** A replica's clock on these stores; one for each round, as after a start. */
  PostClock clock() {
    PostSending sending =
        new PostSending(
            stories,
            x,
            picture ->
                gone.contains(picture.file()) ? Optional.empty() : Optional.of(new byte[] {1}),
            check(),
            alarms::add,
            desk.clock);
    return new PostClock(
        stories,
        sending,
        x,
        new Surroundings(
            desk.stories,
            desk.stories::heard,
            new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places)),
        () -> crisis,
        check(),
        pace,
        List.of(HANDLE, "AcmeNews"),
        new MemoryTurns("a"),
        desk.clock);
  }

  void round() {
    clock().once();
  }

  /** Time goes by, and then a round comes. */
  void after(Duration time) {
    desk.clock.push(time);
    round();
  }

  Instant inAnHour() {
    return desk.clock.instant().plus(AN_HOUR);
  }

  PostKept act(String user, PostAction action) {
    String operation = "op:" + operations.incrementAndGet();
    return posts.act(FakePeople.WORKSPACE, user, operation, action);
  }

  /** Tomas schedules it for an hour from now. */
  PostId scheduled(String text, PostPicture... pictures) {
    PostKept kept =
        act(
            FakePeople.TOMAS,
            new PostAction.Schedule(HANDLE, new Said(text, List.of(pictures)), inAnHour()));
    return ((PostKept.Done) kept).story().id();
  }

  Post post(PostId id) {
    return stories.read(id).orElseThrow().post();
  }

  /** Why a post is held. */
  HoldReason heldFor(PostId id) {
    return ((Post.Withheld) post(id)).why();
  }

  /** Lucian lets it go. */
  PostKept postNow(PostId id) {
    return act(FakePeople.LUCIAN, new PostAction.PostNow(id, length(id)));
  }

  int length(PostId id) {
    return post(id).facts().length();
  }

  List<String> happened(PostId id) {
    return stories.read(id).orElseThrow().events().stream()
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  /** Customers who are upset. */
  List<TicketId> upset(String... texts) {
    List<TicketId> tickets = new ArrayList<>();
    for (String text : texts) {
      String id = "" + tweets.incrementAndGet();
      Customer author = new Customer("c" + id, "customer" + id, "Customer " + id, 10, false);
      tickets.add(
          desk.take(
              Tweet.tweet(id).by(author).saying("@AcmeCare " + text).at(desk.clock.instant())));
    }
    return tickets;
  }

  /** A customer whose ticket is there writes in it again. */
  void wroteAgain(TicketId ticket, String text) {
    String id = "" + tweets.incrementAndGet();
    String customer = desk.ticket(ticket).facts().customer();
    Customer author = new Customer(customer, "customer" + id, "Customer " + id, 10, false);
    desk.take(Tweet.tweet(id).by(author).saying("@AcmeCare " + text).at(desk.clock.instant()));
  }

  /** Tomas tells Care of a launch. */
  LaunchId launch(String name, Instant hour) {
    LaunchWords words =
        new LaunchWords("", name, "News.", "", "", List.of(), Map.of(), List.of(), "");
    return ((LaunchKept.Done)
            launched(new LaunchAction.Plan(words, List.of(HANDLE), FakePeople.TOMAS, hour)))
        .story()
        .id();
  }

  void moved(LaunchId launch, Instant hour) {
    Instant seen = launching.read(launch).orElseThrow().launch().facts().goesLive();
    launched(new LaunchAction.Move(launch, seen, hour));
  }

  void calledOff(LaunchId launch) {
    launched(new LaunchAction.Cancel(launch, "No."));
  }

  private LaunchKept launched(LaunchAction action) {
    LaunchKept kept =
        new Launches(launching, desk.roster, () -> "salt", desk.clock)
            .act(
                FakePeople.WORKSPACE,
                FakePeople.TOMAS,
                "launch:" + operations.incrementAndGet(),
                action);
    launches.once();
    return kept;
  }

  /** Its story says so now. */
  void goesLive(LaunchId launch) {
    LaunchStory seen = launching.read(launch).orElseThrow();
    launching.append(
        new LaunchStories.Append(
            launch,
            seen,
            "live",
            List.of(new LaunchEvent.WentLive(desk.clock.instant())),
            LaunchWords.NONE,
            desk.clock.instant(),
            null));
    launches.once();
  }
}
