package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.KeepersAway;
import dev.perch.desk.bank.MemoryProposalPlaces;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.slack.SlackHttp;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press on one of two replicas, which has not heard of the proposal yet. */
class FaqActsTest {
  private static final String CARE = "C0CARE";
  private static final SlackEmulator SLACK =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private static int entries;

  private final FaqId id = new FaqId("acted-" + ++entries);
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gatekeeping = new Gatekeeping(stories, clock);
  private final StoryBank here = new StoryBank(stories);
  private final StoryBank there = new StoryBank(stories);
  private final MemoryProposalPlaces places = new MemoryProposalPlaces();
  private final FakePeople people = new FakePeople();
  private final Acks acks = new Acks(Duration.ofMinutes(1));
  private final SlackApi api =
      new SlackApi(
          Slack.getInstance(SlackHttp.config(SLACK.apiUrl())).methods(SLACK.botToken()),
          SLACK.botToken());

  private FaqCards cards(StoryBank bank) {
    return new FaqCards(
        api,
        new Channels(Map.of("care", CARE)),
        bank,
        places,
        new MemoryTurns("here"),
        acks,
        clock);
  }

  private FaqActs acts(StoryBank bank) {
    Gatekeepers gatekeepers =
        new Gatekeepers(new Roster(people, clock), bank::waitingSince, Duration.ofHours(4), clock);
    FaqKeeping keeping =
        new FaqKeeping(
            gatekeepers,
            gatekeeping,
            bank,
            new KeepersAway(new MemoryChronicle<>(), clock),
            new HeardFaqNotices());
    return new FaqActs(keeping, bank, cards(bank), acks, clock);
  }

  private static At pressed(String operation) {
    return new At(CARE, FakePeople.TOMAS, FakePeople.WORKSPACE, "", operation);
  }

  private Message card() {
    return SLACK.workspace().channel(CARE).seenBy(null, null).stream()
        .filter(message -> (message.text() + message.blocks()).contains(id.slug()))
        .findFirst()
        .orElseThrow();
  }

  /** Proposed, and posted by the replica there. */
  private void proposed(String by) {
    gatekeeping.propose(by, id, Content.of("Refunds", List.of(), "Five."), null, "", "1");
    there.once();
    clock.push(Duration.ofSeconds(5));
    cards(there).once();
  }

  @BeforeEach
  void keep() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
  }

  @AfterEach
  void close() throws InterruptedException {
    acks.close();
  }

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  @Test
  void itsMessageSaysWhoPublishedWhoseProposalAndItsAuthorHears() {
    proposed(FakePeople.INES);
    String ts = card().ts();

    acts(here).act(pressed("2"), new FaqAction.Approve(id, 1, null), ts);

    await()
        .untilAsserted(() ->
            assertThat(card().text())
                .isEqualTo("✓ <@U0AGENT2> published <@U0AGENT1>'s proposal for `" + id + "`."));
    await().until(() -> api.replies(CARE, ts).size() == 2);
    assertThat(api.replies(CARE, ts).getLast().getText())
        .isEqualTo("<@U0AGENT1>, your proposal was published. Thank you.");
    assertThat(places.all()).isEmpty();
  }

  @Test
  void aProposalOfPerchsOwnIsAnsweredToNobody() {
    proposed(Gatekeeping.PERCH);
    String ts = card().ts();

    acts(here).act(pressed("2"), new FaqAction.GiveBack(id, 1, "It is five"), null);

    await()
        .untilAsserted(() ->
            assertThat(card().text())
                .isEqualTo("↩ <@U0AGENT2> returned Perch's proposal for `" + id + "`."));
    await().until(() -> places.all().isEmpty());
    assertThat(api.replies(CARE, ts)).hasSize(1);
  }

  @Test
  void aPlannedProposalThatIsCalledOffIsShownForADecisionAgain() {
    proposed(FakePeople.INES);
    FaqActs acts = acts(here);
    acts.act(
        pressed("2"),
        new FaqAction.Schedule(
            id,
            Content.of("Refunds", List.of(), "Five."),
            1,
            null,
            clock.instant().plusSeconds(3600),
            ""));
    await().until(() -> places.all().isEmpty());
    FaqAction off = new FaqAction.Unschedule(id);

    String words = acts.words(acts.act(pressed("3"), off), off);

    assertThat(words)
        .isEqualTo(
            "What was planned for `%s` is called off. <@U0AGENT1>'s proposal for it waits for a decision again."
                .formatted(id));
    await()
        .untilAsserted(
            () -> assertThat(places.all()).containsOnlyKeys(new ProposalPlaces.Key(id, 2)));
  }

  @Test
  void whoeverRetiresAnEntryReadsWhatElseFallsAway() {
    Editor tomas = new Editor(FakePeople.TOMAS);
    Content five = Content.of("Refunds", List.of(), "Five.");
    Content six = Content.of("Refunds", List.of(), "Six.");
    gatekeeping.publish(tomas, id, five, null, null, "", "1");
    gatekeeping.propose(FakePeople.INES, id, six, five.version(), "", "2");
    gatekeeping.schedule(
        tomas, id, six, 1, five.version(), clock.instant().plusSeconds(60), "", "3");
    FaqAction retire = new FaqAction.Retire(id, "sold out");
    FaqActs acts = acts(here);

    assertThat(acts.words(acts.act(pressed("4"), retire), retire))
        .contains("is retired", "falls away with that", "<@U0AGENT1>, who proposed it, is told");
  }

  @Test
  void whatIsPublishedAndSilentIsNotSaidToBeSuggested() {
    LocalDate past = LocalDate.of(2026, 2, 1);
    Content expired = Content.of("Refunds", List.of(), "Five.").reviewedBy(past);
    gatekeeping.propose(FakePeople.INES, id, expired, null, "", "1");
    FaqAction approve = new FaqAction.Approve(id, 1, null);
    FaqActs acts = acts(here);

    String words = acts.words(acts.act(pressed("2"), approve), approve);

    assertThat(words)
        .contains("is published", "by 1 Feb 2026", "*it is not suggested*")
        .doesNotContain("suggested from now on");
  }

  @Test
  void rolledBackItSaysUntilWhenItHolds() {
    Editor tomas = new Editor(FakePeople.TOMAS);
    Content old = Content.of("Refunds", List.of(), "Five.").reviewedBy(LocalDate.of(2026, 2, 1));
    Content now = Content.of("Refunds", List.of(), "Six.").reviewedBy(LocalDate.of(2026, 9, 30));
    gatekeeping.publish(tomas, id, old, null, null, "", "1");
    here.once();
    gatekeeping.publish(tomas, id, now, null, here.entry(id).orElseThrow().shown(), "", "2");
    here.once();
    FaqAction back = new FaqAction.RollBack(id, 1, here.entry(id).orElseThrow().shown());
    FaqActs acts = acts(here);

    assertThat(acts.words(acts.act(pressed("3"), back), back))
        .contains("says again what it said in version 1, until 30 Sep 2026");
  }
}
