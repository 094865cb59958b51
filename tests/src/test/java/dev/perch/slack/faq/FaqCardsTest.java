package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.bank.MemoryProposalPlaces;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.slack.SlackHttp;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each proposal has one message, whatever was killed in the middle of it. */
class FaqCardsTest {
  private static final String CARE = "C0CARE";
  private static final SlackEmulator SLACK =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private static int entries;

  private final FaqId id = new FaqId("refund-" + ++entries);
  private final ProposalPlaces.Key key = new ProposalPlaces.Key(id, 1);
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gatekeeping = new Gatekeeping(stories, clock);
  private final StoryBank bank = new StoryBank(stories);
  private final MemoryProposalPlaces places = new MemoryProposalPlaces();
  private final Acks acks = new Acks(Duration.ofMinutes(1));
  private final FaqCards cards = cards(bank, places);

  private FaqCards cards(StoryBank known, ProposalPlaces kept) {
    return new FaqCards(
        new SlackApi(
            Slack.getInstance(SlackHttp.config(SLACK.apiUrl())).methods(SLACK.botToken()),
            SLACK.botToken()),
        new Channels(Map.of("care", CARE, "nowhere", "C0NOWHERE")),
        known,
        kept,
        new MemoryTurns("here"),
        acks,
        clock);
  }

  /**
   * Something happens between a look at where a proposal stands and what is drawn there, or between
   * the beginning of its posting and the message.
   */
  private record Meanwhile(
      ProposalPlaces places, AtomicReference<Runnable> drawn, AtomicReference<Runnable> posted)
      implements ProposalPlaces {
    @Override
    public Map<Key, Place> all() {
      Map<Key, Place> all = places.all();
      drawn.getAndSet(() -> {}).run();
      return all;
    }

    @Override
    public boolean begin(Key proposal, String channel, Instant now) {
      boolean begun = places.begin(proposal, channel, now);
      posted.getAndSet(() -> {}).run();
      return begun;
    }

    @Override
    public void put(Key proposal, Place place) {
      places.put(proposal, place);
    }

    @Override
    public void forget(Key proposal) {
      places.forget(proposal);
    }
  }

  private static AtomicReference<Runnable> nothing() {
    return new AtomicReference<>(() -> {});
  }

  private Proposal approved() {
    Proposal proposal = bank.entry(id).orElseThrow().proposal(1).orElseThrow();
    gatekeeping.approve(new Editor("U0LEAD1"), id, 1, null, "2");
    return proposal;
  }

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  @BeforeEach
  void proposed() {
    gatekeeping.propose("U0AGENT1", id, Content.of("Refunds", List.of(), "Five."), null, "", "1");
    bank.once();
  }

  @AfterEach
  void close() throws InterruptedException {
    acks.close();
  }

  /** Whose channel Slack does not know. */
  private static Content ownedByNobody(String title) {
    Content of = Content.of(title, List.of(), "Six.");
    return new Content(
        title,
        of.wordings(),
        of.answers(),
        of.link(),
        of.media(),
        of.handling(),
        of.language(),
        of.tags(),
        "nowhere",
        of.reviewBy());
  }

  private List<Message> messages() {
    return SLACK.workspace().channel(CARE).seenBy(null, null).stream()
        .filter(message -> (message.text() + message.blocks()).contains(id.slug()))
        .toList();
  }

  private void round(Duration later) {
    clock.push(later);
    cards.once();
  }

  @Test
  void whoeverMadeItPostsItAndNobodyElseDoes() {
    round(Duration.ofSeconds(1));
    assertThat(messages()).isEmpty();

    cards.show(id, 1);
    cards.show(id, 1);
    await().until(() -> places.all().values().stream().anyMatch(place -> !place.posting()));
    round(Duration.ofMinutes(5));

    assertThat(messages()).hasSize(1);
  }

  @Test
  void whatACrashKeptFromBeingPostedIsPosted() {
    round(Duration.ofSeconds(5));
    round(Duration.ofMinutes(5));

    assertThat(messages()).hasSize(1);
    assertThat(places.all()).containsOnlyKeys(key);
  }

  @Test
  void whatWasPostedJustBeforeACrashIsFoundAndNotDoubled() {
    round(Duration.ofSeconds(5));
    String ts = messages().getFirst().ts();
    places.forget(key);
    places.begin(key, CARE, clock.instant());

    round(Duration.ofSeconds(59));
    assertThat(places.all().values()).allMatch(ProposalPlaces.Place::posting);
    round(Duration.ofSeconds(1));

    assertThat(messages()).hasSize(1);
    assertThat(places.all().values()).extracting(ProposalPlaces.Place::ts).containsExactly(ts);
  }

  @Test
  void whatWasDecidedJustBeforeACrashShowsNoButtonsForLong() {
    round(Duration.ofSeconds(5));
    gatekeeping.approve(new Editor("U0LEAD1"), id, 1, null, "2");
    bank.once();

    round(Duration.ofSeconds(1));
    assertThat(messages().getFirst().blocks().toString()).contains("Approve");
    round(Duration.ofMinutes(1));

    await().until(() -> !messages().getFirst().blocks().toString().contains("Approve"));
    assertThat(messages().getFirst().text()).contains("was decided on");
    assertThat(places.all()).isEmpty();
  }

  @Test
  void whatWasPostedAndDecidedOnAroundACrashIsFoundAndClosed() {
    round(Duration.ofSeconds(5));
    places.forget(key);
    places.begin(key, CARE, clock.instant());
    gatekeeping.approve(new Editor("U0LEAD1"), id, 1, null, "2");
    bank.once();

    round(Duration.ofSeconds(1));
    round(Duration.ofMinutes(1));

    await().until(() -> messages().getFirst().text().contains("was decided on"));
    assertThat(places.all()).isEmpty();
  }

  @Test
  void aChannelThatSlackRefusesKeepsNoOtherProposalWaiting() {
    gatekeeping.propose(
        "U0AGENT1",
        new FaqId("aaa-" + id.slug()),
        ownedByNobody("Refunds " + id.slug()),
        null,
        "",
        "9");
    bank.once();

    round(Duration.ofSeconds(5));

    assertThat(messages()).hasSize(1);
    assertThat(places.all()).containsOnlyKeys(key);
  }

  @Test
  void aDrawingThatComesAfterTheDecisionDoesNotOpenTheMessageAgain() {
    round(Duration.ofSeconds(5));
    AtomicReference<Runnable> decision = nothing();
    FaqCards late = cards(bank, new Meanwhile(places, decision, nothing()));
    decision.set(() -> {
      late.decided(id, approved(), placed(), "published meanwhile: " + id, "");
      await().until(() -> messages().getFirst().text().startsWith("published meanwhile"));
    });

    late.show(id, 1);

    await().until(() -> stories.read(id).orElseThrow().entry().waiting().isEmpty());
    await()
        .during(Duration.ofMillis(200))
        .untilAsserted(
            () -> assertThat(messages().getFirst().text()).startsWith("published meanwhile"));
    assertThat(messages()).hasSize(1);
    assertThat(messages().getFirst().blocks().toString()).doesNotContain("Approve");
  }

  private ProposalPlaces.Place placed() {
    return places.all().values().iterator().next();
  }

  @Test
  void anotherReplicaThatHasNotHeardOfTheDecisionPostsNothingAnew() {
    round(Duration.ofSeconds(5));
    StoryBank behind = new StoryBank(stories);
    behind.once();
    cards.decided(id, approved(), placed(), "published: " + id, "");
    await().until(() -> places.all().isEmpty());

    cards(behind, places).once();

    assertThat(messages())
        .singleElement()
        .extracting(Message::text)
        .asString()
        .startsWith("published");
    assertThat(places.all()).isEmpty();
  }

  @Test
  void whatIsDecidedOnElsewhereWhileItIsBeingPostedIsClosedAtOnceAndItsAuthorHears() {
    AtomicReference<Runnable> decision = nothing();
    FaqCards posting = cards(bank, new Meanwhile(places, nothing(), decision));
    decision.set(() ->
        posting.decided(id, approved(), null, "published from the queue: " + id, "Thank you"));
    posting.show(id, 1);

    await()
        .untilAsserted(() ->
            assertThat(messages())
                .singleElement()
                .extracting(Message::text)
                .asString()
                .startsWith("published from the queue"));
    await()
        .until(() ->
            SLACK.workspace().channel(CARE).seenBy(null, messages().getFirst().ts()).stream()
                .anyMatch(message -> message.text().equals("Thank you")));
  }

  @Test
  void whatIsDecidedBeforeItsPlaceIsKnownIsClosedOnceItIs() {
    round(Duration.ofSeconds(5));
    String ts = messages().getFirst().ts();
    Proposal proposal = bank.entry(id).orElseThrow().proposal(1).orElseThrow();
    places.forget(key);
    places.begin(key, CARE, clock.instant());

    cards.decided(id, proposal, null, "decided in the meantime for " + id, "");
    places.put(key, new ProposalPlaces.Place(CARE, ts, clock.instant()));

    await().until(() -> messages().getFirst().text().startsWith("decided in the meantime"));
    await().until(() -> places.all().isEmpty());
  }
}
