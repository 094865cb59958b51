package dev.perch.sandbox;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people at Acme did before anybody came to look: some are on shift, Care knows of a launch,
 * and two posts wait for their hour. They do it as everybody does, through Slack; where something
 * of it fails the sandbox goes on without.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final World world;
  private final SlackPeople people;

  Opening(World world) {
    this.world = world;
    this.people = world.slack().people();
  }

  /** Plays it, within a few seconds. */
  void play() throws InterruptedException {
    try {
      await(world::met);
      for (String agent : List.of("agent1", "agent2", "agent3")) {
        people.command(agent, "care", "/shift on");
      }
      launch();
      post("Reading lamp or ceiling light: what is on in your house at night? ☀", 1, "10:00");
      post("Deliveries in one day, in all of Europe: acme.example/delivery", 2, "17:30");
      SeenMessage brief = await(this::brief);
      people.press("agent2", brief.channel(), brief.ts(), "Got it");
    } catch (SlackError | IllegalStateException e) {
      LOG.warn("not all was made ready that should be there at the start: {}", e.getMessage());
    }
  }

  private void launch() throws InterruptedException {
    filled(
        "marketing1",
        "/launch new",
        Map.of(
            "Name", "Balcony lamp",
            "Handles", List.of("@AcmeCare", "@Acme"),
            "What", "A solar lamp for balconies. It comes in sand and green, for 39 euros.",
            "For whom", "All of Europe",
            "Day", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString(),
            "Time", "09:00",
            "Links", "https://acme.example/balcony-lamp",
            "Words nobody says before", "#SunOnMyBalcony",
            "Until then we say", "Hi {first_name}, we can tell you more about that soon.",
            "Questions to expect",
                """
                Does the balcony lamp stand rain?
                It does: rain and snow are fine, standing water is not.

                Can I change the battery of the balcony lamp?
                Yes, with one screw. New ones are at acme.example/spare-parts.\
                """));
  }

  private void post(String text, int inDays, String time) throws InterruptedException {
    filled(
        "marketing2",
        "/post schedule",
        Map.of(
            "Handle",
            "@Acme",
            "Text",
            text,
            "Day",
            LocalDate.now(ZoneOffset.UTC).plusDays(inDays).toString(),
            "Time",
            time));
  }

  /** Asks for a form and hands it in, again where a slow start has Perch ask for that. */
  private void filled(String who, String command, Map<String, Object> values)
      throws InterruptedException {
    SeenView form = await(() -> opened(who, command));
    await(() -> people.submit(who, form.view(), values).ok());
    await(() -> people.views(who).isEmpty());
  }

  private Optional<SeenView> opened(String who, String command) throws InterruptedException {
    people.command(who, "marketing", command);
    return people.views(who).stream().filter(view -> !view.fields().isEmpty()).findFirst();
  }

  private Optional<SeenMessage> brief() {
    return people.messages("care", null, "agent2").stream()
        .filter(message -> message.buttons().contains("Got it"))
        .findFirst();
  }

  private interface Condition {
    boolean holds() throws InterruptedException;
  }

  private interface Wanted<T> {
    Optional<T> found() throws InterruptedException;
  }

  private static void await(Condition condition) throws InterruptedException {
    await(() -> condition.holds() ? Optional.of(true) : Optional.empty());
  }

  private static <T> T await(Wanted<T> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = wanted.found();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(A_MOMENT);
    }
    throw new IllegalStateException("what should follow did not");
  }
}
