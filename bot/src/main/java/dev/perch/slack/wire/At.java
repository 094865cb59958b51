package dev.perch.slack.wire;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;

/**
 * Where a press, or a command, came from: whose it was, where, and the operation that it is,
 * however often Slack tells of it.
 */
public record At(String channel, String user, String workspace, String trigger, String operation) {
  public static At of(BlockActionPayload payload, Action action) {
    return new At(
        payload.getContainer().getChannelId() == null ? "" : payload.getContainer().getChannelId(),
        payload.getUser().getId(),
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId(),
        payload.getTriggerId(),
        "press:"
            + payload.getUser().getId()
            + ":"
            + action.getActionId()
            + ":"
            + action.getActionTs());
  }

  public static At of(SlashCommandPayload payload) {
    return new At(
        payload.getChannelId(),
        payload.getUserId(),
        payload.getTeamId(),
        payload.getTriggerId(),
        "command:" + payload.getUserId() + ":" + payload.getTriggerId());
  }
}
