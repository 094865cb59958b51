package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import dev.perch.desk.Chronicle;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.FaqAskEvent;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.MemoryProposalPlaces;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.SpareCalls;
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
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackSelf;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Owners are asked and the spare is called by themselves, once, whatever was killed meanwhile. */
class FaqAskingTest {
  private static final String CARE = "C0CARE";
  private static final String LEADS = "C0LEADS";
  private static final Editor GRETA = new Editor(FakePeople.TOMAS);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final SlackEmulator SLACK =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private static int entries;

  private final FaqId id = new FaqId("opening-" + ++entries);
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gate = new Gatekeeping(stories, clock);
  private final StoryBank bank = new StoryBank(stories);
  private final FakePeople people = new FakePeople();
  private final MemoryProposalPlaces places = new MemoryProposalPlaces();
  private final MemoryChronicle<FaqAskEvent> story = new MemoryChronicle<>();
  private final SlackApi api =
      new SlackApi(
          Slack.getInstance(SlackHttp.config(SLACK.apiUrl())).methods(SLACK.botToken()),
          SLACK.botToken());
  private final FaqAsking asking = asking(story);

  private FaqAsking asking(Chronicle<FaqAskEvent> kept) {
    Gatekeepers gatekeepers =
        new Gatekeepers(new Roster(people, clock), bank::waitingSince, Duration.ofHours(4), clock);
    return new FaqAsking(
        api,
        new SlackSelf(api),
        new Channels(Map.of("care", CARE, "leads", LEADS), Map.of("lumen", "C0LUMEN")),
        bank,
        new Reviewing(bank, kept, clock),
        new SpareCalls(bank, gatekeepers, kept, clock),
        places,
        new MemoryTurns("here"),
        clock);
  }

  /** Is killed before it notes what it posted. */
  private record Forgetful(Chronicle<FaqAskEvent> story) implements Chronicle<FaqAskEvent> {
    @Override
    public List<FaqAskEvent> read() {
      return story.read();
    }

    @Override
    public boolean append(int seen, String operation, FaqAskEvent event) {
      throw new Unavailable("killed");
    }
  }

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  private Content content(String owner) {
    Content of = Content.of("When are you open? " + id, List.of(), "From nine.");
    return new Content(
        of.title(),
        of.wordings(),
        of.answers(),
        of.link(),
        of.media(),
        of.handling(),
        of.language(),
        of.tags(),
        owner,
        TODAY.plusDays(3));
  }

  private void publish(String owner) {
    gate.publish(GRETA, id, content(owner), null, null, "", "1");
  }

  private List<Message> messages(String channel) {
    return SLACK.workspace().channel(channel).seenBy(null, null).stream()
        .filter(message -> (message.text() + message.blocks()).contains(id.slug()))
        .toList();
  }

  @Test
  void theOwnersChannelIsAskedAheadAndAnewWhenItHasExpiredWithTheButtonsToAnswer() {
    publish("care");
    asking.once();
    asking.once();

    assertThat(messages(CARE)).hasSize(1);
    assertThat(messages(CARE).getFirst().blocks().toString())
        .contains("is right until 5 Mar 2026", "Still right", "Edit", "Retire", "From nine.");
    clock.push(Duration.ofDays(4));
    asking.once();

    assertThat(messages(CARE)).hasSize(2);
    assertThat(messages(CARE).toString()).contains("not suggested any more", "asks about it anew");
  }

  @Test
  void whatWasAskedJustBeforeACrashIsFoundAndNotAskedTwice() {
    publish("care");
    assertThatThrownBy(() -> asking(new Forgetful(story)).once()).isInstanceOf(Unavailable.class);

    asking.once();

    assertThat(messages(CARE)).hasSize(1);
    assertThat(story.read()).hasSize(1);
  }

  @Test
  void whoeverAnswersWhereverTheQuestionShrinksToALine() {
    publish("care");
    asking.once();
    gate.reviewed(GRETA, id, TODAY.plusDays(90), "2");
    asking.once();

    assertThat(messages(CARE)).hasSize(1);
    assertThat(messages(CARE).getFirst().text()).contains("looked over", "31 May 2026");
    assertThat(messages(CARE).getFirst().blocks().toString()).doesNotContain("Still right");
  }

  @Test
  void aPartnersEntryIsAskedAboutAmongTheLeadsAndThePartnerIsNamed() {
    publish("lumen");
    asking.once();

    assertThat(messages(LEADS)).hasSize(1);
    assertThat(messages(LEADS).getFirst().blocks().toString()).contains("lumen, a partner");
  }

  @Test
  void theSpareIsCalledIntoTheThreadOnceTheTimeHasComeAndOnce() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
    people.give(Gatekeepers.SPARE, FakePeople.LUCIAN);
    gate.propose(FakePeople.INES, id, content("care"), null, "", "1");
    String card = api.post(CARE, null, "The proposal for " + id, List.of(), null);
    places.put(
        new ProposalPlaces.Key(id, 1), new ProposalPlaces.Place(CARE, card, clock.instant()));
    clock.push(Duration.ofHours(4).minusSeconds(1));
    asking.once();
    assertThat(api.replies(CARE, card)).hasSize(1);

    clock.push(Duration.ofSeconds(1));
    assertThatThrownBy(() -> asking(new Forgetful(story)).once()).isInstanceOf(Unavailable.class);
    asking.once();
    asking.once();

    assertThat(api.replies(CARE, card)).hasSize(2);
    assertThat(api.replies(CARE, card).getLast().getText())
        .contains("<@" + FakePeople.LUCIAN + ">", "waited for 4 hours", "you may decide");
  }
}
