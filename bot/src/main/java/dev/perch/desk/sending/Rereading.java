package dev.perch.desk.sending;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Mention;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.Retention;
import dev.perch.desk.Stories;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.TweetCheck.Found;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.sending.KeptTweets.Kept;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads again what customers wrote: each tweet of an open or lately closed ticket within a day, and
 * whatever a reply answers right before it goes out. What X shows no more is removed; the story
 * keeps that it was. Words that are old enough go, whether X was asked or not.
 */
public final class Rereading implements BeforeSending {
  private static final Logger log = LoggerFactory.getLogger(Rereading.class);

  /** Then a deletion may have been overlooked for a day. */
  private static final Duration TOO_LATE = Duration.ofHours(3);

  /** While the budget allows no reading, whatever is due is put off for so long. */
  private static final Duration PUT_OFF = Duration.ofHours(1);

  /** What could not be read comes round again then; the other handles' tweets go on meanwhile. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private static final int ROUNDS = 5;

  private final Stories stories;
  private final Removing removing;
  private final TweetCheck x;
  private final KeptTweets kept;
  private final Consumer<Mention> intake;
  private final Consumer<Mention> restore;
  private final Retention retention;
  private final ReadingPace pace;
  private final Alarms alarms;
  private final InstantSource clock;

  /** Handles whose tweets could not be read, and since when they should have been. */
  private final Map<String, Instant> failing = new HashMap<>();

  /**
   * A reading.
   *
   * @param intake takes in what a tweet says now
   * @param restore takes up again what X shows once more
   * @param pace how often tweets may be read again; not asked right before a reply goes out
   */
  public Rereading(
      Stories stories,
      Bells bells,
      TweetCheck x,
      KeptTweets kept,
      Lessons lessons,
      Consumer<Mention> intake,
      Consumer<Mention> restore,
      Retention retention,
      ReadingPace pace,
      Alarms alarms,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.removing = new Removing(stories, bells, lessons, waits, clock);
    this.x = x;
    this.kept = kept;
    this.intake = intake;
    this.restore = restore;
    this.retention = retention;
    this.pace = pace;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** A look that cannot be had keeps nobody waiting for a reply. */
  @Override
  public Optional<SendRefusal> refusal(TicketFacts facts, String target) {
    Optional<Said> said =
        facts.said().stream().filter(word -> word.latest().equals(target)).findFirst();
    if (said.isEmpty()) {
      return Optional.of(SendRefusal.EDITED);
    }
    if (said.get().withdrawn() != null) {
      return Optional.of(SendRefusal.TWEET_GONE);
    }
    if (said.get().tweet().direct()) {
      return Optional.empty();
    }
    try {
      return switch (x.look(facts.handle(), List.of(target)).get(target)) {
        case Found.Gone gone -> {
          removing.withdraw(facts.id(), said.get().tweet().id(), gone.why());
          yield Optional.of(SendRefusal.TWEET_GONE);
        }
        case Found.Edited edited -> {
          intake.accept(edited.now());
          yield Optional.of(SendRefusal.EDITED);
        }
        case Found.Present _ -> Optional.empty();
        case null -> Optional.empty();
      };
    } catch (Unavailable unread) {
      log.warn(
          "Ticket {}: the tweet could not be read again before the reply; it is sent all the same: {}",
          facts.id(),
          unread.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Looks at the tweets whose time has come; while the budget is short less often, and at none
   * while it is used up. Words that are old enough go all the same.
   *
   * @throws Unavailable if the store could not be asked, or X for a handle: its tweets come round
   *     again, and those of the others have been looked at
   */
  public void once() {
    Reading reading = pace.now();
    Optional<Unavailable> unread = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      List<Kept> due = kept.due(clock.instant(), TweetCheck.AT_ONCE);
      if (due.isEmpty()) {
        break;
      }
      Optional<Unavailable> failed = look(due, reading);
      unread = unread.or(() -> failed);
    }
    unread.ifPresent(first -> {
      throw first;
    });
  }

  private Optional<Unavailable> look(List<Kept> due, Reading reading) {
    Map<String, Map<String, Kept>> asked = new LinkedHashMap<>();
    for (Kept each : due) {
      Optional<Story> story = stories.read(each.ticket());
      if (story.isEmpty() || !mayStand(story.get().ticket().facts(), each.tweet())) {
        kept.forget(each);
      } else {
        Ticket ticket = story.get().ticket();
        TicketFacts facts = ticket.facts();
        switch (retention.of(ticket, clock.instant())) {
          case Retention.Due.Read _ when isDirect(facts, each.tweet()) ->
              kept.next(each, clock.instant().plus(KeptTweets.EVERY));
          case Retention.Due.Read _ when reading instanceof Reading.Stopped ->
              kept.next(each, clock.instant().plus(PUT_OFF));
          case Retention.Due.Read _ ->
              asked
                  .computeIfAbsent(facts.handle(), _ -> new HashMap<>())
                  .put(latest(facts, each.tweet()), each);
          case Retention.Due.Later later -> kept.next(each, later.at());
          case Retention.Due.Remove _ -> {
            removing.erase(each.ticket(), Erasure.AGE);
            kept.forget(each);
          }
        }
      }
    }
    Duration pause =
        reading instanceof Reading.Goes(int slower)
            ? KeptTweets.EVERY.multipliedBy(slower)
            : KeptTweets.EVERY;
    Optional<Unavailable> first = Optional.empty();
    for (Map.Entry<String, Map<String, Kept>> one : asked.entrySet()) {
      Optional<Unavailable> failed = tried(one.getKey(), one.getValue(), pause);
      first = first.or(() -> failed);
    }
    return first;
  }

  /** One handle that X does not answer keeps no other's tweets from being read. */
  private Optional<Unavailable> tried(String handle, Map<String, Kept> tweets, Duration pause) {
    try {
      look(handle, tweets, pause);
      failing.remove(handle);
      return Optional.empty();
    } catch (Unavailable unread) {
      Instant now = clock.instant();
      Instant oldest = tweets.values().stream().map(Kept::due).min(Instant::compareTo).orElse(now);
      Instant since = failing.merge(handle, oldest, (a, b) -> a.isBefore(b) ? a : b);
      warn(handle, since);
      tweets.values().forEach(each -> kept.next(each, now.plus(AGAIN)));
      return Optional.of(unread);
    }
  }

  /** Still to be read, or not shown to us for a while. */
  private static boolean mayStand(TicketFacts facts, String tweet) {
    return facts.said(tweet).filter(said -> said.withdrawn() != Withdrawal.DELETED).isPresent();
  }

  /** A direct message is no tweet: X would call it one that is gone. */
  private static boolean isDirect(TicketFacts facts, String tweet) {
    return facts.said().stream()
        .map(Said::tweet)
        .anyMatch(word -> word.id().equals(tweet) && word.direct());
  }

  private static String latest(TicketFacts facts, String tweet) {
    return facts.said().stream()
        .filter(word -> word.tweet().id().equals(tweet))
        .map(Said::latest)
        .findFirst()
        .orElseThrow();
  }

  private void look(String handle, Map<String, Kept> asked, Duration pause) {
    Map<String, Found> found = x.look(handle, asked.keySet());
    asked.forEach((latest, each) -> {
      boolean hidden =
          stories
              .read(each.ticket())
              .map(story -> story.ticket().facts())
              .filter(facts -> facts.holds(each.tweet()) && !facts.reads(each.tweet()))
              .isPresent();
      switch (found.get(latest)) {
        case Found.Gone gone -> removing.withdraw(each.ticket(), each.tweet(), gone.why());
        case Found.Edited edited when hidden -> restore.accept(edited.now());
        case Found.Edited edited -> intake.accept(edited.now());
        case Found.Present _ when hidden -> x.read(handle, latest).ifPresent(restore);
        case Found.Present _ -> {}
        case null -> {}
      }
      if (found.get(latest) instanceof Found.Gone(Withdrawal why) && why == Withdrawal.DELETED) {
        kept.forget(each);
      } else {
        kept.next(each, clock.instant().plus(pause));
      }
    });
  }

  private void warn(String handle, Instant since) {
    if (since.plus(TOO_LATE).isBefore(clock.instant())) {
      alarms.raise(
          new Alarms.Alarm(
              "rereading:" + handle,
              "Tweets to @%s could not be read again for hours, so what customers deleted on X may still stand here after a day. Perch goes on trying. Is X reachable, does it take this handle's keys, and are its limits or its budget used up?"
                  .formatted(handle)));
    }
  }
}
