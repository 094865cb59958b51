package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.digest.DigestClock;
import dev.perch.campaign.digest.DigestEvent;
import dev.perch.campaign.digest.DigestTime;
import dev.perch.campaign.digest.Digests;
import dev.perch.campaign.post.PostStories;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Clockwork;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.desk.bank.Gaps;
import dev.perch.desk.money.Budget;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The digest of each week.
 *
 * @param clockwork by which replies are in time
 * @param zone in which a week begins and ends
 * @param time when the leads are told
 */
record DigestModule(Clockwork clockwork, ZoneId zone, DigestTime time) implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Digests digests(
      RecentTickets recent,
      WrittenTo writtenTo,
      Stories stories,
      Gaps gaps,
      Launches launches,
      Crises crises,
      PostStories posts,
      Budget budget,
      StoryBank bank,
      InstantSource clock) {
    return new Digests(
        recent,
        writtenTo,
        stories,
        clockwork,
        gaps,
        launches,
        crises,
        posts,
        budget,
        faq -> title(bank, faq),
        clock);
  }

  private static String title(StoryBank bank, String faq) {
    Optional<Entry> entry = FaqId.isSlug(faq) ? bank.entry(new FaqId(faq)) : Optional.empty();
    return entry.flatMap(Entry::current).map(version -> version.content().title()).orElse(faq);
  }

  @Provides
  @Singleton
  DigestClock clock(
      RecentTickets recent, Stories stories, Chronicle<DigestEvent> given, InstantSource clock) {
    return new DigestClock(time, zone, recent, stories, given, clock);
  }
}
