package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchFacts;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers.Reader;
import dev.perch.campaign.Readers.Reading;
import dev.perch.roster.Person;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.campaign.LaunchCard;
import dev.perch.slack.view.campaign.LaunchForm;
import dev.perch.slack.view.campaign.LaunchRef;
import dev.perch.testing.GoldenFile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of a launch. */
class LaunchGoldenTest {
  private static final LaunchId LAMP = new LaunchId("glow-lamp-red");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LIVE = Instant.parse("2026-03-09T08:00:00Z");
  private static final LaunchWords WORDS =
      new LaunchWords(
          "salt",
          "Glow lamp: *red*",
          "A lamp that glows <!channel> & is red.",
          "Europe <@U1>",
          "https://acme.example/red?a=1&b=2 <!here>",
          List.of(
              new Expected("Is it brighter?", "Only redder."),
              new Expected("Is it dearer?", "No.")),
          Map.of());
  private static final LaunchFacts FACTS =
      new LaunchFacts(
          "U0PR1",
          "U0MARKETING2",
          List.of("AcmeCare", "Acme"),
          AT,
          LIVE,
          2,
          Map.of("U0AGENT1", AT),
          Map.of(0, "is-it-brighter", 1, ""),
          null,
          4);
  private static final Reading READING =
      new Reading(
          List.of(
              new Reader(new Person("U0AGENT2", "T0PERCH", "Tomas <@U2>", true), true),
              new Reader(new Person("U0AGENT3", "T0PERCH", "Priya Marlowe", true), false)));

  private static void brief(String name, Launch launch, LaunchWords words, Reading reading) {
    JsonNode blocks = Golden.json(LaunchCard.blocks(new Known(LAMP, launch, words), reading));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack/launch", name + ".json", blocks.toPrettyString() + "\n");
  }

  @Test
  void aBriefInEachState() {
    brief("coming", new Launch.Coming(FACTS), WORDS, READING);
    JsonNode again =
        Golden.json(
            LaunchCard.blocks(
                new Known(LAMP, new Launch.Coming(FACTS), WORDS), READING, List.of("Glow <lamp>")));
    assertThat(BlockCheck.message(again)).isEmpty();
    assertThat(again.toString()).contains("Public before", "Glow &lt;lamp&gt;");
    brief("live", new Launch.Live(FACTS, LIVE), WORDS, new Reading(List.of()));
    brief("called-off", new Launch.CalledOff(FACTS, "U0PR1", AT), LaunchWords.NONE, READING);
  }

  @Test
  void theForms() {
    LaunchRef ref = new LaunchRef(LAMP, LIVE, ZoneId.of("Europe/Berlin"), "C0CARE");

    form("form-new", LaunchForm.plan(ref, List.of("AcmeCare", "Acme"), "U0PR1"));
    form("form-move", LaunchForm.move(ref, "Glow lamp"));
    form("form-ask", LaunchForm.ask(ref, "Glow lamp"));
    assertThat(LaunchRef.parse(ref.text())).contains(ref);
    assertThat(LaunchRef.parse("a|b|c|d")).isEmpty();
    assertThat(LaunchRef.parse(null)).isEmpty();
  }

  private static void form(String name, Object view) {
    JsonNode form = Golden.json(view);

    assertThat(BlockCheck.modal(form)).isEmpty();
    GoldenFile.check("slack/launch", name + ".json", form.toPrettyString() + "\n");
  }
}
