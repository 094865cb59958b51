package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.web.Responses;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackApp.Shortcut;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands the app what somebody did, waits for its ack and then for the consequences; see {@link
 * Act}.
 */
final class Acts {
  private final SlackState state;
  private final Deliveries deliveries;
  private final Responses responses;
  private final Function<Responses.To, String> responseUrl;
  private final WireLog log;
  private final Eyes eyes;
  private final Duration patience;

  /** What the acts were about that opened the modals which are open now. */
  private final Map<String, About> origins = new ConcurrentHashMap<>();

  Acts(
      SlackState state,
      Deliveries deliveries,
      Responses responses,
      Function<Responses.To, String> responseUrl,
      WireLog log,
      Eyes eyes,
      Duration patience) {
    this.state = state;
    this.deliveries = deliveries;
    this.responses = responses;
    this.responseUrl = responseUrl;
    this.log = log;
    this.eyes = eyes;
    this.patience = patience;
  }

  /**
   * A press or choice in a message.
   *
   * @param message as the person has it on the screen
   */
  Outcome inMessage(Person person, Channel channel, Message message, ObjectNode action)
      throws InterruptedException {
    try (var act = act(person, About.message(message), null)) {
      deliver(act, channel, message, action);
      return settled(act);
    }
  }

  /** The same by somebody who does not look what comes of it. */
  void inMessageUnseen(Person person, Channel channel, Message message, ObjectNode action)
      throws InterruptedException {
    try (var act = act(person, About.message(message), null)) {
      deliver(act, channel, message, action);
    }
  }

  private void deliver(Act act, Channel channel, Message message, ObjectNode action)
      throws InterruptedException {
    var person = act.person();
    var url = responseUrl.apply(new Responses.To(person, channel, message));
    var payload = Payloads.inMessage(person, channel, message, action, act.trigger(), url);
    deliveries.interaction("interactive", payload, false);
  }

  /** A press or choice in a modal. */
  Outcome inView(Person person, View view, ObjectNode action) throws InterruptedException {
    try (var act = act(person, origin(view), view)) {
      var payload = Payloads.inView(person, view, action, act.trigger());
      deliveries.interaction("interactive", payload, false);
      return settled(act);
    }
  }

  Outcome command(Person person, Channel channel, String command, String text)
      throws InterruptedException {
    try (var act = act(person, About.channel(channel), null)) {
      var to = new Responses.To(person, channel, null);
      var url = responseUrl.apply(to);
      var payload = Payloads.command(person, channel, command, text, act.trigger(), url);
      var ack = deliveries.interaction("slash_commands", payload, true);
      if (Responses.saysSomething(ack)) {
        responses.show(ack, to);
      }
      act.settle(() -> act.opened() != null || !to.answers().isEmpty());
      return outcome(act).beginningWith(to.answers());
    }
  }

  /** A global shortcut. */
  Outcome shortcut(Person person, Shortcut shortcut) throws InterruptedException {
    try (var act = act(person, About.nothing(), null)) {
      var payload = Payloads.shortcut(person, shortcut, act.trigger(), now());
      deliveries.interaction("interactive", payload, false);
      return settled(act);
    }
  }

  /** A shortcut on a message. */
  Outcome shortcut(Person person, Shortcut shortcut, Channel channel, Message message)
      throws InterruptedException {
    try (var act = act(person, About.message(message), null)) {
      var url = responseUrl.apply(new Responses.To(person, channel, null));
      var payload =
          Payloads.shortcut(person, shortcut, channel, message, act.trigger(), now(), url);
      deliveries.interaction("interactive", payload, false);
      return settled(act);
    }
  }

  /** Something of which the app hears by an event, if at all. */
  Outcome doing(Person person, About about, Runnable what) throws InterruptedException {
    try (var act = act(person, about, null)) {
      what.run();
      return settled(act);
    }
  }

  /**
   * Sends a modal.
   *
   * @param apply does what the ack says
   */
  Outcome submission(Person person, View view, Function<JsonNode, Submissions.Result> apply)
      throws InterruptedException {
    try (var act = act(person, origin(view), view)) {
      var payload = Payloads.submission(person, view, act.trigger());
      var result = apply.apply(deliveries.interaction("interactive", payload, true));
      remember(result.view(), act);
      var outcome = settled(act);
      return new Outcome(
          result.view() == null ? outcome.view() : result.view(),
          outcome.messages(),
          result.errors());
    }
  }

  void closed(Person person, View view) throws InterruptedException {
    try (var act = act(person, origin(view), view)) {
      deliveries.interaction("interactive", Payloads.closed(person, view), false);
      act.settle(() -> true);
    }
  }

  /** Writes a message; the outcome begins with it. */
  Outcome said(Channel channel, Draft draft) throws InterruptedException {
    int mark = state.workspace().changes();
    var said = state.workspace().post(channel, draft);
    var about = said.threadTs() == null ? About.message(said, channel) : About.message(said);
    var person = draft.author();
    try (var act = new Act(state, log, person, about, null, mark, patience)) {
      var others =
          settled(act).messages().stream().filter(message -> !message.ts().equals(said.ts()));
      var own = eyes.message(said, person.tz());
      return new Outcome(null, Stream.concat(Stream.of(own), others).toList(), Map.of());
    }
  }

  private String now() {
    return state.workspace().timestamps().next();
  }

  private Act act(Person person, About about, @Nullable View view) {
    return new Act(state, log, person, about, view, state.workspace().changes(), patience);
  }

  private Outcome settled(Act act) throws InterruptedException {
    act.settle(() -> true);
    return outcome(act);
  }

  private Outcome outcome(Act act) {
    remember(act.opened(), act);
    var zone = act.person().tz();
    var messages = act.changed().stream().map(message -> eyes.message(message, zone)).toList();
    return new Outcome(act.opened(), messages, Map.of());
  }

  private About origin(View view) {
    return origins.getOrDefault(view.id(), About.nothing());
  }

  private void remember(@Nullable String view, Act openedBy) {
    if (view != null) {
      origins.keySet().removeIf(id -> !state.views().isOpen(id));
      origins.put(view, openedBy.about());
    }
  }
}
