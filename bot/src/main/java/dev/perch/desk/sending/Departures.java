package dev.perch.desk.sending;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Outbox;
import dev.perch.desk.Stories;
import dev.perch.desk.TweetPace;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.Hold;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In which order approved replies leave: threads that have begun first, then whose customer was
 * promised an answer soonest; in public no more than X takes. What has to wait is told about when
 * it goes; the place itself is given when it leaves, so that what is taken back or refused keeps
 * nobody waiting.
 */
public final class Departures {
  private static final Logger log = LoggerFactory.getLogger(Departures.class);

  /** More than this wait in no order among themselves. */
  private static final int ORDERED = 1_000;

  /** Who waits for no answer comes after those who were to have one within the hour. */
  private static final Duration WITHOUT_PROMISE = Duration.ofHours(1);

  /** X was not asked, so nothing counts against its pace. */
  private static final Set<SendRefusal> NEVER_LEFT =
      EnumSet.of(
          SendRefusal.UNREACHABLE,
          SendRefusal.TOO_LATE,
          SendRefusal.EDITED,
          SendRefusal.NOT_AS_APPROVED,
          SendRefusal.GUARDED,
          SendRefusal.PICTURE_GONE,
          SendRefusal.PICTURE_REFUSED,
          SendRefusal.PICTURE_UNREAD,
          SendRefusal.WROTE_AGAIN,
          SendRefusal.LINK_DEAD,
          SendRefusal.NOT_AGREED,
          SendRefusal.OLD_WORDS);

  private static final Comparator<Queued> ORDER =
      Comparator.comparing(Queued::begun).reversed().thenComparing(Queued::promise);

  private final Stories stories;
  private final Ledger ledger;
  private final Outbox outbox;
  private final TweetPace pace;
  private final Function<Ticket, Optional<Instant>> promise;
  private final InstantSource clock;

  /** What is known of those that wait, so that a long queue is not read each second. */
  private final Map<Outbox.Entry, Queued> known = new HashMap<>();

  /**
   * The departures of a desk.
   *
   * @param promise when a ticket's customer should have heard from us; empty where nobody waits
   */
  public Departures(
      Stories stories,
      Bells bells,
      Outbox outbox,
      TweetPace pace,
      Function<Ticket, Optional<Instant>> promise,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.outbox = outbox;
    this.pace = pace;
    this.promise = promise;
    this.clock = clock;
  }

  /**
   * One that waits.
   *
   * @param begun whether parts of it stand on X already
   * @param expected about when it goes, as its card says; null where that says nothing
   */
  private record Queued(
      Outbox.Entry entry,
      String handle,
      Road road,
      boolean begun,
      Instant promise,
      List<String> pictures,
      @Nullable Instant expected) {
    Queued expecting(Instant other) {
      return new Queued(entry, handle, road, begun, promise, pictures, other);
    }
  }

  /** Those that may leave now, the first to go first. */
  synchronized List<Outbox.Entry> next(int most) {
    Instant now = clock.instant();
    List<Outbox.Entry> due = outbox.due(now, ORDERED);
    known.keySet().retainAll(new HashSet<>(due));
    List<Outbox.Entry> leaving = new ArrayList<>();
    List<Queued> queue = new ArrayList<>();
    for (Outbox.Entry entry : due) {
      queued(entry).ifPresentOrElse(queue::add, () -> leaving.add(entry));
    }
    queue.sort(ORDER);
    Map<String, Integer> before = new HashMap<>();
    for (Queued one : queue) {
      Instant goes =
          one.road() == Road.PUBLIC
              ? pace.next(one.handle(), before.merge(one.handle(), 1, Integer::sum) - 1, now)
              : now;
      if (!goes.isAfter(now)) {
        leaving.add(one.entry());
      } else if (one.expected() == null || one.expected().isBefore(now)) {
        postpone(one, goes, now);
      }
    }
    return leaving.stream().limit(most).toList();
  }

  /** Takes one out, for good; what goes in public counts from now on. */
  synchronized boolean take(Outbox.Entry entry) {
    Optional<Queued> queued = queued(entry);
    if (!outbox.take(entry)) {
      return false;
    }
    // Its next part stands under the same name, and is another matter.
    known.remove(entry);
    queued
        .filter(one -> one.road() == Road.PUBLIC)
        .ifPresent(one -> pace.began(one.handle(), clock.instant()));
    return true;
  }

  /** What was taken out did not go out; where X was not even asked, its place is free again. */
  void refused(Sending sending, SendRefusal why) {
    if (sending.attempt().road() == Road.PUBLIC && NEVER_LEFT.contains(why)) {
      pace.giveBack(sending.facts().handle());
    }
  }

  /** Nothing for one that is not to be sent any more. */
  private Optional<Queued> queued(Outbox.Entry entry) {
    Queued before = known.get(entry);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Queued> read = stories.read(entry.ticket()).flatMap(story -> read(entry, story));
    read.ifPresent(one -> known.put(entry, one));
    return read;
  }

  private Optional<Queued> read(Outbox.Entry entry, Story story) {
    if (!(story.ticket() instanceof Sending sending)
        || sending.attempt().number() != entry.attempt()) {
      return Optional.empty();
    }
    Attempt attempt = sending.attempt();
    Instant promised =
        promise
            .apply(sending)
            .orElseGet(() -> story.events().get(attempt.number()).at().plus(WITHOUT_PROMISE));
    return Optional.of(
        new Queued(
            entry,
            sending.facts().handle(),
            attempt.road(),
            !attempt.parts().isEmpty(),
            promised,
            attempt.pictures(),
            attempt.expected()));
  }

  private void postpone(Queued one, Instant goes, Instant now) {
    Instant deadline = Hold.deadline(goes, one.pictures());
    int attempt = one.entry().attempt();
    try {
      ledger.<Boolean>insist(
          one.entry().ticket(),
          "postponed:" + attempt + ":" + goes.toEpochMilli(),
          story ->
              story.ticket() instanceof Sending sending && sending.attempt().number() == attempt
                  ? Decision.event(sending.postpone(goes, deadline, now))
                  : new Decision.No<>(false));
      known.put(one.entry(), one.expecting(goes));
    } catch (Unavailable busy) {
      log.info("Ticket {} is told a little later when its reply goes out", one.entry().ticket());
    }
  }
}
