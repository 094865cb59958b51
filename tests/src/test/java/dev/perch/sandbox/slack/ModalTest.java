package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SeenView.SeenField;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Triggers and modals: opened once and in time, stacked three deep, updated without losing what was
 * typed.
 */
class ModalTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withClock(clock).withRateLimits(false));
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;
  private String card;

  @BeforeEach
  void connect() throws Exception {
    app = FakeApp.ackingAll(slack);
    card = caller.posted("care", Blocks.CARD);
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void aTriggerOpensOneModalAndOnlyOne() throws Exception {
    var trigger = press();

    var first = open(trigger);
    var second = open(trigger);

    assertThat(first.path("ok").asBoolean()).isTrue();
    assertThat(second.path("error").asText()).isEqualTo("exchanged_trigger_id");
    assertThat(slack.people().views("agent1")).hasSize(1);
  }

  @Test
  void afterThreeSecondsATriggerIsExpired() throws Exception {
    var trigger = press();

    clock.push(Duration.ofMillis(3_001));

    assertThat(open(trigger).path("error").asText()).isEqualTo("expired_trigger_id");
  }

  @Test
  void aModalOfTwoHundredAndFiftyThousandBytesOpensAndALargerOneDoesNot() throws Exception {
    var atLimit = formOf(250_000);
    var above = formOf(250_001);

    var larger = open(press(), above);
    var opened = open(press(), atLimit);

    assertThat(larger.path("error").asText()).isEqualTo("view_too_large");
    assertThat(opened.path("ok").asBoolean()).isTrue();
    assertThat(slack.people().views("agent1")).hasSize(1);
  }

  @Test
  void aModalDoesNotGrowTooLargeAfterwardsEither() throws Exception {
    var view = open(press()).at("/view/id").asText();

    var update = caller.call("views.update", Map.of("view_id", view, "view", formOf(250_001)));
    var pushed =
        caller.call("views.push", Map.of("trigger_id", pressIn(view), "view", formOf(250_001)));

    assertThat(update.path("error").asText()).isEqualTo("view_too_large");
    assertThat(pushed.path("error").asText()).isEqualTo("view_too_large");
  }

  /** A modal whose JSON has so many bytes, and breaks no other limit. */
  private static String formOf(int bytes) {
    int sections = 90;
    int missing = bytes - form(sections, 0, 0).length();
    return form(sections, missing / sections, missing % sections);
  }

  private static String form(int sections, int more, int moreInFirst) {
    return IntStream.range(0, sections)
        .mapToObj(i -> section("x".repeat(1 + more + (i == 0 ? moreInFirst : 0))))
        .collect(
            Collectors.joining(
                ",",
                "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Much\"},\"blocks\":[",
                "]}"));
  }

  private static String section(String text) {
    return "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}"
        .formatted(text);
  }

  @Test
  void aThirdModalOnTopOfTheFirstIsOneTooMany() throws Exception {
    var view = open(press()).at("/view/id").asText();

    var second = push(pressIn(view));
    var third = push(pressIn(view));
    var fourth = push(pressIn(view));

    assertThat(second.at("/view/previous_view_id").asText()).isEqualTo(view);
    assertThat(third.path("ok").asBoolean()).isTrue();
    assertThat(fourth.path("error").asText()).isEqualTo("push_limit_reached");
  }

  @Test
  void anUpdateKeepsWhatWasTypedAndRefusesAnOldHash() throws Exception {
    var opened = open(press());
    var view = opened.at("/view/id").asText();
    slack.people().fill("agent1", view, Map.of("Reply", "Half a sen"));

    var update = update(view, opened.at("/view/hash").asText());
    var late = update(view, opened.at("/view/hash").asText());

    assertThat(update.path("ok").asBoolean()).isTrue();
    assertThat(late.path("error").asText()).isEqualTo("hash_conflict");
    assertThat(slack.people().views("agent1").getFirst().fields().getFirst().value())
        .isEqualTo("Half a sen");
  }

  @Test
  void somebodySeesTheModalWithItsFieldsHintsAndButtons() throws Exception {
    open(press());

    assertThat(slack.people().views("Ines Okafor"))
        .singleElement()
        .returns("Reply", SeenView::title)
        .returns("Send", SeenView::submit)
        .returns("Cancel", SeenView::close)
        .satisfies(view -> {
          assertThat(view.buttons()).containsExactly("Check");
          assertThat(view.fields())
              .containsExactly(
                  new SeenField("Reply", "", "As it will stand on X", null, false),
                  new SeenField("Team", "", null, null, true));
        });
    assertThat(slack.people().views("agent2")).isEmpty();
  }

  @Test
  void whatIsSubmittedStandsInTheStateByBlockAndAction() throws Exception {
    var view = open(press()).at("/view/id").asText();

    var outcome = slack.people().submit("agent1", view, Map.of("reply", "Hello", "Team", "pr"));

    var values = app.payloads("interactive").getLast().at("/view/state/values");
    assertThat(outcome.ok()).isTrue();
    assertThat(values.at("/reply/text/value").asText()).isEqualTo("Hello");
    assertThat(values.at("/team/pick/selected_option/value").asText()).isEqualTo("team-pr");
  }

  @Test
  void aTextOverItsOwnMaximumIsHeldBackByTheClient() throws Exception {
    var view = open(press()).at("/view/id").asText();

    var outcome = slack.people().submit("agent1", view, Map.of("Reply", "x".repeat(281)));

    assertThat(outcome.errors()).containsOnlyKeys("Reply");
    assertThat(app.payloads("interactive")).hasSize(1);
  }

  private String press() throws Exception {
    slack.people().press("agent1", "care", card, "Claim");
    return lastTrigger();
  }

  private String pressIn(String view) throws Exception {
    slack.people().pressIn("agent1", view, "Check", 0);
    return lastTrigger();
  }

  private String lastTrigger() {
    return app.payloads("interactive").getLast().path("trigger_id").asText();
  }

  private JsonNode open(String trigger) throws Exception {
    return open(trigger, Blocks.FORM);
  }

  private JsonNode open(String trigger, String view) throws Exception {
    return caller.call("views.open", Map.of("trigger_id", trigger, "view", view));
  }

  private JsonNode push(String trigger) throws Exception {
    return caller.call("views.push", Map.of("trigger_id", trigger, "view", Blocks.FORM));
  }

  private JsonNode update(String view, String hash) throws Exception {
    return caller.call("views.update", Map.of("view_id", view, "hash", hash, "view", Blocks.FORM));
  }
}
