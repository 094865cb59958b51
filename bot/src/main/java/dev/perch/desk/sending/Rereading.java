package dev.perch.desk.sending;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Mention;
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
import java.time.Duration;
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

  private static final int ROUNDS = 5;

  private final Stories stories;
  private final Removing removing;
  private final TweetCheck x;
  private final KeptTweets kept;
  private final Consumer<Mention> intake;
  private final Retention retention;
  private final Alarms alarms;
  private final InstantSource clock;

  /**
   * A reading.
   *
   * @param intake takes in what a tweet says now
   */
  public Rereading(
      Stories stories,
      Bells bells,
      TweetCheck x,
      KeptTweets kept,
      Lessons lessons,
      Consumer<Mention> intake,
      Retention retention,
      Alarms alarms,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.removing = new Removing(stories, bells, lessons, waits, clock);
    this.x = x;
    this.kept = kept;
    this.intake = intake;
    this.retention = retention;
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
   * Looks at the tweets whose time has come, however short the budget is: what is deleted on X must
   * be gone here within a day, and no sum changes that. Words that are old enough go.
   *
   * @throws Unavailable if X or the store could not be asked: they are due until they were
   */
  public void once() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Kept> due = kept.due(clock.instant(), TweetCheck.AT_ONCE);
      if (due.isEmpty()) {
        return;
      }
      try {
        look(due);
      } catch (Unavailable unread) {
        warn(due.getFirst());
        throw unread;
      }
    }
  }

  private void look(List<Kept> due) {
    Map<String, Map<String, Kept>> asked = new LinkedHashMap<>();
    for (Kept each : due) {
      Optional<Story> story = stories.read(each.ticket());
      if (story.isEmpty() || !story.get().ticket().facts().reads(each.tweet())) {
        kept.forget(each);
      } else {
        Ticket ticket = story.get().ticket();
        TicketFacts facts = ticket.facts();
        switch (retention.of(ticket, clock.instant())) {
          case Retention.Due.Read _ when isDirect(facts, each.tweet()) ->
              kept.next(each, clock.instant().plus(KeptTweets.EVERY));
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
    asked.forEach(this::look);
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

  private void look(String handle, Map<String, Kept> asked) {
    Map<String, Found> found = x.look(handle, asked.keySet());
    asked.forEach((latest, each) -> {
      switch (found.get(latest)) {
        case Found.Gone gone -> removing.withdraw(each.ticket(), each.tweet(), gone.why());
        case Found.Edited edited -> intake.accept(edited.now());
        case Found.Present _ -> {}
        case null -> {}
      }
      if (!(found.get(latest) instanceof Found.Gone)) {
        kept.next(each, clock.instant().plus(KeptTweets.EVERY));
      }
    });
  }

  private void warn(Kept oldest) {
    if (oldest.due().plus(TOO_LATE).isBefore(clock.instant())) {
      alarms.raise(
          new Alarms.Alarm(
              "rereading",
              "Customers' tweets could not be read again for hours, so what they deleted on X may still stand here after a day. Perch goes on trying. Is X reachable, and are its limits used up?"));
    }
  }
}
