package dev.perch.walks;

import dev.perch.app.DrivenBot;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Register;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.clocks.Clocks;
import dev.perch.slack.card.Cards;
import dev.perch.testing.ClockAhead;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * A bot on its way, and the people who go on until the road is at its end: they look at what there
 * is, and do what it asks for.
 */
final class Walk {
  private static final AtomicInteger ACTS = new AtomicInteger();
  private static final int MOST_ROUNDS = 40;

  /** As long as a card that failed, or whose drawing is another's turn, is left alone. */
  static final Duration A_WHILE = Duration.ofSeconds(12);

  private final DrivenBot bot;
  private final ClockAhead clock;
  private final Tale tale;
  private final BooleanSupplier dead;
  private Runnable onPush = () -> {};

  /**
   * A walk.
   *
   * @param dead whether the bot's lines are cut
   */
  Walk(DrivenBot bot, ClockAhead clock, Tale tale, BooleanSupplier dead) {
    this.bot = bot;
    this.clock = clock;
    this.tale = tale;
    this.dead = dead;
  }

  /** The bot is no more. */
  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Died(Throwable last) {
      super(last);
    }
  }

  /**
   * To the end of the road.
   *
   * @throws Died on the way there
   */
  void along(Road road) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      living(() -> road.works(this));
      if (living(() -> road.goesOn(this))) {
        return;
      }
    }
    throw new AssertionError("%s %s goes on and on: %s".formatted(road, tale, ticket()));
  }

  private void living(Runnable step) {
    living(() -> {
      step.run();
      return true;
    });
  }

  private boolean living(BooleanSupplier step) {
    try {
      boolean done = step.getAsBoolean();
      if (dead.getAsBoolean()) {
        throw new IllegalStateException("its lines were cut");
      }
      return done;
    } catch (RuntimeException e) {
      if (dead.getAsBoolean()) {
        throw new Died(e);
      }
      throw e;
    }
  }

  Tale tale() {
    return tale;
  }

  <T> T part(Class<T> type) {
    return bot.part(type);
  }

  ClockAhead clock() {
    return clock;
  }

  void push(Duration time) {
    clock.push(time);
    onPush.run();
  }

  /** Done whenever the clock was pushed. */
  void told(Runnable then) {
    onPush = then;
  }

  // Tickets.

  Optional<Ticket> ticket() {
    return story().map(Story::ticket);
  }

  private Optional<Story> story() {
    Optional<TicketId> id = part(Register.class).ofTweet(tale.word());
    return id.flatMap(part(Stories.class)::read);
  }

  /** What the loops of the bot do about tickets, once round. */
  void tickets() {
    if (story().isEmpty()) {
      bot.hears();
    }
    bot.sends();
    part(Clocks.class).once();
    part(Cards.class).once();
  }

  /** Whether every card shows its story. */
  boolean drawn() {
    return part(CardPlaces.class).behind(1).isEmpty();
  }

  /** Somebody presses something on the card as it stands; whether that was recorded. */
  boolean act(String user, AgentAction action) {
    Story story = story().orElseThrow();
    Ticket ticket = story.ticket();
    Press press =
        new Press(
            tale.workspace(),
            user,
            ticket.id(),
            "crash:%d:%s".formatted(ACTS.incrementAndGet(), tale.number()),
            ticket.held().map(Ticket.Claim::number).orElse(Press.NO_CLAIM),
            ticket.facts().lastWord().index());
    Pressed pressed = part(Desk.class).act(press, action);
    if (!(pressed instanceof Pressed.Done)) {
      throw new AssertionError("%s by %s: %s".formatted(action, user, pressed));
    }
    return true;
  }

  /** What an operation is called; another each time, as no press comes twice. */
  String operation() {
    return List.of("crash", ACTS.incrementAndGet(), tale.number()).toString();
  }
}
