package dev.perch.slack.card;

import dev.perch.campaign.storm.FoldId;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bell;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.FailureLog;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Meters;
import dev.perch.desk.sending.Stranded;
import dev.perch.slack.storm.FoldCards;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.view.Shown;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the cards that are behind their stories, as fast as the pace allows and no faster: what
 * does not fit now stays behind, and a burst of events costs one update. Their order is {@link
 * CardQueue}'s.
 */
public final class Cards implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Cards.class);
  private static final int LOOKED_AT = 500;

  /** Where more are behind, so many of the latest, for somebody may just have pressed on one. */
  private static final int LATEST = 200;

  /** Whoever presses a button shares the processors with all of them. */
  private static final int AT_ONCE = 24;

  /** While more than these are being drawn, it is not worth looking for others. */
  private static final int ROOM = AT_ONCE / 2;

  /** So many of each sort come before more of any, so that no sort holds up the others. */
  private static final int SHARE = AT_ONCE / 4;

  private static final Duration TURN = Duration.ofSeconds(3);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final SlackApi api;
  private final Beside beside;
  private final Channels channels;
  private final CardPaces paces;
  private final FoldCards folds;
  private final Board board;
  private final CardPlaces places;
  private final Turns turns;
  private final Bell bell;
  private final CardRules rules;
  private final Meters meters;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("card-", 0).factory());
  private final Set<TicketId> drawing = ConcurrentHashMap.newKeySet();
  private final CardQueue queue;
  private final CardChannels where;
  private final CardRefusals refusals;
  private final UndoOffers undo = new UndoOffers();

  /** Until when the turn to draw is this replica's. */
  private volatile Instant oursUntil = Instant.EPOCH;

  public Cards(
      SlackApi api,
      Beside beside,
      Channels channels,
      CardPaces paces,
      FoldCards folds,
      Board board,
      CardPlaces places,
      Turns turns,
      Bell bell,
      Alarms alarms,
      CardRules rules,
      Stranded stranded,
      Meters meters,
      InstantSource clock) {
    this.api = api;
    this.beside = beside;
    this.channels = channels;
    this.paces = paces;
    this.folds = folds;
    this.board = board;
    this.places = places;
    this.turns = turns;
    this.bell = bell;
    this.rules = rules;
    this.meters = meters;
    this.clock = clock;
    this.queue = new CardQueue(paces, SHARE);
    this.where = new CardChannels(api, channels, stranded, clock);
    this.refusals = new CardRefusals(where, places, alarms);
  }

  /**
   * Begins to draw what is behind, as far as there is room; the bell rings when there is room
   * again.
   *
   * @return how many cards are behind or being drawn; 0 if that is another's turn
   * @throws Unavailable if Slack lets a card be shown nowhere, with what to do; the others go on
   */
  public int begin() {
    int behind = begin(new Phaser());
    Optional<String> unseen = refusals.unseen();
    if (unseen.isPresent()) {
      throw new Unavailable(unseen.get());
    }
    return behind;
  }

  /** Draws what is behind, once through, and waits until that is done. */
  public void once() {
    Phaser all = new Phaser(1);
    begin(all);
    all.arriveAndAwaitAdvance();
  }

  private int begin(Phaser all) {
    Instant now = clock.instant();
    if (!isOurTurn(now)) {
      refusals.othersTurn();
      return 0;
    }
    if (drawing.size() > ROOM) {
      return drawing.size();
    }
    queue.lookAgain(folds.foldedMeanwhile(), now);
    if (where.isTimeToLook(now)) {
      begin(() -> follow(where.reopened(now), now), all);
    }
    // One of these shows many: it comes before any of them.
    int foldsBehind = folds.begin(paces, work -> begin(work, all));
    List<TicketId> behind = behind();
    begin(queue.due(behind, places.find(behind), now), all);
    return behind.size() + foldsBehind;
  }

  /** Cards whose channel can be reached again move there, though nothing happens to them. */
  private void follow(List<CardChannels.Reopened> reopened, Instant now) {
    for (CardChannels.Reopened channel : reopened) {
      refusals.over(channel);
      queue.lookAgain(channel.follow(), now);
    }
    bell.ring();
  }

  /** Somebody came into that channel, perhaps we ourselves: cards may be shown there now. */
  public void joined(String channel) {
    where.lookNow(channel);
    bell.ring();
  }

  private List<TicketId> behind() {
    Set<TicketId> behind = new LinkedHashSet<>(places.behind(LOOKED_AT));
    if (behind.size() >= LOOKED_AT) {
      behind.addAll(places.latestBehind(LATEST));
    }
    return List.copyOf(behind);
  }

  private void begin(Runnable work, Phaser all) {
    all.register();
    threads.execute(() -> {
      try {
        work.run();
      } finally {
        all.arriveAndDeregister();
      }
    });
  }

  /** A turn that lasts for a while yet is not asked for again. */
  private boolean isOurTurn(Instant now) {
    if (now.isBefore(oursUntil.minus(TURN.dividedBy(2)))) {
      return true;
    }
    Instant until = now.plus(TURN);
    boolean ours = turns.take("cards", now, until);
    oursUntil = ours ? until : Instant.EPOCH;
    return ours;
  }

  private void begin(List<TicketId> due, Phaser all) {
    List<TicketId> begun = new ArrayList<>();
    for (TicketId ticket : due) {
      if (drawing.size() < AT_ONCE && drawing.add(ticket)) {
        begun.add(ticket);
      }
    }
    queue.begun(begun);
    CardsSeen seen = CardsSeen.of(begun, board, folds);
    begun.forEach(ticket -> begin(ticket, seen, all));
  }

  private void begin(TicketId ticket, CardsSeen seen, Phaser all) {
    all.register();
    threads.execute(() -> {
      try (TicketLog _ = TicketLog.of(ticket)) {
        draw(ticket, seen);
      } finally {
        drawing.remove(ticket);
        if (drawing.size() == ROOM) {
          bell.ring();
        }
        all.arriveAndDeregister();
      }
    });
  }

  private void draw(TicketId id, CardsSeen all) {
    try {
      Glance seen = all.glance(id).orElse(null);
      if (seen == null) {
        places.caughtUp(id, 0);
        queue.forget(id);
        undo.forget(id);
        where.forget(id);
        refusals.over(id);
        return;
      }
      Story story = seen.story();
      Ticket ticket = story.ticket();
      Instant now = clock.instant();
      String channel = where.of(ticket);
      Shown shown = all.shown(seen, channels, rules).at(now).elsewhere(where.why(ticket, channel));
      CardPlace place = folds.anew(id, seen.place().orElseGet(() -> CardPlace.first(channel)));
      CardDrawing drawing =
          new CardDrawing(api, beside, places, paces, story, shown, undo.anew(id, place, now), now);
      FoldId fold = all.mayBeFolded(id) ? folds.showing(story).orElse(null) : null;
      boolean drawn = fold == null ? drawing.draw(channel) : drawing.fold(() -> folds.link(fold));
      if (drawn) {
        queue.drawn(id);
        undo.drawn(ticket, now);
        refusals.over(id);
        if (seen.place().isEmpty()) {
          meters.shown(Duration.between(story.events().getFirst().at(), clock.instant()));
        }
      } else {
        queue.stopped(id, CardQueue.isUp(place), channel);
      }
      if (fold == null) {
        folds.drawnAlone(id);
      }
      queue.lookAgain(id, sooner(drawing.again(), undo.end(id)));
    } catch (SlackApi.TooFast pause) {
      log.info("{}", pause.getMessage());
      paces.hold(pause.method(), pause.pause());
      // What it was looked up with, in the channel or the thread, goes by no pace.
      queue.rest(id, clock.instant().plus(pause.pause()));
    } catch (SlackRefused refused) {
      queue.rest(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
      refusals.add(id, refused);
    } catch (Unavailable down) {
      queue.rest(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
      log.warn("The card of ticket {} is tried again: {}", id, down.getMessage());
    } catch (RuntimeException e) {
      queue.rest(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
      log.error("The card of ticket {} could not be drawn: {}", id, FailureLog.of(e));
    }
  }

  private static Optional<Instant> sooner(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** Lets what is being drawn be finished, for a while. */
  @Override
  public void close() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
    turns.release("cards");
  }
}
