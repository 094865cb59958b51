package dev.perch.slack;

import com.slack.api.model.Message;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Notices;
import dev.perch.desk.Turns;
import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.clocks.NoticeQueue.Waiting;
import dev.perch.slack.view.NoticePhrases;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.Pace;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices into tickets' threads and the leads' channel, as fast as Slack takes them. The replica
 * whose turn it is tells them, in order. One whose telling was begun before is looked for by its
 * metadata first, so that a crash loses none and doubles none that Slack shows by then.
 */
public final class SlackNotices implements Notices {
  private static final Logger log = LoggerFactory.getLogger(SlackNotices.class);
  private static final String TURN = "notices";

  /** Longer than the calls that one notice takes. */
  private static final Duration TURN_LASTS = Duration.ofSeconds(30);

  /** A ticket without a card for so long has one nowhere; then the leads hear. */
  private static final Duration CARD_COMES = Duration.ofMinutes(10);

  /** One that moves to another channel is nowhere for a moment; its leads want the way to it. */
  private static final Duration CARD_MOVES = Duration.ofSeconds(10);

  /** No clock, promise or hand-off is told of again so long after. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final int MOST = 500;

  private final SlackApi api;
  private final Channels channels;
  private final CardPlaces places;
  private final NoticeQueue queue;
  private final Turns turns;
  private final Pace posts;
  private final InstantSource clock;

  SlackNotices(
      SlackApi api,
      Channels channels,
      CardPlaces places,
      NoticeQueue queue,
      Turns turns,
      Pace posts,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.places = places;
    this.queue = queue;
    this.turns = turns;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public void tell(Notice notice) {
    queue.keep(notice, clock.instant());
  }

  /**
   * Where something is to be written.
   *
   * @param thread null for the channel itself
   * @param broadcast whether the thread's channel shows it, too
   */
  private record Spot(String channel, @Nullable String thread, String words, boolean broadcast) {}

  /** Tells what waits and Slack takes now. */
  public void once() {
    if (queue.waiting(1).isEmpty() || !ours()) {
      return;
    }
    try {
      Set<String> full = new HashSet<>();
      for (Waiting waiting : queue.waiting(MOST)) {
        if (!ours()) {
          return;
        }
        tell(waiting, full);
      }
    } catch (SlackApi.TooFast tooFast) {
      posts.hold(tooFast.pause());
    } finally {
      turns.release(TURN);
    }
  }

  private boolean ours() {
    Instant now = clock.instant();
    return turns.take(TURN, now, now.plus(TURN_LASTS));
  }

  /** Where its own place takes it never, the leads hear. */
  private void tell(Waiting waiting, Set<String> full) {
    Notice notice = waiting.notice();
    Optional<CardPlace> card = card(notice.ticket());
    Duration patience = notice.to() instanceof To.Leads ? CARD_MOVES : CARD_COMES;
    if (card.isEmpty() && clock.instant().isBefore(waiting.since().plus(patience))) {
      return;
    }
    Optional<Spot> own = card.flatMap(place -> own(notice, place));
    if (own.isPresent() && written(notice, own.get(), full) != Written.REFUSED) {
      return;
    }
    Optional<Spot> leads = leads(notice, card);
    if (leads.isEmpty() || written(notice, leads.get(), full) == Written.REFUSED) {
      log.warn("Nobody could be told of ticket {}: {}", notice.ticket(), notice.words());
      done(notice);
    }
  }

  private enum Written {
    DONE,
    LATER,
    REFUSED
  }

  private Written written(Notice notice, Spot spot, Set<String> full) {
    if (full.contains(spot.channel()) || !posts.tryTake(spot.channel())) {
      full.add(spot.channel());
      return Written.LATER;
    }
    try {
      if (queue.begin(notice.key()) || !stands(notice, spot)) {
        write(notice, spot);
      }
      done(notice);
      return Written.DONE;
    } catch (SlackRefused refused) {
      log.warn("A notice could not stand in {}: {}", spot.channel(), refused.getMessage());
      return Written.REFUSED;
    }
  }

  private void done(Notice notice) {
    Instant now = clock.instant();
    queue.told(notice.key(), now, now.minus(REMEMBERED));
  }

  private boolean stands(Notice notice, Spot spot) {
    List<Message> messages =
        spot.thread() == null
            ? api.history(spot.channel())
            : api.replies(spot.channel(), spot.thread());
    return NoticeMark.stands(messages, notice);
  }

  private void write(Notice notice, Spot spot) {
    Message.Metadata mark = NoticeMark.of(notice);
    if (spot.broadcast() && spot.thread() != null) {
      api.broadcast(spot.channel(), spot.thread(), spot.words(), mark);
    } else {
      api.post(spot.channel(), spot.thread(), spot.words(), List.of(), mark);
    }
  }

  /** In the ticket's thread; what is for the leads stands in theirs. */
  private static Optional<Spot> own(Notice notice, CardPlace card) {
    return switch (notice.to()) {
      case To.Owner owner -> {
        String words = NoticePhrases.to(owner.person(), notice.words());
        yield Optional.of(new Spot(card.channel(), card.ts(), words, false));
      }
      case To.Channel _ -> Optional.of(new Spot(card.channel(), card.ts(), notice.words(), true));
      case To.Leads _ -> Optional.empty();
    };
  }

  /** Leads hear it also where the card is gone. */
  private Optional<Spot> leads(Notice notice, Optional<CardPlace> card) {
    String words =
        switch (notice.to()) {
          case To.Owner owner ->
              NoticePhrases.elsewhere(NoticePhrases.to(owner.person(), notice.words()));
          case To.Channel _ -> NoticePhrases.elsewhere(notice.words());
          case To.Leads _ -> notice.words();
        };
    return channels
        .find(Channels.LEADS)
        .map(channel -> new Spot(channel, null, words + link(card), false));
  }

  private Optional<CardPlace> card(TicketId ticket) {
    return Optional.ofNullable(places.find(List.of(ticket)).get(ticket))
        .filter(place -> !place.ts().isEmpty());
  }

  private String link(Optional<CardPlace> card) {
    try {
      return card.map(place -> NoticePhrases.link(api.permalink(place.channel(), place.ts())))
          .orElse("");
    } catch (SlackRefused gone) {
      return "";
    }
  }
}
