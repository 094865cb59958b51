package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.web.Responses;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands the app what somebody did, waits for its ack and then for the consequences: until the wire
 * has been quiet for a moment.
 */
final class Acts {
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SlackState state;
  private final Deliveries deliveries;
  private final Responses responses;
  private final Function<Responses.To, String> responseUrl;
  private final WireLog log;
  private final Eyes eyes;

  Acts(
      SlackState state,
      Deliveries deliveries,
      Responses responses,
      Function<Responses.To, String> responseUrl,
      WireLog log) {
    this.state = state;
    this.deliveries = deliveries;
    this.responses = responses;
    this.responseUrl = responseUrl;
    this.log = log;
    this.eyes = new Eyes(state.workspace());
  }

  /** A press or choice in a message. */
  Outcome inMessage(Person person, Channel channel, Message message, ObjectNode action)
      throws InterruptedException {
    int mark = mark();
    var trigger = state.triggers().issue(person, null);
    var url = responseUrl.apply(new Responses.To(person, channel, message));
    deliveries.interaction(
        "interactive", Payloads.inMessage(person, channel, message, action, trigger, url), false);
    return settled(mark, person, trigger);
  }

  /** A press or choice in a modal. */
  Outcome inView(Person person, View view, ObjectNode action) throws InterruptedException {
    int mark = mark();
    var trigger = state.triggers().issue(person, view.id());
    deliveries.interaction("interactive", Payloads.inView(person, view, action, trigger), false);
    return settled(mark, person, trigger);
  }

  Outcome command(Person person, Channel channel, String command, String text)
      throws InterruptedException {
    int mark = mark();
    var to = new Responses.To(person, channel, null);
    var trigger = state.triggers().issue(person, null);
    var url = responseUrl.apply(to);
    var payload = Payloads.command(person, channel, command, text, trigger, url);
    var ack = deliveries.interaction("slash_commands", payload, true);
    if (Responses.saysSomething(ack)) {
      responses.show(ack, to);
    }
    return settled(mark, person, trigger);
  }

  /**
   * Sends a modal.
   *
   * @param apply does what the ack says
   */
  Outcome submission(Person person, View view, Function<JsonNode, Submissions.Result> apply)
      throws InterruptedException {
    int mark = mark();
    var trigger = state.triggers().issue(person, view.id());
    var ack =
        deliveries.interaction("interactive", Payloads.submission(person, view, trigger), true);
    var result = apply.apply(ack);
    var outcome = settled(mark, person, trigger);
    return new Outcome(
        result.view() == null ? outcome.view() : result.view(),
        outcome.messages(),
        result.errors());
  }

  void closed(Person person, View view) throws InterruptedException {
    deliveries.interaction("interactive", Payloads.closed(person, view), false);
    log.awaitQuiet(QUIET, PATIENCE);
  }

  /** How much had happened before an act; see {@link #settled}. */
  int mark() {
    return state.workspace().changes();
  }

  /** Waits for quiet and gathers what has happened since the mark. */
  Outcome settled(int mark, Person person, @Nullable String trigger) throws InterruptedException {
    log.awaitQuiet(QUIET, PATIENCE);
    var messages =
        state.workspace().changedSince(mark, person).stream()
            .map(message -> eyes.message(message, person.tz()))
            .toList();
    var opened = trigger == null ? null : state.triggers().opened(trigger);
    return new Outcome(opened, messages, Map.of());
  }
}
