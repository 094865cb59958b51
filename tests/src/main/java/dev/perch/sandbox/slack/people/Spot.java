package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.MessageJson;
import dev.perch.sandbox.slack.web.ViewJson;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.View;

/** Where on the screen somebody does something: in a message, or in a modal or Home tab. */
sealed interface Spot {
  /** A name for it that no other has. */
  String id();

  /** Tells the app where it was. */
  void tell(ObjectNode payload);

  record InView(View view) implements Spot {
    @Override
    public String id() {
      return view.id();
    }

    @Override
    public void tell(ObjectNode payload) {
      payload.putObject("container").put("type", "view").put("view_id", view.id());
      payload.set("view", ViewJson.of(view));
    }
  }

  /** A message as it stands on the screen. An ephemeral one is not repeated to the app. */
  record InMessage(Channel channel, Message message) implements Spot {
    @Override
    public String id() {
      return message.ts();
    }

    @Override
    public void tell(ObjectNode payload) {
      var container =
          payload
              .putObject("container")
              .put("type", "message")
              .put("message_ts", message.ts())
              .put("channel_id", channel.id())
              .put("is_ephemeral", message.isEphemeral());
      if (message.threadTs() != null) {
        container.put("thread_ts", message.threadTs());
      }
      payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
      if (!message.isEphemeral()) {
        payload.set("message", MessageJson.pressed(message));
      }
    }
  }
}
