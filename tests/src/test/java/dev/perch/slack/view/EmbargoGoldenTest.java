package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchFacts;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchReport;
import dev.perch.campaign.LaunchReport.Advice;
import dev.perch.campaign.LaunchReport.Asked;
import dev.perch.campaign.LaunchReport.Left;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers.Reading;
import dev.perch.desk.FakePeople;
import dev.perch.desk.OneLaunch;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.campaign.LaunchCard;
import dev.perch.slack.view.campaign.LaunchLine;
import dev.perch.slack.view.campaign.LaunchReportText;
import dev.perch.slack.view.faq.FaqList;
import dev.perch.testing.GoldenFile;
import dev.perch.ticket.Mood;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of a launch where customers and answers are. */
class EmbargoGoldenTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LIVE = Instant.parse("2026-03-09T08:00:00Z");
  private static final LaunchWords WORDS =
      new LaunchWords(
          "salt",
          "Glow <lamp>",
          "A lamp.",
          "",
          "",
          List.of(),
          Map.of(),
          List.of("#Glimmer", "<!here>"),
          "{first_name}, nothing to say yet.");

  private final OneLaunch launch = new OneLaunch("bank", LIVE);
  private final FakeDesk desk = FakeDesk.keeping(launch);

  private void card(String name, TicketId id) {
    Samples samples = new Samples(desk, id);
    JsonNode blocks = Golden.json(TicketCard.blocks(samples.shown()));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack/launch", name + ".json", blocks.toPrettyString() + "\n");
  }

  @Test
  void anEarlyQuestionPutAsideAndBack() {
    desk.answers.know(Samples.BANK, Samples.REFUND);
    TicketId id = desk.take(Tweet.tweet("100"));
    card("card-early", id);

    desk.act(FakePeople.INES, id, new AgentAction.Approve(0));
    desk.sendAll();
    card("card-aside", id);
    desk.embargoEnds.moved(id, OneLaunch.NAME, LIVE.plus(Duration.ofDays(1)));
    card("card-moved", id);
    launch.end();
    desk.embargoEnds.end(id, OneLaunch.NAME, true);

    card("card-back", id);
    assertThat(new Samples(desk, id).lastLine().text())
        .contains("The launch `glow-lamp` is public");
  }

  @Test
  void whatIsHeldBackIsMarkedWhereEntriesAreShown() {
    assertThat(FaqList.found("bank", List.of(Samples.BANK, Samples.REFUND), launch))
        .contains("*Which bank?* (`bank`) · 🔒 *under embargo until* <!date^1773043200^")
        .contains("*Refunds* (`refund`)\n");
  }

  @Test
  void aBriefSaysWhatNobodySaysAndWhatIsSaid() {
    LaunchFacts facts =
        new LaunchFacts("U1", "U1", List.of("Acme"), AT, LIVE, 0, Map.of(), Map.of(), null, 1);
    Known known = new Known(new LaunchId("glow-lamp"), new Launch.Coming(facts), WORDS);

    assertThat(LaunchCard.blocks(known, new Reading(List.of())))
        .extracting(Object::toString)
        .anyMatch(block -> block.contains("#Glimmer, &lt;!here&gt;"))
        .anyMatch(block -> block.contains("nothing to say yet"));
  }

  @Test
  void theThreadOfABriefSaysWhatCameOfIt() {
    LaunchFacts facts =
        new LaunchFacts("U1", "U1", List.of("Acme"), AT, LIVE, 0, Map.of(), Map.of(), null, 1);

    assertThat(line(new LaunchEvent.WentLive(LIVE.plusSeconds(1)), facts))
        .contains("*Glow &lt;lamp&gt;*: It is public")
        .doesNotContain("after its hour");
    assertThat(line(new LaunchEvent.WentLive(LIVE.plusSeconds(1_260)), facts))
        .contains("21 minutes after its hour");
    assertThat(line(new LaunchEvent.TicketsTold(LIVE, 3, true), facts))
        .contains("3 questions that came early are back");
    assertThat(line(new LaunchEvent.TicketsTold(LIVE, 1, false), facts))
        .contains("One question that came early waits");
    assertThat(line(new LaunchEvent.TicketsTold(LIVE, 0, true), facts)).isEmpty();
    assertThat(line(new LaunchEvent.Reported(LIVE, 24), facts)).contains("first 24 hours");
  }

  private static String line(LaunchEvent event, LaunchFacts facts) {
    return LaunchLine.of(event, 1, facts, WORDS).orElse("");
  }

  @Test
  void aReport() {
    LaunchFacts facts =
        new LaunchFacts("U1", "U1", List.of("Acme"), AT, LIVE, 0, Map.of(), Map.of(), null, 1);
    Known known = new Known(new LaunchId("glow-lamp"), new Launch.Live(facts, LIVE), WORDS);
    LaunchReport full =
        new LaunchReport(
            known,
            1_204,
            1_204,
            1_500,
            7,
            900,
            Map.of(Mood.PLEASED, 3, Mood.FURIOUS, 2),
            List.of(new Asked("Is it <b>brighter</b>?", "is-it-brighter", 41)),
            List.of(new Left("Where is <!channel> mine?", "https://x.com/jane/status/1")),
            1,
            List.of(
                new Advice.WriteEntries(4),
                new Advice.Approve(List.of("is-it-dearer")),
                new Advice.GiveNotYet(7),
                new Advice.LookForLeak(7),
                new Advice.Reassure(30),
                new Advice.Answer(1)));
    LaunchReport nothing =
        new LaunchReport(known, 0, 0, 0, 0, 0, Map.of(), List.of(), List.of(), 0, List.of());

    LaunchReport sample =
        new LaunchReport(
            known, 12_431, 2_000, 2_431, 7, 1_900, Map.of(), List.of(), List.of(), 0, List.of());

    GoldenFile.check(
        "slack/launch",
        "report.txt",
        LaunchReportText.after(24, full) + "\n\n" + LaunchReportText.now(nothing) + "\n");
    assertThat(LaunchReportText.now(sample))
        .contains("12,431 conversations, 7 of them before its hour", "of the newest 2,000 of them");
  }
}
