package dev.perch.slack;

import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.Folds;
import dev.perch.campaign.storm.Leaving;
import dev.perch.campaign.storm.MemoryFolds;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.campaign.storm.StormRules;
import dev.perch.config.HttpUrl;
import dev.perch.config.Secret;
import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Board;
import dev.perch.desk.Clockwork;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryPartnerThreads;
import dev.perch.desk.MemorySignOffPlaces;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.money.Prices;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.slack.card.Beside;
import dev.perch.slack.card.Cards;
import dev.perch.slack.card.Clearing;
import dev.perch.slack.card.SignOffMessages;
import dev.perch.slack.storm.FoldCards;
import dev.perch.slack.storm.FoldOffers;
import dev.perch.slack.storm.FoldViews;
import dev.perch.slack.view.BrandVeil;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A desk in memory whose cards are drawn in an emulated Slack. */
public final class CardStage implements AutoCloseable {
  public static final String CARE = "C0CARE";
  public static final String PR = "C0PR";

  private static final SlackPace FREE = new SlackPace(Duration.ZERO, Duration.ZERO);
  private static final Map<String, String> CHANNELS =
      new LinkedHashMap<>(Map.of("care", CARE, "pr", PR, "leads", "C0LEADS"));

  public final FakeDesk fake;
  public final List<Alarm> alarms = new ArrayList<>();

  /** Alarms that are over. */
  final List<Alarm> over = new ArrayList<>();

  final CrashingPlaces places;
  final MemoryPartnerThreads threads = new MemoryPartnerThreads();
  public final MemoryTurns turns = new MemoryTurns("here");
  public final MemoryFolds folds;
  public final Board board;
  public final Folds use;
  final Leaving leaving;
  final SlackEmulator slack;
  public final Cards cards;

  public CardStage(SlackEmulator slack) {
    this(slack, FREE);
  }

  public CardStage(SlackEmulator slack, SlackPace pace) {
    this(slack, pace, new FakeDesk());
  }

  /** Of a desk that has rules of its own. */
  public CardStage(SlackEmulator slack, FakeDesk fake) {
    this(slack, FREE, fake);
  }

  private CardStage(SlackEmulator slack, SlackPace pace, FakeDesk fake) {
    this.slack = slack;
    this.fake = fake;
    places = new CrashingPlaces(fake.places);
    folds = new MemoryFolds(fake.stories.queue, fake.places);
    board = new MemoryBoard(fake.stories, fake.register, fake.stories.queue, fake.places);
    use =
        new Folds(
            folds,
            new FoldReplies(board),
            fake.roster,
            Clockwork.DEFAULT,
            StormRules.USUAL,
            fake.clock);
    leaving = new Leaving(folds, StormRules.USUAL, Clockwork.DEFAULT, fake.clock);
    SlackModule module =
        new SlackModule(
            HttpUrl.parse(slack.apiUrl()),
            Secret.of(slack.botToken()),
            SlackModule.Mode.SOCKET,
            Secret.of(slack.appToken()),
            null,
            CHANNELS,
            Map.of("lumen", "C0PARTNERLUMEN"),
            pace);
    SlackApi api =
        module.api(
            module.slack(module.config()),
            new Pulse(fake.clock),
            Meters.NONE,
            () -> alarms::add,
            fake.clock);
    Channels channels = module.channelsOfTeams();
    cards =
        new Cards(
            api,
            new Beside(
                api,
                channels,
                threads,
                new SignOffMessages(api, channels, new MemorySignOffPlaces()),
                new Clearing(api, channels, fake.places),
                alarms::add),
            channels,
            pace.cards(fake.clock),
            new FoldCards(
                api,
                channels,
                folds,
                folds,
                use,
                leaving,
                new FoldOffers(
                    fake.stories, use.replies(), new OpenFolds(folds), places, fake.clock),
                new FoldViews(use.replies(), BrandVeil.VEIL),
                alarms::add,
                fake.clock),
            new MemoryBoard(fake.line, fake.register, fake.stories.queue, places),
            places,
            turns,
            fake.bells.cards(),
            heard(),
            new CardRules(
                new Prices(new BigDecimal("0.010"), new BigDecimal("0.200")),
                Clockwork.DEFAULT,
                BrandVeil.MASKING),
            fake.stranded,
            Meters.NONE,
            fake.clock);
  }

  private Alarms heard() {
    return new Alarms() {
      @Override
      public void raise(Alarm alarm) {
        alarms.add(alarm);
      }

      @Override
      public void over(Alarm alarm) {
        over.add(alarm);
      }
    };
  }

  /** A new customer's ticket, named after the tweet. */
  public TicketId opened(String tweet) {
    return fake.take(Tweet.tweet(tweet));
  }

  public void wrote(TicketId ticket, String tweet, String words) {
    fake.take(Tweet.tweet(tweet).answering(ticket.value(), ticket.value()).saying(words));
  }

  public void done(String person, TicketId ticket, AgentAction action) {
    if (!(fake.act(person, ticket, action) instanceof Pressed.Done)) {
      throw new AssertionError(action + " was declined");
    }
  }

  /** Draws until every card shows its story, some time going by where something failed. */
  public void draw() {
    for (int round = 0; !fake.places.behind(1).isEmpty(); round++) {
      if (round > 50) {
        throw new AssertionError("a card stays behind: " + fake.places.behind(9) + alarms);
      }
      cards.once();
      if (!fake.places.behind(1).isEmpty()) {
        fake.clock.push(Duration.ofSeconds(6));
      }
    }
  }

  /** The cards with buttons that a ticket has, wherever they are. */
  public List<Message> live(TicketId ticket) {
    return marked("perch_card", ticket).stream()
        .filter(message -> message.blocks().findValuesAsText("type").contains("actions"))
        .toList();
  }

  /** What is left of a ticket's former cards. */
  public List<Message> former(TicketId ticket) {
    return marked("perch_former_card", ticket);
  }

  /** What Perch wrote into the thread of a message. */
  public List<Message> thread(Message card) {
    return channel(card.channel()).seenBy(null, card.ts()).stream()
        .filter(message -> !message.ts().equals(card.ts()))
        .toList();
  }

  /** Everything that stands in a message, as JSON. */
  public static String words(Message message) {
    return message.blocks().toString();
  }

  public Channel channel(String id) {
    return slack.workspace().channel(id);
  }

  /** How often a method was called. */
  public int calls(String method) {
    return slack.log().of(method).size();
  }

  private List<Message> marked(String type, TicketId ticket) {
    return slack.workspace().channels().stream()
        .flatMap(channel -> channel.seenBy(null, null).stream())
        .filter(message -> !message.tombstone())
        .filter(message ->
            message.metadata() != null
                && message.metadata().path("event_type").asText().equals(type)
                && message.metadata().at("/event_payload/ticket").asText().equals(ticket.value()))
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    cards.close();
  }
}
