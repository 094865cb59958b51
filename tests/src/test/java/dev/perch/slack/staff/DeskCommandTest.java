package dev.perch.slack.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.util.json.GsonFactory;
import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchKept;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches;
import dev.perch.campaign.MemoryLaunches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisKept;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.MemoryCrises;
import dev.perch.campaign.post.MemoryPosts;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostCheck;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostWords;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryShifts;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Charge;
import dev.perch.desk.money.MemorySpending;
import dev.perch.desk.money.Pulse;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.home.DeskView;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.testing.GoldenFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One answer for whoever works here: Ines is of Care, Lucian of PR. */
class DeskCommandTest {
  private final FakeDesk desk = FakeDesk.dated(Clockwork.DEFAULT);
  private final OnDuty duty = new OnDuty(desk.roster, new MemoryShifts(), desk.claims, desk.clock);
  private final Launches launches =
      new Launches(new MemoryLaunches(), desk.roster, () -> "salt", desk.clock);
  private final Posts posts =
      new Posts(
          new MemoryPosts(),
          desk.roster,
          () -> "salt",
          new PostCheck(desk.proofreading, Embargoes.NONE),
          (_, _) -> List.of(),
          desk.clock);
  private final Crises crises =
      new Crises(new MemoryCrises(), desk.roster, () -> "salt", desk.clock);
  private final MemorySpending spending = new MemorySpending();
  private final DeskCommand command = command();

  private DeskCommand command() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("care", "C0CARE");
    ids.put("pr", "C0PR");
    ids.put(Channels.LEADS, "C0LEADS");
    Channels channels = new Channels(ids);
    Budget budget =
        new Budget(
            new Budget.Limits(new BigDecimal("50.00"), BigDecimal.ZERO),
            spending,
            new MemoryChronicle<>(),
            desk.alarms::add,
            new Pulse(desk.clock),
            new MemoryTurns("a"),
            desk.clock);
    DeskOverview overview =
        new DeskOverview(
            channels,
            new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places),
            desk.claims,
            Clockwork.DEFAULT,
            duty,
            posts,
            launches,
            crises,
            budget,
            desk.clock);
    return new DeskCommand(
        overview,
        Map.of(
            "digest",
            new DeskCommand.Account("One moment …", () -> CommandAnswer.of("The week")),
            "receipt",
            new DeskCommand.Account("One moment …", () -> CommandAnswer.of("The day"))),
        desk.roster,
        channels,
        new Acks(Duration.ofMinutes(1)));
  }

  private CommandAnswer asks(String user) {
    return command.answer(FakePeople.WORKSPACE, user);
  }

  private String told() {
    return asks(FakePeople.INES).blocks().toString();
  }

  private void somethingOfEverything() {
    desk.take(Tweet.tweet("100"));
    desk.act(
        FakePeople.INES, desk.take(Tweet.tweet("200").by(Tweet.PAUL)), new AgentAction.Claim());
    duty.on(FakePeople.WORKSPACE, FakePeople.INES);
    assertThat(
            launches.act(
                FakePeople.WORKSPACE,
                FakePeople.LUCIAN,
                "l",
                new LaunchAction.Plan(
                    new LaunchWords("", "Glow <lamp>", "A lamp.", "", "", List.of(), Map.of()),
                    List.of("AcmeCare"),
                    FakePeople.LUCIAN,
                    desk.clock.instant().plus(Duration.ofDays(7)))))
        .isInstanceOf(LaunchKept.Done.class);
    assertThat(
            posts.act(
                FakePeople.WORKSPACE,
                FakePeople.LUCIAN,
                "p",
                new PostAction.Schedule(
                    "AcmeCare",
                    new PostWords.Said("We are open on Sunday.", List.of()),
                    desk.clock.instant().plus(Duration.ofHours(5)))))
        .isInstanceOf(PostKept.Done.class);
    assertThat(
            crises.act(
                FakePeople.WORKSPACE,
                FakePeople.LUCIAN,
                "c",
                new CrisisAction.Start(
                    null,
                    new CrisisWords.Said(
                        "Login is down", "Since nine.", "We are on it.", List.of(), Map.of(), ""),
                    FakePeople.LUCIAN,
                    false)))
        .isInstanceOf(CrisisKept.Done.class);
    spending.charge(
        new Charge.Read(Charge.Kind.READ, new BigDecimal("41.2"), List.of("tweet/1")),
        desk.clock.instant());
    spending.charge(
        new Charge.Write(Charge.Kind.REPLY, new BigDecimal("0.010")), desk.clock.instant());
  }

  @Test
  void everythingStandsInOneAnswerThatSlackTakes() throws Exception {
    somethingOfEverything();
    desk.clock.push(Duration.ofMinutes(31));

    CommandAnswer answer = asks(FakePeople.INES);

    JsonNode blocks =
        new ObjectMapper().readTree(GsonFactory.createSnakeCase().toJson(answer.blocks()));
    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack", "desk.json", blocks.toPrettyString() + "\n");
  }

  @Test
  void aQuietDeskSaysSo() {
    assertThat(told())
        .contains(
            "*Care*: nothing open",
            "nobody has said so",
            "Nothing is scheduled",
            "Nothing is announced",
            "reading $0.00 of $50 (0 %)",
            "writing $0.00, without a budget");
  }

  @Test
  void clocksAreTheTicketsOwn() {
    desk.take(Tweet.tweet("100"));
    desk.take(Tweet.tweet("200").by(Tweet.PAUL));
    assertThat(told()).contains("2 open, 0 with somebody", "all in time, the next is due");

    desk.clock.push(Duration.ofMinutes(25));
    assertThat(told()).contains("*2 due soon*, the first");

    desk.clock.push(Duration.ofMinutes(5));
    assertThat(told()).contains("*2 overdue*, the first since", "0 due soon");
  }

  @Test
  void whoDoesNotWorkHereSeesNothingOfIt() {
    somethingOfEverything();

    assertThat(asks(FakePeople.HELGA).text()).isEqualTo(DeskView.NO_TEAM);
    assertThat(asks(FakePeople.GALE).text())
        .isEqualTo(Phrases.of(Pressed.Stranger.of(desk.roster)));
    assertThat(asks(FakePeople.GALE).blocks()).isEmpty();
    assertThat(asks(FakePeople.MIREILLE).blocks()).isNotEmpty();
  }

  @Test
  void theDigestOfTheWeekIsForTheTeamsAndTheLeads() {
    assertThat(command.refusal(FakePeople.WORKSPACE, FakePeople.MIREILLE)).isEmpty();
    assertThat(command.refusal(FakePeople.WORKSPACE, FakePeople.INES)).isEmpty();
    assertThat(command.refusal(FakePeople.WORKSPACE, FakePeople.LUCIAN)).isEmpty();
    assertThat(command.refusal(FakePeople.WORKSPACE, FakePeople.HELGA))
        .contains(CommandAnswer.of(DeskView.NO_TEAM));
    assertThat(command.refusal(FakePeople.WORKSPACE, FakePeople.GALE))
        .contains(CommandAnswer.of(Phrases.of(Pressed.Stranger.of(desk.roster))));
  }

  @Test
  void aWordThatItDoesNotKnowIsAnsweredWithTheNearest() {
    assertThat(command.noSuchWord("recipt <!channel>").text())
        .contains("Did you mean `/desk receipt`?", "`/desk digest`", "&lt;!channel&gt;");
  }
}
