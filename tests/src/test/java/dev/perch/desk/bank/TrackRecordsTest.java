package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.EntryFacts;
import dev.perch.desk.FaqUse;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Rewording;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an agent may know of an entry before they trust it. */
class TrackRecordsTest {
  private static final Rewording TEN = new Rewording("takes", "five", "ten");

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final StoryBank bank = new StoryBank(stories);
  private final MemoryFaqUses uses = new MemoryFaqUses();
  private final MemoryFaqEdits edits = new MemoryFaqEdits();
  private final AtomicInteger looks = new AtomicInteger();
  private final Instant published = clock.instant();
  private final Faq refund = published();
  private final TrackRecords records =
      new TrackRecords(
          bank,
          new FaqUses() {
            @Override
            public List<FaqUse> unlearned(int most) {
              return uses.unlearned(most);
            }

            @Override
            public void learned(FaqUse use) {
              uses.learned(use);
            }

            @Override
            public Page of(FaqId faq, @Nullable String version, int from, int most) {
              looks.incrementAndGet();
              return uses.of(faq, version, from, most);
            }
          },
          edits,
          clock);

  private Faq published() {
    new Gatekeeping(stories, clock)
        .publish(
            new Editor("UG"),
            new FaqId("refund"),
            Content.of("Refunds", List.of("where is my money"), "It takes five days.")
                .reviewedBy(LocalDate.of(2026, 6, 30)),
            null,
            null,
            "",
            "publish");
    bank.once();
    return bank.all().getFirst();
  }

  private FaqUse used(String ticket) {
    FaqUse use =
        new FaqUse(
            new TicketId(ticket), 2, new Pin(refund.id(), refund.version()), clock.instant());
    uses.add(use);
    return use;
  }

  private EntryFacts facts() {
    return records.of(refund, Place.TWEET, 0).orElseThrow();
  }

  @Test
  void itTellsSinceWhenItHoldsUntilWhenAndHowOftenItWasUsedLately() {
    used("100");
    clock.push(Duration.ofDays(31));
    used("101");
    used("102");

    assertThat(facts().changed()).isEqualTo(published);
    assertThat(facts().rightUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(facts().use()).isEqualTo(new EntryFacts.Use(2, null, 0));
  }

  @Test
  void whatAgentsChangeIsToldWhereTwoTicketsSawTheSameChange() {
    edits.add(used("100"), TEN);
    edits.add(used("101"), new Rewording("", "", "order 4711"));
    assertThat(facts().use()).isEqualTo(new EntryFacts.Use(2, null, 0));

    edits.add(used("102"), TEN);
    clock.push(TrackRecords.HOLDS.plusSeconds(1));

    assertThat(facts().use()).isEqualTo(new EntryFacts.Use(3, TEN, 2));
  }

  @Test
  void manyCardsCostOneLook() {
    for (int card = 0; card < 1_000; card++) {
      facts();
    }

    assertThat(looks).hasValue(1);
  }
}
