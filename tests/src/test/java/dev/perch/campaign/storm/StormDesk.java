package dev.perch.campaign.storm;

import dev.perch.desk.Board;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Customer;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Mention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.sending.DeputyCall;
import dev.perch.knowledge.Senses;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A desk in memory that folds what makes a storm, from five tweets on. */
final class StormDesk {
  static final StormRules RULES =
      new StormRules(
          5,
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ZERO,
          Duration.ofMinutes(15),
          StormRules.Deputy.USUAL);

  static final FoldAction.Wordings ANSWER =
      new FoldAction.Wordings(
          List.of("Hi {first_name}, it is on its way.", "It comes, {first_name}."), null);

  final FakeDesk fake;
  final MemoryFolds folds;
  final Board board;
  final Folds use;
  final OpenFolds open;
  final Leaving leaving;
  final FoldClock time;
  private final StormRules rules;
  private final Senses senses;
  private final MemoryTurns turns = new MemoryTurns("here");
  StormWatch watch;
  FoldSending sending;
  private int operations;
  private int tweets = 100;

  StormDesk() {
    this(new FakeDesk(), RULES, _ -> Optional.empty());
  }

  StormDesk(FakeDesk fake, StormRules rules, Senses senses) {
    this.fake = fake;
    this.rules = rules;
    this.senses = senses;
    folds = new MemoryFolds(fake.stories.queue, fake.places);
    board = new MemoryBoard(fake.stories, fake.register, fake.stories.queue, fake.places);
    use =
        new Folds(
            folds,
            new FoldReplies(board),
            fake.desk::signOff,
            fake.holding,
            fake.roster,
            Clockwork.DEFAULT,
            rules,
            fake.clock);
    open = new OpenFolds(folds);
    leaving = new Leaving(folds, rules, Clockwork.DEFAULT, fake.clock);
    time = new FoldClock(folds, rules, fake.clock);
    watch = newWatch();
    sending = newSending();
  }

  /** The bank has a sure answer to whatever is asked. */
  StormDesk knowing(String answer) {
    fake.answers.know(FakeAnswers.faq("late-parcel", "Where is my parcel?", answer));
    return this;
  }

  private StormWatch newWatch() {
    return new StormWatch(
        fake.stories,
        board,
        fake.places,
        folds,
        senses,
        turns,
        Clockwork.DEFAULT,
        rules,
        () -> "5a17",
        fake.clock);
  }

  private FoldSending newSending() {
    return new FoldSending(
        folds,
        leaving,
        fake.line,
        fake.desk,
        new DeputyCall(fake.line, fake.bells, Waits.USUAL, fake.clock),
        use.statement(),
        turns,
        rules,
        fake.clock);
  }

  /** What was in memory only is gone. */
  void restart() {
    watch = newWatch();
    sending = newSending();
  }

  /** The ticket of somebody new who says that. */
  TicketId tweet(String text) {
    return fake.take(next(text));
  }

  private Tweet next(String text) {
    int number = tweets++;
    fake.clock.push(Duration.ofMillis(10));
    Customer customer = new Customer("c" + number, "user" + number, name(number), number, false);
    return Tweet.tweet(Integer.toString(number)).by(customer).saying(text).at(fake.clock.instant());
  }

  /** The tickets of people who said that, though not to us. */
  List<TicketId> heard(int many, String text) {
    return IntStream.range(0, many)
        .mapToObj(_ -> {
          Mention mention = next(text).mention().heard("cars");
          fake.intake.take(mention);
          return new TicketId(mention.id());
        })
        .toList();
  }

  private static String name(int number) {
    return List.of("Ann Lee", "Bo Diaz", "Cy Roth", "Di Okoro", "Ed Park").get(number % 5);
  }

  List<TicketId> tweets(int many, String text) {
    return IntStream.range(0, many).mapToObj(_ -> tweet(text)).toList();
  }

  /** The only fold that is not over, as it stands. */
  FoldStory fold() {
    List<FoldId> active = folds.active(9);
    if (active.size() != 1) {
      throw new AssertionError("there is not one fold: " + active);
    }
    return folds.read(active.getFirst()).orElseThrow();
  }

  FoldStory storm(int many) {
    tweets(many, "Where is my parcel? It is late");
    watch.once();
    return fold();
  }

  FoldKept act(String user, FoldAction action) {
    return use.act(FakePeople.WORKSPACE, user, "op" + operations++, action);
  }

  /** Approves all that wait, as somebody does who has just opened the form. */
  FoldKept approve(String user, FoldAction.Wordings answer) {
    FoldStory shown = fold();
    return act(user, new FoldAction.Approve(shown.id(), answer, shown.length(), new BitSet()));
  }

  /** Ines claims the only fold, and answers all of it. */
  void approveAll() {
    act(FakePeople.INES, new FoldAction.Claim(fold().id()));
    approve(FakePeople.INES, ANSWER);
  }

  Pressed press(String user, TicketId ticket, AgentAction action) {
    return fake.act(user, ticket, action);
  }

  /** Everything that is drawn or sent is looked at again, until nothing more happens. */
  void work() {
    for (int round = 0; round < 100; round++) {
      sending.once();
      fake.sendAll();
      for (TicketId ticket : fake.places.behind(1_000)) {
        leaving.shows(fake.story(ticket));
      }
    }
  }

  /** The same, though whoever does it is killed again and again. */
  void workThoughKilled() {
    for (int round = 0; round < 12; round++) {
      sending.once();
      restart();
      if (round % 2 == 0) {
        fake.sendAll();
      }
    }
    work();
  }

  boolean shows(TicketId ticket) {
    return folds.holding(List.of(ticket)).containsKey(ticket);
  }
}
