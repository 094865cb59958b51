package dev.perch.slack.wire;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;

/** A slash command: what is typed is decoded, handed over, and answered to whoever typed it. */
public interface SlackCommand {
  /** With its slash. */
  String name();

  Response typed(SlashCommandPayload payload, SlashCommandContext context);

  /** What stands behind the name; may be empty. */
  static String text(SlashCommandPayload payload) {
    return payload.getText() == null ? "" : payload.getText().strip();
  }
}
