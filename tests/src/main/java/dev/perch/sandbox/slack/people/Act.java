package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is doing, from its beginning until its consequences have come: until that
 * part of the wire has been quiet for a moment which names the person, the act's trigger, the modal
 * it was done in or that it opened, or what the act is about. Whatever else passes is not waited
 * for.
 */
final class Act implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(150);

  private final SlackState state;
  private final Person person;
  private final About about;
  private final @Nullable View view;
  private final String trigger;
  private final int mark;
  private final Duration patience;
  private final WireLog.Watch watch;

  /**
   * @param view the modal that it is done in; null for none
   * @param mark how much had changed in the workspace before it
   * @param patience how long to wait for consequences that do not come
   */
  Act(
      SlackState state,
      WireLog log,
      Person person,
      About about,
      @Nullable View view,
      int mark,
      Duration patience) {
    this.state = state;
    this.person = person;
    this.about = about;
    this.view = view;
    this.mark = mark;
    this.patience = patience;
    trigger = state.triggers().issue(person, view == null ? null : view.id());
    watch = log.watch(this::concerns);
  }

  Person person() {
    return person;
  }

  About about() {
    return about;
  }

  String trigger() {
    return trigger;
  }

  /** The modal that it opened; null for none so far. */
  @Nullable String opened() {
    return state.triggers().opened(trigger);
  }

  /**
   * Waits for the consequences.
   *
   * @param answered what the wire's quiet does not begin before: a busy app may be silent for a
   *     while and answer then
   */
  void settle(BooleanSupplier answered) throws InterruptedException {
    watch.awaitQuiet(QUIET, patience, answered);
  }

  /** What the person sees that was written or changed since, each message once. */
  List<Message> changed() {
    return state.workspace().changedSince(mark, person);
  }

  @Override
  public void close() {
    watch.close();
  }

  private boolean concerns(JsonNode request) {
    var event = request.at("/payload/event");
    var call = event.isMissingNode() ? request : event;
    return person.id().equals(call.path("user").asText())
        || person.id().equals(call.path("user_id").asText())
        || trigger.equals(call.path("trigger_id").asText())
        || isOwnView(call.path("view_id").asText(""))
        || about.isNamedBy(call);
  }

  private boolean isOwnView(String id) {
    return !id.isEmpty() && (id.equals(opened()) || (view != null && id.equals(view.id())));
  }
}
