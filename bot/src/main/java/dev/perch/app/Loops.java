package dev.perch.app;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.perch.campaign.LaunchClock;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.crisis.CrisisTickets;
import dev.perch.campaign.crisis.VolumeWatch;
import dev.perch.campaign.listening.Listening;
import dev.perch.campaign.listening.Streaming;
import dev.perch.campaign.post.PostClock;
import dev.perch.campaign.storm.FoldClock;
import dev.perch.campaign.storm.FoldSending;
import dev.perch.campaign.storm.StormWatch;
import dev.perch.desk.Bell;
import dev.perch.desk.Bells;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.bank.Learning;
import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.clocks.Clocks;
import dev.perch.desk.intake.Advising;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Archiving;
import dev.perch.desk.records.Packing;
import dev.perch.desk.records.Seals;
import dev.perch.desk.sending.Rereading;
import dev.perch.roster.Roster;
import dev.perch.slack.SlackNotices;
import dev.perch.slack.card.Cards;
import dev.perch.slack.crisis.CrisisBoards;
import dev.perch.slack.faq.FaqAsking;
import dev.perch.slack.faq.FaqCards;
import dev.perch.slack.launch.Briefs;
import dev.perch.slack.post.PostCards;
import dev.perch.slack.staff.DigestPost;
import dev.perch.slack.staff.DutyBoard;
import dev.perch.slack.staff.ReceiptPost;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.Nudges;
import dev.perch.x.InboxReader;
import dev.perch.x.MentionReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What Perch does over and over, room by room, and how often. */
final class Loops {
  private static final Duration CLOCKS_EVERY = Duration.ofMillis(500);
  private static final Duration ADVISING_EVERY = Duration.ofMillis(500);
  private static final Duration ROSTER_EVERY = Duration.ofSeconds(30);
  private static final Duration BUDGET_EVERY = Duration.ofSeconds(5);
  static final Duration BANK_EVERY = Duration.ofMillis(500);
  private static final Duration ASKING_EVERY = Duration.ofSeconds(2);
  private static final Duration LINKS_EVERY = Duration.ofSeconds(10);
  private static final Duration CAMPAIGN_EVERY = Duration.ofMillis(500);
  private static final Duration WATCH_EVERY = Duration.ofMillis(250);
  private static final Duration VOLUME_EVERY = Duration.ofSeconds(5);
  private static final Duration LISTENING_EVERY = Duration.ofSeconds(2);
  private static final Duration NOTICES_EVERY = Duration.ofMillis(500);
  private static final Duration BOARDS_EVERY = Duration.ofMillis(500);
  private static final Duration POSTED_EVERY = Duration.ofSeconds(1);
  private static final Duration NUDGES_EVERY = Duration.ofSeconds(5);
  private static final Duration DUTY_EVERY = Duration.ofSeconds(30);
  private static final Duration SEALS_EVERY = Duration.ofMinutes(1);
  private static final Duration REREADING_EVERY = Duration.ofSeconds(20);
  private static final Duration PACKING_EVERY = Duration.ofSeconds(2);
  private static final Duration ARCHIVE_BUSY = Duration.ofSeconds(10);
  private static final Duration ARCHIVE_EVERY = Duration.ofMinutes(10);
  private static final Duration CARDS_IDLE = Duration.ofSeconds(1);
  private static final Duration CARDS_BUSY = Duration.ofMillis(50);
  private static final Duration TOGETHER = Duration.ofMillis(10);

  private final Injector injector;
  private final Pulse pulse;
  private final Clock clock;
  private final List<Loop> running = new ArrayList<>();

  Loops(Injector injector) {
    this.injector = injector;
    this.pulse = the(Pulse.class);
    this.clock = the(Clock.class);
  }

  private <T> T the(Class<T> part) {
    return injector.getInstance(part);
  }

  /**
   * Begins all of them.
   *
   * @param roles the user groups whose members are asked for
   */
  void begin(Sender sending, List<String> roles) {
    Bells bells = the(Bells.class);
    Cards cards = the(Cards.class);
    loop("cards", () -> restOf(cards.begin(), bells.cards()));
    loop("outbox", sending::once);
    desk(roles);
    bank(bells);
    campaign();
    slack();
    records();
    x();
  }

  private void desk(List<String> roles) {
    every(CLOCKS_EVERY, "clocks", the(Clocks.class)::once);
    every(ADVISING_EVERY, "suggestions after a rush", the(Advising.class)::once);
    every(BUDGET_EVERY, "budget", the(Budget.class)::once);
    Roster roster = the(Roster.class);
    Claims claims = the(Claims.class);
    every(
        ROSTER_EVERY,
        "roster",
        () -> {
          roster.refresh(roles);
          claims.giveBackOfThoseWhoLeft();
        });
  }

  private void bank(Bells bells) {
    Learning learning = the(Learning.class);
    loop("learning", () -> learn(learning, bells.lessons()));
    every(BANK_EVERY, "faq bank", the(BankKeeping.class)::once);
    every(BANK_EVERY, "faq cards", the(FaqCards.class)::once);
    every(ASKING_EVERY, "faq asking", the(FaqAsking.class)::once);
    every(LINKS_EVERY, "links", the(LinkKeeping.class)::once);
  }

  private void campaign() {
    every(WATCH_EVERY, "embargoes", the(LaunchWatch.class)::once);
    every(CAMPAIGN_EVERY, "launches", the(LaunchClock.class)::once);
    every(CAMPAIGN_EVERY, "storms", the(StormWatch.class)::once);
    every(CAMPAIGN_EVERY, "fold clocks", the(FoldClock.class)::once);
    every(CAMPAIGN_EVERY, "fold replies", the(FoldSending.class)::once);
    every(CAMPAIGN_EVERY, "crisis", the(CrisisTickets.class)::once);
    every(VOLUME_EVERY, "volume", the(VolumeWatch.class)::once);
    every(CAMPAIGN_EVERY, "posts", the(PostClock.class)::once);
    every(LISTENING_EVERY, "listening", the(Listening.class)::once);
    every(CAMPAIGN_EVERY, "stream", the(Streaming.class)::once);
  }

  private void slack() {
    every(BOARDS_EVERY, "briefs", the(Briefs.class)::once);
    every(BOARDS_EVERY, "crisis boards", the(CrisisBoards.class)::once);
    every(NOTICES_EVERY, "notices", the(SlackNotices.class)::once);
    every(POSTED_EVERY, "post cards", the(PostCards.class)::once);
    every(POSTED_EVERY, "home tabs", the(HomeTabs.class)::once);
    every(POSTED_EVERY, "receipts", the(ReceiptPost.class)::once);
    every(POSTED_EVERY, "digests", the(DigestPost.class)::once);
    every(NUDGES_EVERY, "nudges", the(Nudges.class)::once);
    every(DUTY_EVERY, "duty board", the(DutyBoard.class)::once);
  }

  private void records() {
    Seals seals = the(Seals.class);
    every(SEALS_EVERY, "seals", () -> seals.once(clock.instant()));
    every(REREADING_EVERY, "rereading", the(Rereading.class)::once);
    Packing packing = the(Packing.class);
    every(PACKING_EVERY, "packing", () -> packing.once(clock.instant()));
    Archiving archiving = the(Archiving.class);
    loop("archive", () -> restOf(archiving.once()));
  }

  private void x() {
    for (MentionReader reader : readers()) {
      loop("mentions of @" + reader.handle(), () -> until(reader.once()));
    }
    for (InboxReader reader : inboxes()) {
      loop("messages of @" + reader.handle(), () -> until(reader.once()));
    }
  }

  /** Those who read what is said to a handle in public. */
  List<MentionReader> readers() {
    return injector.getInstance(Key.get(new TypeLiteral<List<MentionReader>>() {}));
  }

  /** Those who read what is said to it in private. */
  List<InboxReader> inboxes() {
    return injector.getInstance(Key.get(new TypeLiteral<List<InboxReader>>() {}));
  }

  private void every(Duration pause, String name, Runnable round) {
    loop(
        name,
        () -> {
          round.run();
          return () -> Thread.sleep(pause);
        });
  }

  private void loop(String name, Loop.Round round) {
    running.add(Loop.start(name, pulse, round));
  }

  /** What rings at nearly the same time is looked at together: a look costs as much for one. */
  private static Loop.Rest restOf(int behind, Bell bell) {
    return () -> {
      bell.await(behind > 0 ? CARDS_BUSY : CARDS_IDLE);
      Thread.sleep(TOGETHER);
    };
  }

  /** A file has fewer and bigger pieces if tickets are moved together. */
  private static Loop.Rest restOf(int archived) {
    return () -> Thread.sleep(archived > 0 ? ARCHIVE_BUSY : ARCHIVE_EVERY);
  }

  private static Loop.Rest learn(Learning learning, Bell bell) {
    learning.once();
    return () -> bell.await(BANK_EVERY);
  }

  private Loop.Rest until(Instant next) {
    return () -> {
      Duration wait = Duration.between(clock.instant(), next);
      Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
    };
  }

  /** No round begins any more; see {@link Loop#stop}. */
  void stop() {
    running.forEach(Loop::stop);
  }

  /** Those that were begun. */
  List<Loop> begun() {
    return List.copyOf(running);
  }
}
