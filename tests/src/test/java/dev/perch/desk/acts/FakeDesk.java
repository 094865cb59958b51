package dev.perch.desk.acts;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Chatter;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Detour;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakeMessages;
import dev.perch.desk.FakeNotices;
import dev.perch.desk.FakePeople;
import dev.perch.desk.FakePictures;
import dev.perch.desk.FakeTweetCheck;
import dev.perch.desk.FakeX;
import dev.perch.desk.Handle;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Knowing;
import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryOutbox;
import dev.perch.desk.MemoryRecentReplies;
import dev.perch.desk.MemoryRegister;
import dev.perch.desk.MemoryStories;
import dev.perch.desk.MemoryTimers;
import dev.perch.desk.MemoryWritings;
import dev.perch.desk.Mention;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Retention;
import dev.perch.desk.Rule;
import dev.perch.desk.Tweet;
import dev.perch.desk.TweetPace;
import dev.perch.desk.Voices;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.clocks.Clocks;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.desk.clocks.Reminding;
import dev.perch.desk.intake.Advising;
import dev.perch.desk.intake.Asides;
import dev.perch.desk.intake.EmbargoEnds;
import dev.perch.desk.intake.Intake;
import dev.perch.desk.intake.Judging;
import dev.perch.desk.intake.MemoryCaught;
import dev.perch.desk.intake.NotForUs;
import dev.perch.desk.intake.Renewing;
import dev.perch.desk.intake.Rush;
import dev.perch.desk.intake.Sieve;
import dev.perch.desk.intake.Triage;
import dev.perch.desk.sending.Attaching;
import dev.perch.desk.sending.Departures;
import dev.perch.desk.sending.MessageSeen;
import dev.perch.desk.sending.Replying;
import dev.perch.desk.sending.Rereading;
import dev.perch.desk.sending.Roads;
import dev.perch.desk.sending.Stranded;
import dev.perch.guard.Finding;
import dev.perch.guard.GuardRules;
import dev.perch.knowledge.learning.MemoryLessons;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A desk in memory: the real use cases on stores that forget, a clock that is pushed, and an X that
 * does as it is told. Its teams are care and pr; its handles AcmeCare and AcmeNews.
 */
public final class FakeDesk {
  public static final Team CARE = new Team("care");
  public static final Team PR = new Team("pr");
  public static final Set<Team> TEAMS = Set.of(CARE, PR);

  /** A partner. */
  public static final Team LUMEN = new Team("lumen");

  public static final String SALT = "salt";

  private static final Map<String, Handle> HANDLES =
      Map.of(
          "AcmeCare", new Handle("AcmeCare", "42", CARE),
          "AcmeNews", new Handle("AcmeNews", "43", PR));

  public final PushedClock clock = PushedClock.onMonday();
  public final MemoryTimers timers = new MemoryTimers();
  public final MemoryOutbox outbox = new MemoryOutbox();
  public final MemoryRegister register = new MemoryRegister();
  public final MemoryCardPlaces places = new MemoryCardPlaces();
  public final MemoryStories stories = new MemoryStories(timers, outbox, register, places);
  public final FakeNotices notices = new FakeNotices();
  public final Detour line;
  public final Bells bells = new Bells();
  public final FakePeople people = new FakePeople();
  public final FakeX x = new FakeX();
  public final FakePictures pictures = new FakePictures();
  public final FakeMessages messages = new FakeMessages();
  public final FakeAnswers answers = new FakeAnswers();

  /** What is found right before a reply goes out. */
  public Function<String, List<Finding>> lastLook = _ -> List.of();

  /** What is known of entries beside their words. */
  public Knowing knowing = Knowing.NOTHING;

  public final List<Alarms.Alarm> alarms = new ArrayList<>();
  public final Roster roster = new Roster(people, clock);
  public final MemoryWritings writings =
      new MemoryWritings(id -> !stories.words(id).equals(Words.NONE));
  public final MemoryRecentReplies recent = new MemoryRecentReplies();
  public final Proofreading proofreading;
  public final Desk desk;
  public final Intake intake;
  public final Advising advising;
  public final FakeTweetCheck tweetCheck = new FakeTweetCheck();
  public final MemoryLessons lessons = new MemoryLessons(_ -> {});
  public final Rereading rereading;

  /** What the budget allows. */
  public ReadingPace.Reading reading = ReadingPace.Reading.USUAL;

  /** What holds while a crisis lasts; none until a test says so. */
  public Holding crisis = Holding.NONE;

  /** The statement of the crisis in force; null in calm times. */
  public @Nullable HoldingStatement statement;

  public final Holding holding = () -> Optional.ofNullable(statement).or(() -> crisis.now());
  public final Replying replying;
  public final Clocks clocks;
  public final EmbargoEnds embargoEnds;
  public final Stranded stranded;
  public final Drafts drafts;
  public final Claims claims;
  public final MemoryCaught caught = new MemoryCaught();
  public final Asides asides;
  public final NotForUs notForUs;
  public final Undoing undoing;

  /** How many tweets X takes. */
  public final TweetPace pace;

  public final ByHand byHand;
  public final MessageSeen messageSeen;

  private final AtomicInteger operations = new AtomicInteger();

  /** A desk whose tickets have no clock: what a test is not about does not happen in it. */
  public FakeDesk() {
    this(rules(), GuardRules.USUAL, false, null);
  }

  /** A desk on which replies are read by others first, as these rules say. */
  public FakeDesk(SignOffRules signOff) {
    this(rules().with(signOff), GuardRules.USUAL, false, null);
  }

  /** A desk on which the guard goes by these rules. */
  public FakeDesk(GuardRules guard) {
    this(rules(), guard, false, null);
  }

  /** A desk whose handles speak so. */
  public FakeDesk(Voices voices) {
    this(rules().with(voices), GuardRules.USUAL, false, null);
  }

  /** A desk that judges what comes in, by these rules, and whose tickets have clocks. */
  public static FakeDesk judging(Rule... rules) {
    Judging judging = new Judging(List.of(rules), text -> text.contains("¿") ? "es" : "en");
    return new FakeDesk(rules(), GuardRules.USUAL, true, judging);
  }

  /** A desk that holds approved replies so long. */
  public static FakeDesk holding(Duration length) {
    return new FakeDesk(rules().holding(length), GuardRules.USUAL, false, null);
  }

  /** A desk on which the guard goes by these rules, and replies are read by others first. */
  public static FakeDesk reading(GuardRules guard, SignOffRules signOff) {
    return new FakeDesk(rules().with(signOff), guard, false, null);
  }

  /** A desk of which X takes no more than that. */
  public static FakeDesk paced(TweetPace pace) {
    return new FakeDesk(rules(), GuardRules.USUAL, false, null, Embargoes.NONE, pace);
  }

  /** A desk whose tickets have clocks, and queues. */
  public static FakeDesk dated(Clockwork clockwork) {
    return new FakeDesk(rules().with(clockwork), GuardRules.USUAL, true, null);
  }

  public static DeskRules rules() {
    return new DeskRules(
        TEAMS,
        Set.of(LUMEN),
        Waits.USUAL,
        SignOffRules.NONE,
        Clockwork.DEFAULT,
        List.of(),
        Chatter.NONE,
        Voices.PLAIN);
  }

  private FakeDesk(DeskRules rules, GuardRules guard, boolean dated, @Nullable Judging judging) {
    this(rules, guard, dated, judging, Embargoes.NONE, TweetPace.free());
  }

  /** A desk that judges, whose tickets have clocks, and that keeps this to itself. */
  public static FakeDesk keeping(Embargoes embargoes) {
    return new FakeDesk(
        rules(),
        GuardRules.USUAL,
        true,
        new Judging(List.of(), _ -> "en"),
        embargoes,
        TweetPace.free());
  }

  private FakeDesk(
      DeskRules rules,
      GuardRules guard,
      boolean dated,
      @Nullable Judging judging,
      Embargoes embargoes,
      TweetPace pace) {
    Triage triage =
        new Triage(
            answers,
            judging,
            _ -> List.of(),
            embargoes,
            holding,
            (faq, place, turn) -> knowing.of(faq, place, turn));
    Waits waits = rules.waits();
    this.pace = pace;
    Clockwork clockwork = rules.clockwork();
    line = new Detour(dated ? new DatedStories(stories, clockwork) : stories);
    proofreading =
        new Proofreading(
            () -> guard, line, recent, screen(embargoes), rules.voices(), answers.entries(), clock);
    Entries bank = answers.entries();
    desk =
        new Desk(
            line,
            bells,
            roster,
            rules,
            bank,
            new Renewing(line, bells, triage, waits, clock),
            proofreading,
            holding,
            clock);
    asides = new Asides(new MemoryChronicle<>(), line, caught, clock);
    notForUs = new NotForUs(desk, line, asides);
    Sieve sieve = new Sieve(new Chatter(List.of("thanks", "thank", "you", "great")), asides);
    Rush rush = new Rush(places, clock);
    advising = new Advising(line, bells, stories, rush, triage, waits, clock);
    intake =
        new Intake(
            line, bells, register, triage, FakeDesk::handle, () -> SALT, sieve, rush, waits, clock);
    rereading =
        new Rereading(
            line,
            bells,
            tweetCheck,
            stories.kept,
            lessons,
            intake::take,
            intake::restore,
            Retention.USUAL,
            alarms::add,
            waits,
            clock);
    Roads roads = new Roads(x, messages, new Attaching(pictures, pictures));
    replying =
        new Replying(
            line,
            bells,
            new Departures(line, bells, outbox, pace, clockwork::due, waits, clock),
            roads,
            proofreading,
            timers,
            alarms::add,
            rereading,
            desk::keptIn,
            waits,
            clock);
    byHand = new ByHand(line, desk, tweetCheck);
    messageSeen = new MessageSeen(line, desk, roads);
    Deleting deleting = new Deleting(line, bells, x, tweetCheck, timers, alarms::add, waits, clock);
    Reminding reminding = new Reminding(line, bells, clockwork, notices, waits, clock);
    clocks = new Clocks(line, bells, timers, replying, deleting, reminding, waits, clock);
    embargoEnds = new EmbargoEnds(line, bells, waits, triage, clock);
    stranded = new Stranded(line, bells, notices, waits, clock);
    drafts = new Drafts(line, writings, rules.voices(), guard.masking());
    undoing = new Undoing(line, bells, roster, waits, clock);
    claims = new Claims(line, bells, register, timers, writings, roster, waits, clock);
  }

  private Screen screen(Embargoes embargoes) {
    return new Screen() {
      @Override
      public List<Finding> findings(String text) {
        return embargoes.findings(text);
      }

      @Override
      public List<Finding> lastLook(String text) {
        return lastLook.apply(text);
      }
    };
  }

  private static Handle handle(String name) {
    return Objects.requireNonNull(HANDLES.get(name), name);
  }

  /** Takes a tweet in, and returns the ticket that it is part of now. */
  public TicketId take(Tweet tweet) {
    Mention mention = tweet.mention();
    intake.take(mention);
    return register.ofTweet(mention.latest()).orElseThrow();
  }

  public Story story(TicketId ticket) {
    return stories.read(ticket).orElseThrow();
  }

  public Ticket ticket(TicketId id) {
    return story(id).ticket();
  }

  /** What happened to a ticket, by the names of its events. */
  public List<String> happened(TicketId id) {
    return story(id).events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  /** A press on the card as it stands at this moment. */
  public Press press(String user, TicketId id) {
    Ticket ticket = ticket(id);
    return new Press(
        FakePeople.WORKSPACE,
        user,
        id,
        "press:" + operations.incrementAndGet(),
        ticket.held().map(Ticket.Claim::number).orElse(Press.NO_CLAIM),
        ticket.facts().lastWord().index());
  }

  /** Somebody acts on the card as it stands at this moment. */
  public Pressed act(String user, TicketId id, AgentAction action) {
    return desk.act(press(user, id), action);
  }

  /** Sends what stands in the outbox. */
  public void sendAll() {
    replying.waiting(100).forEach(replying::send);
  }

  /** Time goes by, and what is due then fires. */
  public void push(Duration by) {
    clock.push(by);
    clocks.once();
  }
}
