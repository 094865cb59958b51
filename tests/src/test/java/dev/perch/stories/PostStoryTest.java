package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The perky post that waited. */
class PostStoryTest {
  private static final String PERKY = "Deliveries in one day ⚡ faster than ever!";

  /** Where Bruno of Marketing lives. */
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String post(Stage stage, String who, String words) throws Exception {
    String channel = who.startsWith("agent") ? "care" : who.startsWith("pr") ? "pr" : "marketing";
    Outcome outcome = people(stage).command(who, channel, "/post " + words);
    return outcome.messages().stream().map(SeenMessage::text).collect(Collectors.joining("\n"));
  }

  private static LocalDate tomorrow(Stage stage) {
    return LocalDate.ofInstant(stage.clock.instant(), NEW_YORK).plusDays(1);
  }

  private static Instant noonOf(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(NEW_YORK).toInstant();
  }

  private static Map<String, Object> written(String text, LocalDate day) {
    Map<String, Object> values = new HashMap<>();
    values.put("Handle", "@AcmeCare");
    values.put("Text", text);
    values.put("Day", day.toString());
    values.put("Time", "12:00");
    return values;
  }

  private static void until(Stage stage, Instant moment) {
    stage.clock.push(Duration.between(stage.clock.instant(), moment));
  }

  private static List<Posted> posted(Stage stage, String text) {
    return stage.world.x().timeline("AcmeCare").stream()
        .filter(one -> one.as().equals("AcmeCare") && one.text().contains(text))
        .toList();
  }

  @Test
  void thePerkyPostThatWaited() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      post(stage, "agent1", "schedule");
      assertThat(stage.modal("agent1").text()).contains("Only Marketing, PR, the leads");
      LocalDate day = tomorrow(stage);
      scheduled(stage, day);

      assertThat(post(stage, "agent1", "list")).contains("deliveries-in-one-day", "AcmeCare");
      assertThat(post(stage, "pr1", "shwo")).contains("Did you mean `/post show`");
      assertThat(post(stage, "pr1", "show deliveries-in-one")).contains("deliveries-in-one-day");
      stage.home("marketing1", "Posts to come");

      SeenMessage card = itWaits(stage, day);
      stage.press("pr1", card, "Post it now");

      Posted out = eventually(() -> posted(stage, "Deliveries").stream().findFirst());
      assertThat(out.pictures().toString()).contains("A parcel on a doorstep");
      assertThat(stage.says(card, "open on X").buttons()).isEmpty();

      lostAndFound(stage);
      assertThat(posted(stage, "Deliveries")).hasSize(1);

      heldInACrisis(stage);
    }
  }

  /** Bruno writes it, looks at it as on X, and gives an hour. */
  private static void scheduled(Stage stage, LocalDate day) throws Exception {
    post(stage, "marketing1", "schedule");
    SeenView form = stage.form("marketing1");
    people(stage).setIn("marketing1", form.view(), "post_text", "post_text", List.of(PERKY));
    eventually(() ->
        people(stage).views("marketing1").stream()
            .filter(view -> view.text().contains("42 of 280 characters · $0.015"))
            .findFirst());
    Map<String, Object> values = written(PERKY, LocalDate.of(2001, 1, 1));
    assertThat(people(stage).submit("marketing1", form.view(), values).errors().get("Time"))
        .contains("The next full one is");
    people(stage).sharing().upload("marketing1", "parcel.png", Pictures.small());
    values = written(PERKY, day);
    values.put("Pictures", "parcel.png");
    assertThat(people(stage).submit("marketing1", form.view(), values).errors())
        .containsKey("What the pictures show");
    values.put("What the pictures show", "A parcel on a doorstep");
    assertThat(people(stage).submit("marketing1", form.view(), values).errors()).isEmpty();
  }

  /** Half an hour before, customers have other things to say about deliveries. */
  private static SeenMessage itWaits(Stage stage, LocalDate day) throws Exception {
    until(stage, noonOf(day).minusSeconds(1_800));
    stage.tweet("mona", "@AcmeCare your delivery never came. Terrible, I hate this!");
    stage.tweet("ada", "@AcmeCare worst delivery ever, I am furious. Call me: +44 7700 900123");
    stage.card("care", "delivery never came");
    stage.card("care", "worst delivery ever");

    until(stage, noonOf(day).plusSeconds(1));
    SeenMessage card = stage.card("pr", "It waits for you");

    assertThat(card.text())
        .contains("deliveries", "delivery never came", "worst delivery ever", "its card")
        .doesNotContain("900123");
    assertThat(posted(stage, "Deliveries")).isEmpty();
    assertThat(post(stage, "pr1", "show deliveries-in-one-day"))
        .contains("delivery never came", "worst delivery ever");
    return card;
  }

  /** Another, whose answer gets lost: it is found, and not posted twice. */
  private static void lostAndFound(Stage stage) throws Exception {
    LocalDate day = tomorrow(stage);
    post(stage, "pr1", "schedule");
    people(stage).submit("pr1", stage.form("pr1").view(), written("Good morning, all", day));
    eventually(() ->
        Optional.of(post(stage, "pr1", "list")).filter(list -> list.contains("good-morning-all")));
    stage.world.x().faults().set("POST /2/tweets", new Fault.Lost(1));
    until(stage, noonOf(day).plusSeconds(24 * 3_600));
    SeenMessage late = stage.card("pr", "could not send it at its hour");
    stage.press("lead1", late, "Post it now");
    eventually(() -> posted(stage, "Good morning").stream().findFirst());
    eventually(() ->
        Optional.of(post(stage, "pr1", "show good-morning-all"))
            .filter(shown -> shown.contains("going out now")));
    stage.clock.push(Duration.ofMinutes(2));

    stage.says(late, "open on X");
    assertThat(posted(stage, "Good morning")).hasSize(1);
  }

  /** A third, whose hour comes in a crisis: it is held, counted, and comes back for a decision. */
  private static void heldInACrisis(Stage stage) throws Exception {
    LocalDate day = tomorrow(stage);
    post(stage, "marketing1", "schedule");
    SeenView form = stage.form("marketing1");
    people(stage).submit("marketing1", form.view(), written("Lamps for all", day));
    eventually(() ->
        Optional.of(post(stage, "pr1", "list")).filter(list -> list.contains("lamps-for-all")));
    people(stage).command("pr1", "pr", "/crisis start Sign-in is down");
    Map<String, Object> crisis = new HashMap<>();
    crisis.put("Name", "Sign-in is down");
    crisis.put("Who leads", "lead1");
    crisis.put("What is known", "Nobody can sign in since nine.");
    crisis.put("Holding statement", "Sign-in is down. We are on it.");
    crisis.put("Which tickets it is about", "sign in");
    people(stage).submit("pr1", stage.form("pr1").view(), crisis);
    stage.message("care", "Crisis: Sign-in is down");

    until(stage, noonOf(day).plusSeconds(1));
    eventually(() ->
        Optional.of(post(stage, "pr1", "show lamps-for-all"))
            .filter(shown -> shown.contains("there is a crisis")));
    assertThat(said(stage, "/crisis status")).contains("*1* scheduled posts held");
    assertThat(said(stage, "/crisis end it is mended")).contains("It is over");
    stage.clock.push(Duration.ofMinutes(1));
    SeenMessage back = stage.card("pr", "It was held in the crisis");
    assertThat(posted(stage, "Lamps for all")).isEmpty();
    stage.press("pr1", back, "Post it now");

    eventually(() -> posted(stage, "Lamps for all").stream().findFirst());
  }

  private static String said(Stage stage, String command) throws Exception {
    return people(stage).command("pr1", "pr", command).messages().stream()
        .map(SeenMessage::text)
        .collect(Collectors.joining("\n"));
  }
}
