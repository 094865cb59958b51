package dev.perch.knowledge.gatekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatekeepingTest {
  private static final FaqId HOURS = new FaqId("hours");
  private static final Content NINE = Content.of("When?", List.of(), "From nine.");
  private static final Content TEN = Content.of("When?", List.of(), "From ten.");
  private static final Editor GRETA = new Editor("greta");

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gate = new Gatekeeping(stories, clock);
  private final StoryBank bank = new StoryBank(stories);

  @Test
  void whatAnybodyProposesIsNotInUseUntilItIsApproved() {
    Entry proposed = done(gate.propose("ines", HOURS, NINE, null, "asked daily", "1"));
    bank.once();
    List<Faq> before = bank.all();

    Entry approved = done(gate.approve(GRETA, HOURS, 1, null, "2"));
    bank.once();

    assertThat(before).isEmpty();
    assertThat(proposed.waiting()).singleElement().returns("ines", Proposal::by);
    assertThat(approved.waiting()).isEmpty();
    assertThat(approved.current().orElseThrow())
        .isEqualTo(new Version(1, NINE, "asked daily", "greta", clock.instant()));
    assertThat(bank.all()).containsExactly(Faq.of(HOURS, NINE));
  }

  @Test
  void ofTwoDecisionsOnOneProposalTheSecondIsToldSo() {
    done(gate.propose("ines", HOURS, NINE, null, "", "1"));
    done(gate.giveBack(GRETA, HOURS, 1, "we close at five", "2"));

    assertThat(gate.approve(GRETA, HOURS, 1, null, "3")).isInstanceOf(Outcome.Decided.class);
    assertThat(gate.withdraw("ines", HOURS, 1, "4")).isInstanceOf(Outcome.Decided.class);
    assertThat(gate.giveBack(GRETA, HOURS, 1, "we close at five", "2"))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aDifferenceThatIsOutOfDateIsNotApproved() {
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1"));
    done(gate.propose("ines", HOURS, TEN, NINE.version(), "", "2"));
    Content eleven = Content.of("When?", List.of(), "From eleven.");
    done(gate.publish(GRETA, HOURS, eleven, null, NINE.version(), "", "3"));

    Outcome late = gate.approve(GRETA, HOURS, 1, NINE.version(), "4");

    assertThat(late).isInstanceOf(Outcome.Moved.class);
    assertThat(gate.publish(GRETA, HOURS, TEN, null, NINE.version(), "", "5"))
        .isInstanceOf(Outcome.Moved.class);
    assertThat(done(gate.approve(GRETA, HOURS, 1, eleven.version(), "6")).pin())
        .isEqualTo(TEN.version());
  }

  @Test
  void anEntryThatIsThereIsNotWrittenOverByANewOne() {
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1"));

    assertThat(gate.publish(GRETA, HOURS, TEN, null, null, "", "2"))
        .isInstanceOf(Outcome.Taken.class);
    assertThat(gate.propose("ines", HOURS, TEN, null, "", "3")).isInstanceOf(Outcome.Taken.class);
    assertThat(gate.publish(GRETA, HOURS, NINE, null, NINE.version(), "", "4"))
        .isInstanceOf(Outcome.Same.class);
  }

  @Test
  void onlyWhoProposedItTakesItBack() {
    done(gate.propose("ines", HOURS, NINE, null, "", "1"));

    assertThat(gate.withdraw("tom", HOURS, 1, "2")).isInstanceOf(Outcome.NotYours.class);
    assertThat(done(gate.withdraw("ines", HOURS, 1, "3")).waiting()).isEmpty();
  }

  @Test
  void aRetiredEntryIsNotSuggestedUntilItIsRestored() {
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1"));
    done(gate.retire(GRETA, HOURS, "moved", "2"));
    bank.once();
    List<Faq> retired = bank.all();

    done(gate.restore(GRETA, HOURS, "3"));
    bank.once();

    assertThat(retired).isEmpty();
    assertThat(bank.all()).containsExactly(Faq.of(HOURS, NINE));
    assertThat(gate.restore(GRETA, HOURS, "4")).isInstanceOf(Outcome.Same.class);
    assertThat(gate.retire(GRETA, new FaqId("none"), "", "5")).isInstanceOf(Outcome.Missing.class);
  }

  @Test
  void rollingBackMakesANewVersionOfTheOldWords() {
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1"));
    done(gate.publish(GRETA, HOURS, TEN, null, NINE.version(), "", "2"));

    Entry back = done(gate.rollBack(GRETA, HOURS, 1, TEN.version(), "3"));

    assertThat(back.versions()).extracting(Version::number).containsExactly(1, 2, 3);
    assertThat(back.pin()).isEqualTo(NINE.version());
    assertThat(gate.rollBack(GRETA, HOURS, 9, NINE.version(), "4"))
        .isInstanceOf(Outcome.Missing.class);
    assertThat(gate.rollBack(GRETA, HOURS, 2, TEN.version(), "5"))
        .isInstanceOf(Outcome.Moved.class);
  }

  @Test
  void lookingItOverMovesTheDayAndNotTheVersion() {
    Content old = NINE.reviewedBy(LocalDate.of(2026, 1, 31));
    done(gate.publish(GRETA, HOURS, old, null, null, "", "1"));

    Entry looked = done(gate.reviewed(GRETA, HOURS, LocalDate.of(2026, 9, 30), "2"));

    assertThat(looked.versions()).hasSize(1);
    assertThat(looked.pin()).isEqualTo(old.version());
    assertThat(looked.faq().orElseThrow().reviewBy()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @Test
  void whoeverSawAnotherDayThanHoldsNowIsShownTheEntryAgain() {
    Content march = NINE.reviewedBy(LocalDate.of(2026, 3, 31));
    String seen = done(gate.publish(GRETA, HOURS, march, null, null, "", "1")).shown();
    done(gate.propose("ines", HOURS, TEN.reviewedBy(march.reviewBy()), seen, "", "2"));
    String now = done(gate.reviewed(GRETA, HOURS, LocalDate.of(2026, 9, 30), "3")).shown();

    assertThat(gate.publish(GRETA, HOURS, TEN, null, seen, "", "4"))
        .isInstanceOf(Outcome.Moved.class);
    assertThat(gate.approve(GRETA, HOURS, 1, seen, "5")).isInstanceOf(Outcome.Moved.class);
    assertThat(gate.schedule(GRETA, HOURS, TEN, null, seen, clock.instant(), "", "6"))
        .isInstanceOf(Outcome.Moved.class);
    assertThat(done(gate.publish(GRETA, HOURS, TEN, null, now, "", "7")).pin())
        .isEqualTo(TEN.version());
  }

  @Test
  void anotherDayAloneMayBeProposed() {
    String seen = done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1")).shown();
    Content later = NINE.reviewedBy(LocalDate.of(2026, 9, 30));

    assertThat(done(gate.propose("ines", HOURS, later, seen, "", "2")).waiting()).hasSize(1);
    assertThat(done(gate.approve(GRETA, HOURS, 1, seen, "3")).faq().orElseThrow().reviewBy())
        .isEqualTo(later.reviewBy());
    assertThat(gate.propose("ines", HOURS, later, seen, "", "4")).isInstanceOf(Outcome.Same.class);
  }

  @Test
  void rollingBackBringsBackNoDayThatHasPassed() {
    Content old = NINE.reviewedBy(LocalDate.of(2026, 2, 1));
    String first = done(gate.publish(GRETA, HOURS, old, null, null, "", "1")).shown();
    Content now = TEN.reviewedBy(LocalDate.of(2026, 9, 30));
    String seen = done(gate.publish(GRETA, HOURS, now, null, first, "", "2")).shown();

    Faq back = done(gate.rollBack(GRETA, HOURS, 1, seen, "3")).faq().orElseThrow();

    assertThat(back.version()).isEqualTo(NINE.version());
    assertThat(back.reviewBy()).isEqualTo(now.reviewBy());
  }

  @Test
  void aPlanKeepsItsNoteAndWritesOverNoEntryOfItsName() {
    Instant due = clock.instant().plus(Duration.ofHours(1));
    done(gate.schedule(GRETA, HOURS, NINE, null, null, due, "new hours", "1"));
    clock.push(Duration.ofHours(1));

    Entry fired = done(gate.fire(HOURS, due));

    assertThat(fired.current().orElseThrow().note()).isEqualTo("new hours (as planned)");
    assertThat(gate.schedule(GRETA, HOURS, TEN, null, null, due, "", "2"))
        .isInstanceOf(Outcome.Taken.class);
  }

  @Test
  void whatIsPlannedHoldsFromItsMomentOnAndIsPublishedOnce() {
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "1"));
    Instant due = clock.instant().plus(Duration.ofHours(1));
    done(gate.schedule(GRETA, HOURS, TEN, null, NINE.version(), due, "", "2"));

    Outcome early = gate.fire(HOURS, due);
    clock.push(Duration.ofHours(1));
    Entry fired = done(gate.fire(HOURS, due));
    Entry again = done(gate.fire(HOURS, due));

    assertThat(early).isInstanceOf(Outcome.Decided.class);
    assertThat(fired.pin()).isEqualTo(TEN.version());
    assertThat(fired.next()).isNull();
    assertThat(again.versions()).hasSize(2);
  }

  @Test
  void whatIsPlannedFallsAwayWithNewWordsOrByHand() {
    Instant due = clock.instant().plus(Duration.ofHours(1));
    done(gate.schedule(GRETA, HOURS, TEN, null, null, due, "", "1"));
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "2"));
    done(gate.schedule(GRETA, HOURS, TEN, null, NINE.version(), due, "", "3"));
    done(gate.unschedule(GRETA, HOURS, "4"));
    clock.push(Duration.ofHours(2));

    assertThat(gate.fire(HOURS, due)).isInstanceOf(Outcome.Decided.class);
    assertThat(gate.unschedule(GRETA, HOURS, "5")).isInstanceOf(Outcome.Decided.class);
    assertThat(stories.read(HOURS).orElseThrow().entry().pin()).isEqualTo(NINE.version());
  }

  @Test
  void anOldStoryOfAPlanThatWasCalledOffMeansWhatItMeant() {
    Instant due = clock.instant().plus(Duration.ofHours(1));
    List<FaqEvent> old =
        List.of(
            new FaqEvent.Proposed(NINE, null, "", "ines", clock.instant()),
            new FaqEvent.Scheduled(NINE, 1, due, "greta", clock.instant(), null),
            new FaqEvent.Unscheduled("greta", clock.instant()));

    Entry entry = stories.append(HOURS, null, "1", old).orElseThrow().entry();

    assertThat(entry.waiting()).isEmpty();
    assertThat(entry.next()).isNull();
  }

  @Test
  void whatAFailoverLostIsSuggestedNoLonger() {
    done(gate.publish(GRETA, HOURS, TEN, null, null, "", "1"));
    done(gate.publish(GRETA, new FaqId("refund"), TEN, null, null, "", "2"));
    bank.once();
    stories.lose();
    done(gate.publish(GRETA, HOURS, NINE, null, null, "", "3"));

    bank.once();

    assertThat(bank.all()).containsExactly(Faq.of(HOURS, NINE));
    assertThat(bank.entries()).hasSize(1);
  }

  @Test
  void aBankIsFoundedOnceAndThenItsPeoples() {
    List<Faq> folder = List.of(Faq.of(HOURS, NINE), Faq.of(new FaqId("refund"), TEN));

    int founded = Founding.from(folder, stories, gate);
    int again = Founding.from(folder, stories, gate);
    bank.once();
    List<Faq> after = bank.all();
    done(gate.retire(GRETA, HOURS, "", "1"));

    assertThat(founded).isEqualTo(2);
    assertThat(again).isEqualTo(2);
    assertThat(after).isEqualTo(folder);
    assertThat(stories.read(HOURS).orElseThrow().events()).hasSize(2);
    assertThat(Founding.from(folder, stories, gate)).isZero();
  }

  private static Entry done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).entry();
  }
}
