package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.KeepersAway;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people and time do to launches: Lucian is of PR, Ines and Tomas of Care. */
class LaunchesTest {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final LaunchId LAMP = new LaunchId("glow-lamp-red");

  private final PushedClock clock = PushedClock.onMonday();
  private final FakePeople people = new FakePeople();
  private final Roster roster = new Roster(people, clock);
  private final MemoryLaunches stories = new MemoryLaunches();
  private final Launches launches = new Launches(stories, roster, () -> "salt", clock);
  private final Set<String> away = new HashSet<>();
  private final LaunchClock time =
      new LaunchClock(
          stories, new Readers(roster, new Team("care"), id -> !away.contains(id)), _ -> 0, clock);
  private final Instant live = clock.instant().plus(A_WEEK);

  private LaunchKept act(String user, String operation, LaunchAction action) {
    return launches.act(FakePeople.WORKSPACE, user, operation, action);
  }

  private LaunchAction.Plan lamp(Instant hour) {
    LaunchWords words =
        new LaunchWords(
            "",
            "Glow lamp (red)",
            "A lamp.",
            "",
            "",
            List.of(new Expected("Is it brighter?", "Only redder.")),
            Map.of());
    return new LaunchAction.Plan(words, List.of("AcmeCare"), FakePeople.LUCIAN, hour);
  }

  private void planned() {
    assertThat(act(FakePeople.LUCIAN, "plan", lamp(live))).isInstanceOf(LaunchKept.Done.class);
  }

  private Launch launch() {
    return stories.read(LAMP).orElseThrow().launch();
  }

  private List<String> happened() {
    return stories.read(LAMP).orElseThrow().events().stream()
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  @Test
  void marketingPrAndTheLeadsPlanAndNobodyElse() {
    people.give("marketing", FakePeople.TOMAS);

    assertThat(act(FakePeople.INES, "1", lamp(live))).isInstanceOf(LaunchKept.NotYours.class);
    assertThat(act(FakePeople.GALE, "2", lamp(live))).isInstanceOf(LaunchKept.Stranger.class);
    assertThat(act(FakePeople.DARIO, "3", lamp(live))).isInstanceOf(LaunchKept.Stranger.class);
    assertThat(act(FakePeople.MIREILLE, "4", lamp(live))).isInstanceOf(LaunchKept.Done.class);
    assertThat(act(FakePeople.TOMAS, "5", lamp(live))).isInstanceOf(LaunchKept.Done.class);
  }

  @Test
  void nobodyPlansWhileNobodyCanBeAskedWhoIsWho() {
    people.down(true);

    assertThatThrownBy(this::planned).isInstanceOf(Unavailable.class);
    assertThat(stories.latest(10)).isEmpty();
  }

  @Test
  void twoOfOneNameHaveTwoStoriesAndOneToldTwiceHasOne() {
    planned();
    planned();

    act(FakePeople.LUCIAN, "another", lamp(live.plusSeconds(60)));

    assertThat(stories.latest(10)).containsExactly(new LaunchId("glow-lamp-red-2"), LAMP);
  }

  @Test
  void anHourThatIsOverIsRefused() {
    assertThat(act(FakePeople.LUCIAN, "1", lamp(clock.instant())))
        .isInstanceOf(LaunchKept.Past.class);
    planned();
    assertThat(act(FakePeople.LUCIAN, "2", new LaunchAction.Move(LAMP, live, clock.instant())))
        .isInstanceOf(LaunchKept.Past.class);
  }

  @Test
  void whoMovesWhatSomebodyElseHasMovedMovesNothing() {
    planned();

    LaunchKept one =
        act(FakePeople.LUCIAN, "1", new LaunchAction.Move(LAMP, live, live.plusSeconds(60)));
    LaunchKept two =
        act(FakePeople.MIREILLE, "2", new LaunchAction.Move(LAMP, live, live.plusSeconds(90)));

    assertThat(one).isInstanceOf(LaunchKept.Done.class);
    assertThat(two).isInstanceOf(LaunchKept.MovedSince.class);
    assertThat(launch().facts().goesLive()).isEqualTo(live.plusSeconds(60));
  }

  @Test
  void gotItIsWrittenDownOnceForEach() {
    planned();

    act(FakePeople.INES, "1", new LaunchAction.GotIt(LAMP));
    act(FakePeople.INES, "2", new LaunchAction.GotIt(LAMP));
    act(FakePeople.TOMAS, "3", new LaunchAction.GotIt(LAMP));
    LaunchKept guest = act(FakePeople.GALE, "4", new LaunchAction.GotIt(LAMP));

    assertThat(launch().facts().read()).containsOnlyKeys(FakePeople.INES, FakePeople.TOMAS);
    assertThat(guest).isInstanceOf(LaunchKept.Stranger.class);
  }

  @Test
  void itGoesLiveAtItsHourAndOnce() {
    planned();
    clock.push(A_WEEK.minusSeconds(1));
    time.once();
    assertThat(launch()).isInstanceOf(Launch.Coming.class);

    clock.push(Duration.ofSeconds(1));
    time.once();
    clock.push(Duration.ofDays(1));
    time.once();

    assertThat(launch()).isInstanceOf(Launch.Live.class);
    assertThat(happened()).containsOnlyOnce("WentLive");
    assertThat(act(FakePeople.LUCIAN, "1", new LaunchAction.Cancel(LAMP, "too late")))
        .isInstanceOf(LaunchKept.Over.class);
  }

  @Test
  void whatIsCalledOffNeverGoesLive() {
    planned();
    act(FakePeople.LUCIAN, "1", new LaunchAction.Cancel(LAMP, "no red paint"));

    clock.push(A_WEEK);
    time.once();

    assertThat(happened()).containsExactly("Planned", "Cancelled", "TicketsTold");
    assertThat(stories.words(LAMP).text(1)).contains("no red paint");
    assertThat(act(FakePeople.INES, "2", new LaunchAction.GotIt(LAMP)))
        .isInstanceOf(LaunchKept.Over.class);
  }

  @Test
  void thoseOnShiftWhoHaveNotReadItAreRemindedThreeTimes() {
    planned();
    away.add(FakePeople.TOMAS);

    clock.push(Duration.ofHours(2));
    time.once();
    time.once();
    away.clear();
    act(FakePeople.INES, "1", new LaunchAction.GotIt(LAMP));
    clock.push(A_WEEK.minusHours(26));
    time.once();
    clock.push(Duration.ofHours(23));
    time.once();
    time.once();

    assertThat(stories.read(LAMP).orElseThrow().events())
        .filteredOn(LaunchEvent.Reminded.class::isInstance)
        .extracting(event -> ((LaunchEvent.Reminded) event).who())
        .containsExactly(
            List.of(FakePeople.INES, FakePeople.WREN),
            List.of(FakePeople.TOMAS, FakePeople.WREN),
            List.of(FakePeople.TOMAS, FakePeople.WREN));
  }

  @Test
  void whatToExpectIsProposedOnceAlsoAfterACrashInBetween() {
    planned();
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    MemoryFaqStories faqs = new MemoryFaqStories();
    StoryBank bank = new StoryBank(faqs);
    KeepersAway away = new KeepersAway(new MemoryChronicle<>(), clock);
    Gatekeepers keepers = new Gatekeepers(roster, bank::waitingSince, Duration.ofHours(4), clock);
    ExpectedQuestions expected =
        new ExpectedQuestions(
            stories,
            new FaqKeeping(
                keepers, new Gatekeeping(faqs, clock), bank, away, new HeardFaqNotices()),
            clock);
    List<FaqKept.Proposed> shown = new ArrayList<>();

    assertThatThrownBy(() ->
            expected.propose(
                stories.read(LAMP).orElseThrow(),
                stories.words(LAMP),
                FakePeople.WORKSPACE,
                _ -> {
                  throw new Unavailable("killed before it was shown");
                }))
        .isInstanceOf(Unavailable.class);
    for (int again = 0; again < 2; again++) {
      expected.propose(
          stories.read(LAMP).orElseThrow(), stories.words(LAMP), FakePeople.WORKSPACE, shown::add);
    }

    List<Proposal> waiting = bank.entry(new FaqId("is-it-brighter")).orElseThrow().waiting();
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().content().tags()).containsExactly("launch:glow-lamp-red");
    assertThat(shown).hasSize(1);
    assertThat(launch().facts().proposed()).containsEntry(0, "is-it-brighter");
  }

  @Test
  void whatIsNextStandsFirst() {
    act(FakePeople.LUCIAN, "1", lamp(live.plusSeconds(60)));
    act(FakePeople.LUCIAN, "2", lamp(live));
    act(FakePeople.LUCIAN, "3", lamp(live.minusSeconds(60)));
    act(FakePeople.LUCIAN, "4", new LaunchAction.Cancel(LAMP, "no"));

    assertThat(launches.all(10))
        .extracting(known -> known.id().slug())
        .containsExactly("glow-lamp-red-3", "glow-lamp-red-2", "glow-lamp-red");
  }
}
