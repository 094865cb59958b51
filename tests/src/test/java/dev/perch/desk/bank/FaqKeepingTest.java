package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may do what to the bank: Tomas keeps it, Lucian is the spare, Mireille leads. */
class FaqKeepingTest {
  private static final Duration PATIENCE = Duration.ofHours(4);
  private static final FaqId HOURS = new FaqId("hours");
  private static final Content NINE = Content.of("When?", List.of(), "From nine.");

  private final PushedClock clock = PushedClock.onMonday();
  private final FakePeople people = new FakePeople();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final StoryBank kept = new StoryBank(stories);
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final KeepersAway away = new KeepersAway(new MemoryChronicle<>(), clock);
  private final Gatekeepers gatekeepers =
      new Gatekeepers(new Roster(people, clock), kept::waitingSince, PATIENCE, away::now, clock);
  private final FaqKeeping keeping =
      new FaqKeeping(gatekeepers, new Gatekeeping(stories, clock), kept, away, notices);

  private FaqKept write(String user, String operation) {
    return keeping.act(
        FakePeople.WORKSPACE,
        user,
        operation,
        new FaqAction.Write(HOURS, NINE, null, null, "asked daily", false));
  }

  private FaqKept approve(String user, String operation) {
    return keeping.act(
        FakePeople.WORKSPACE, user, operation, new FaqAction.Approve(HOURS, 1, null));
  }

  private FaqKept.Done does(String user, FaqAction action) {
    return (FaqKept.Done) keeping.act(FakePeople.WORKSPACE, user, action.toString(), action);
  }

  /** Ines's proposal, which Tomas has planned for in an hour. */
  private void planned() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    write(FakePeople.INES, "1");
    Instant due = clock.instant().plus(Duration.ofHours(1));
    does(FakePeople.TOMAS, new FaqAction.Schedule(HOURS, NINE, 1, null, due, "asked daily"));
  }

  @Test
  void aPlannedProposalThatIsCalledOffWaitsAgainAndItsAuthorHears() {
    planned();

    FaqKept.Done off = does(FakePeople.TOMAS, new FaqAction.Unschedule(HOURS));

    assertThat(off.entry().waiting())
        .singleElement()
        .satisfies(again -> {
          assertThat(again.by()).isEqualTo(FakePeople.INES);
          assertThat(again.content()).isEqualTo(NINE);
          assertThat(again.note()).isEqualTo("asked daily");
          assertThat(again.number()).isEqualTo(2);
        });
    assertThat(off.entry().next()).isNull();
    assertThat(notices.told).containsExactly(FakePeople.INES + " hours CALLED_OFF");
    does(FakePeople.TOMAS, new FaqAction.Approve(HOURS, 2, null));
    assertThat(kept.all()).containsExactly(Faq.of(HOURS, NINE));
  }

  @Test
  void whatEndsAPlanSaysSoAndItsAuthorHearsOnce() {
    planned();
    Content ten = Content.of("When?", List.of(), "From ten.");
    FaqAction other = new FaqAction.Write(HOURS, ten, null, null, "", false);

    FaqKept.Done ended = does(FakePeople.TOMAS, other);
    does(FakePeople.TOMAS, other);

    assertThat(ended.unplanned()).returns(Unplanned.Why.PUBLISHED, gone -> gone.why());
    assertThat(notices.told).containsExactly(FakePeople.INES + " hours PUBLISHED");
  }

  @Test
  void whoeverEndsTheirOwnPlanReadsItAndNobodyElseIsTold() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    write(FakePeople.TOMAS, "1");
    Content ten = Content.of("When?", List.of(), "From ten.");
    Instant due = clock.instant().plus(Duration.ofHours(1));
    does(FakePeople.TOMAS, new FaqAction.Schedule(HOURS, ten, null, NINE.version(), due, ""));

    FaqKept.Done retired = does(FakePeople.TOMAS, new FaqAction.Retire(HOURS, "sold out"));

    assertThat(retired.unplanned()).returns(Unplanned.Why.RETIRED, gone -> gone.why());
    assertThat(notices.told).isEmpty();
  }

  @Test
  void whatAGatekeeperWritesIsInTheBankAtOnceAndWhatOthersWriteIsAProposal() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);

    assertThat(write(FakePeople.INES, "1")).isInstanceOf(FaqKept.Proposed.class);
    assertThat(kept.all()).isEmpty();
    assertThat(approve(FakePeople.INES, "2")).isInstanceOf(FaqKept.NotYours.class);
    assertThat(approve(FakePeople.MIREILLE, "3")).isInstanceOf(FaqKept.NotYours.class);
    assertThat(approve(FakePeople.TOMAS, "4")).isInstanceOf(FaqKept.Done.class);

    assertThat(kept.all()).containsExactly(Faq.of(HOURS, NINE));
  }

  @Test
  void withoutAGatekeeperTheLeadsKeepIt() {
    assertThat(write(FakePeople.MIREILLE, "1")).isInstanceOf(FaqKept.Done.class);
  }

  @Test
  void theSpareDecidesOnceAProposalHasWaitedLongEnough() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    people.give(Gatekeepers.SPARE, FakePeople.LUCIAN);
    write(FakePeople.INES, "1");

    clock.push(PATIENCE.minusMinutes(1));
    FaqKept early = approve(FakePeople.LUCIAN, "2");
    clock.push(Duration.ofMinutes(1));
    FaqKept late = approve(FakePeople.LUCIAN, "3");

    assertThat(early).isInstanceOf(FaqKept.NotYours.class);
    assertThat(late).isInstanceOf(FaqKept.Done.class);
  }

  @Test
  void theSpareDecidesAtOnceWhileTheGatekeeperIsAwayAndNotAMinuteLonger() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    people.give(Gatekeepers.SPARE, FakePeople.LUCIAN);
    write(FakePeople.INES, "1");

    assertThat(keeping.leave(FakePeople.WORKSPACE, FakePeople.LUCIAN, null, "2"))
        .isEqualTo(FaqKeeping.Went.NOT_A_KEEPER);
    keeping.leave(FakePeople.WORKSPACE, FakePeople.TOMAS, clock.instant().plusSeconds(60), "3");
    assertThat(gatekeepers.keepers(FakePeople.WORKSPACE).allAway()).isTrue();
    clock.push(Duration.ofSeconds(60));
    assertThat(approve(FakePeople.LUCIAN, "4")).as("back").isInstanceOf(FaqKept.NotYours.class);
    keeping.leave(FakePeople.WORKSPACE, FakePeople.TOMAS, null, "5");
    FaqKept decided = approve(FakePeople.LUCIAN, "6");
    FaqKeeping.Went back = keeping.back(FakePeople.WORKSPACE, FakePeople.TOMAS, "7");

    assertThat(decided).isInstanceOf(FaqKept.Done.class);
    assertThat(back).isEqualTo(FaqKeeping.Went.BACK);
    assertThat(gatekeepers.keepers(FakePeople.WORKSPACE).spareMay()).isFalse();
    assertThat(keeping.back(FakePeople.WORKSPACE, FakePeople.TOMAS, "8"))
        .isEqualTo(FaqKeeping.Went.WAS_HERE);
  }

  @Test
  void ofTwoGatekeepersOneStays() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS, FakePeople.MIREILLE);
    people.give(Gatekeepers.SPARE, FakePeople.LUCIAN);
    write(FakePeople.INES, "1");

    keeping.leave(FakePeople.WORKSPACE, FakePeople.TOMAS, null, "2");

    assertThat(approve(FakePeople.LUCIAN, "3")).isInstanceOf(FaqKept.NotYours.class);
    assertThat(approve(FakePeople.TOMAS, "4"))
        .as("away, but there")
        .isInstanceOf(FaqKept.Done.class);
  }

  @Test
  void anOwnerWhoDoesNotPublishProposesThatItIsStillRight() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    write(FakePeople.TOMAS, "1");
    LocalDate until = LocalDate.of(2026, 9, 30);

    FaqKept kept =
        keeping.act(
            FakePeople.WORKSPACE, FakePeople.INES, "2", new FaqAction.StillRight(HOURS, until));

    assertThat(kept).isInstanceOf(FaqKept.Proposed.class);
    assertThat(approve(FakePeople.TOMAS, "3")).isInstanceOf(FaqKept.No.class);
    assertThat(
            keeping.act(
                FakePeople.WORKSPACE,
                FakePeople.TOMAS,
                "4",
                new FaqAction.Approve(HOURS, 1, NINE.version())))
        .isInstanceOf(FaqKept.Done.class);
    assertThat(this.kept.find(HOURS).orElseThrow().reviewBy()).isEqualTo(until);
  }

  @Test
  void noGuestBotOrStrangerEvenProposes() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.GALE, FakePeople.DARIO);

    assertThat(List.of(write(FakePeople.GALE, "1"), write(FakePeople.DARIO, "2"), write("U9", "3")))
        .allMatch(FaqKept.Stranger.class::isInstance);
    assertThat(stories.ids()).isEmpty();
  }

  @Test
  void aPressToldTwiceIsAnsweredAsBefore() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    write(FakePeople.INES, "1");

    FaqKept again = write(FakePeople.INES, "1");

    assertThat(again).isInstanceOf(FaqKept.Proposed.class);
    assertThat(kept.entry(HOURS).orElseThrow().waiting()).hasSize(1);
    assertThat(approve(FakePeople.TOMAS, "2")).isInstanceOf(FaqKept.Done.class);
    assertThat(approve(FakePeople.TOMAS, "2")).isInstanceOf(FaqKept.Done.class);
  }
}
