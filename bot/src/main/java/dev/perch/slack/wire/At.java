package dev.perch.slack.wire;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;

/**
 * Where a press came from: whoever pressed, where, and the operation that their press is, however
 * often Slack tells of it.
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
}
