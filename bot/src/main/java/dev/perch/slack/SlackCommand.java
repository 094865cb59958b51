package dev.perch.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;

/** A slash command: what is typed is decoded, handed over, and answered to whoever typed it. */
interface SlackCommand {
  /** With its slash. */
  String name();

  Response typed(SlashCommandPayload payload, SlashCommandContext context);
}
