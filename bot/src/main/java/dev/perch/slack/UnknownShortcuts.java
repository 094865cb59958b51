package dev.perch.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackApi;

/**
 * Shortcuts that the app's manifest declares and this bot does not know: whoever used one is told,
 * wherever they are.
 */
final class UnknownShortcuts {
  private final SlackApi api;
  private final Acks acks;

  UnknownShortcuts(SlackApi api, Acks acks) {
    this.api = api;
    this.acks = acks;
  }

  Response used(String trigger, Context context) {
    acks.later(() -> api.open(trigger, Forms.sorry(Phrases.NO_SUCH_SHORTCUT)));
    return context.ack();
  }
}
