package dev.perch.campaign.post;

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
import dev.perch.guard.Finding;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    posts = new Posts(stories, desk.roster, () -> "salt", this::forbidden, signOff, desk.clock);
  }

  private List<Finding> forbidden(String handle, String text) {
    return desk.proofreading.forbidden(handle, text, Road.PUBLIC);
  }

  /** A replica's clock on these stores; one for each round, as after a start. */
  PostClock clock() {
    PostSending sending =
        new PostSending(
            stories,
            x,
            picture ->
                gone.contains(picture.file()) ? Optional.empty() : Optional.of(new byte[] {1}),
            this::forbidden,
            alarms::add,
            desk.clock);
    return new PostClock(
        stories,
        sending,
        x,
        new Surroundings(
            desk.stories,
            new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places)),
        () -> crisis,
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
}
