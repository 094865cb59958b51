package dev.perch.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.app.DrivenBot;
import dev.perch.redis.Records;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.stories.StoryRedis;
import dev.perch.testing.Acks;
import dev.perch.testing.ClockAhead;
import dev.perch.testing.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A desk on which one bot after the other dies on the same road; the next goes on to its end. */
final class Scene implements AutoCloseable {
  /** Longer than a dead bot keeps any turn. */
  private static final Duration TURNS_LAPSE = Duration.ofSeconds(65);

  private final Road road;
  private final Path folder;
  private final String desk;
  private final World world = World.start(false);
  private final Acks acks = Acks.of(world.slack());
  private final ClockAhead clock = new ClockAhead();
  private int tellings;

  Scene(Road road, Path folder, String desk) {
    this.road = road;
    this.folder = folder;
    this.desk = desk + "-" + road.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A road that was walked to its end, by two where the first died. */
  record Walked(Optional<String> point, List<String> calls) {}

  /** How the first bot walks, and may die. */
  interface First {
    void walks(Lifeline line, BotSettings settings, Tale tale) throws Exception;
  }

  /** The first dies in this process: it throws at every call from then on, and is left behind. */
  Walked dying(Fate fate) throws Exception {
    return dying(
        fate,
        () -> {},
        (line, settings, tale) -> {
          try {
            walk(line, settings, tale);
          } catch (Walk.Died here) {
            assertThat(line.dead()).isTrue();
          }
        });
  }

  /**
   * Somebody writes, the first bot walks and dies if that is its fate, and another walks to the
   * end; then all that must always hold is held against what X and Slack saw.
   */
  Walked dying(Fate fate, Runnable atDeath, First first) throws Exception {
    Tale tale = begin();
    try (Lifeline line = Lifeline.of(world, StoryRedis.port(), fate, atDeath)) {
      first.walks(line, settings(line), tale);
      if (!line.dead()) {
        ended(tale, "nobody died");
        return new Walked(Optional.empty(), line.made());
      }
      line.close();
      String point = "%s %d: %s".formatted(road, line.made().size(), line.made().getLast());
      clock.push(TURNS_LAPSE);
      try (Lifeline next = Lifeline.of(world, StoryRedis.port(), Fate.LIVES, () -> {})) {
        walk(next, settings(next), tale);
      }
      ended(tale, point);
      return new Walked(Optional.of(point), line.made());
    }
  }

  /** The first is that process, which halts. */
  Walked halting(Fate fate, HaltingWalk process) throws Exception {
    Walked walked =
        dying(
            fate,
            process::halt,
            (_, settings, tale) -> process.walk(road, settings.file(), tale, clock));
    assertThat(process.halted()).as("it halted").isEqualTo(walked.point().isPresent());
    return walked;
  }

  /** A process that will be able to walk here. */
  HaltingWalk process() throws IOException {
    Files.createDirectories(folder);
    return HaltingWalk.start(
        BotSettings.secrets(world, false), folder.resolve("halting.log").toFile());
  }

  private void walk(Lifeline line, BotSettings settings, Tale tale) throws Exception {
    try (DrivenBot bot = DrivenBot.of(settings, clock)) {
      new Walk(bot, clock, tale, line::dead).along(road);
    }
  }

  private BotSettings settings(Lifeline line) throws IOException {
    return BotSettings.write(
        folder, world, new BotSettings.Choice(desk, line.redisUrl(), Sandbox.faq(), "100ms", true));
  }

  private Tale begin() {
    int number = ++tellings;
    String customer = "customer_" + number;
    String word =
        switch (road) {
          case DM ->
              world.x().people().message(customer, "AcmeCare", "Question " + number, List.of());
          case FAQ_EDIT, POST -> "";
          default -> world.x().post(customer, "@AcmeCare question " + number, null);
        };
    return new Tale(
        word, number, person("agent1").teamId(), person("agent1").id(), person("pr1").id());
  }

  private Person person(String name) {
    return world.slack().workspace().named(name).orElseThrow();
  }

  private void ended(Tale tale, String point) {
    try (Records records = Records.of(StoryRedis.port(), desk)) {
      assertThat(new Invariants(world, records).broken(acks, clock.instant())).as(point).isEmpty();
      assertThat(records.caughtUp()).as(point).isTrue();
    }
    assertThat(said(tale)).as(point).hasSize(expected());
    if (road == Road.FAQ_EDIT) {
      assertThat(proposals(tale)).as(point).isEqualTo(Gatekept.VERSIONS);
    }
  }

  /** What X has of us in answer. */
  private List<String> said(Tale tale) {
    List<String> said = new ArrayList<>();
    if (road == Road.DM) {
      world.x().people().messages("AcmeCare", "customer_" + tale.number()).stream()
          .filter(message -> message.from().equals("AcmeCare"))
          .forEach(message -> said.add(message.text()));
      return said;
    }
    String conversation = tale.word();
    for (Posted post : world.x().timeline(road == Road.POST ? "Acme" : "AcmeCare")) {
      boolean ours = post.as().startsWith("Acme");
      boolean its =
          road == Road.POST
              ? post.text().endsWith("number " + tale.number())
              : post.conversationId().equals(conversation);
      if (ours && its) {
        said.add(post.text());
      }
    }
    return said;
  }

  private int expected() {
    return switch (road) {
      case REPLY, DM, MOVE_TO_DM, POST -> 1;
      case THREAD -> 3;
      case CARD, CARD_UPDATE, HAND_OFF, FAQ_EDIT -> 0;
    };
  }

  /** How many messages there are about this telling's entry, in all channels. */
  private long proposals(Tale tale) {
    String named = "\"" + Gatekept.entry(tale) + "\"";
    return world.slack().workspace().channels().stream()
        .flatMap(channel -> channel.seenBy(null, null).stream())
        .filter(message -> !message.tombstone())
        .map(Message::metadata)
        .filter(data -> data != null && data.toString().contains(named))
        .count();
  }

  @Override
  public void close() {
    world.close();
  }
}
