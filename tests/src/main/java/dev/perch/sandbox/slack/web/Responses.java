package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an app says in answer to a press or a command: in its ack, or later to the {@code
 * response_url}.
 */
public final class Responses {
  private final Workspace workspace;

  /**
   * What is answered.
   *
   * @param message the message that was pressed, as the person had it on the screen; null for a
   *     command
   * @param answers the timestamps of what the answers so far have written
   */
  public record To(Person person, Channel channel, @Nullable Message message, Set<String> answers) {
    public To(Person person, Channel channel, @Nullable Message message) {
      this(person, channel, message, ConcurrentHashMap.newKeySet());
    }
  }

  public Responses(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Shows the answer: to the person alone unless {@code response_type} is {@code in_channel}; in
   * place of the message with {@code replace_original}; or takes the message away with {@code
   * delete_original}.
   *
   * @throws SlackError as {@code chat.postMessage} does
   */
  public void show(JsonNode response, To to) {
    var original = to.message();
    if (original != null && response.path("delete_original").asBoolean()) {
      workspace.delete(original);
      return;
    }
    var blocks = Content.blocks(response.get("blocks"));
    var text = Content.text(response.path("text").asText(""), blocks, Content.POSTED_TEXT);
    if (original != null && response.path("replace_original").asBoolean()) {
      var edited = original.isEphemeral() ? null : workspace.timestamps().next();
      to.channel().renderings(to.person().id(), original.ts()).stream()
          .findFirst()
          .ifPresent(now -> workspace.replace(now.updated(text, blocks, now.metadata(), edited)));
      return;
    }
    var thread = response.path("thread_ts").asText("");
    var draft =
        new Draft(
            workspace.bot(),
            Cast.BOT,
            text,
            blocks,
            Content.metadata(
                response.path("metadata").isObject() ? response.get("metadata") : null),
            thread.isEmpty() ? null : thread,
            false,
            null);
    boolean openly = response.path("response_type").asText("ephemeral").equals("in_channel");
    var said =
        openly
            ? workspace.post(to.channel(), draft)
            : workspace.whisper(to.channel(), draft, to.person());
    to.answers().add(said.ts());
  }

  /** Whether an ack's payload says anything at all. */
  public static boolean saysSomething(JsonNode payload) {
    return payload.hasNonNull("text") || payload.hasNonNull("blocks");
  }
}
