package dev.perch.slack;

import com.slack.api.model.Conversation;
import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackTrouble;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks one channel over.
 *
 * @param about its setting, as {@code slack.channels.care}
 * @param others whether another company's people may read there, as in a partner's channel
 * @param post whether to post a greeting there, which is deleted at once
 */
record ChannelCheck(SlackApi api, String about, String id, boolean others, boolean post)
    implements Check {
  private static final String GREETING =
      "Hello from Perch! This only tries whether I may write here, and goes away again.";

  /** A team's channel, or the leads'. */
  static ChannelCheck ours(SlackApi api, String key, String id, boolean post) {
    return new ChannelCheck(api, "slack.channels." + key, id, false, post);
  }

  /**
   * The channel of those who may be asked; nothing is ever tried there, since they would read it.
   */
  static ChannelCheck partners(SlackApi api, String key, String id) {
    return new ChannelCheck(api, "slack.partners." + key, id, true, false);
  }

  @Override
  public List<Finding> look() {
    if (ChannelIds.isExample(id)) {
      return List.of(example());
    }
    Conversation channel;
    try {
      channel = api.channel(id);
    } catch (RuntimeException e) {
      return List.of(SlackTrouble.of(about(), e));
    }
    Finding state = state(channel);
    List<Finding> findings = new ArrayList<>(List.of(state));
    if (post && !state.failed()) {
      findings.add(greet());
    }
    return findings;
  }

  private Finding example() {
    return Finding.failed(
        about(),
        "%s is still the example's id.".formatted(id),
        "Write your channel's, from the end of its About tab in Slack; or take the line out if you have no such team.");
  }

  private Finding state(Conversation channel) {
    String name = "#" + channel.getName();
    if (channel.isArchived()) {
      return Finding.failed(
          about(),
          "%s is archived: nothing can be written there.".formatted(name),
          "Unarchive it, or name another channel.");
    }
    if (!channel.isMember()) {
      return Finding.failed(
          about(), "Perch is not in %s.".formatted(name), "Write /invite @Perch there.");
    }
    if (!others && isShared(channel)) {
      return Finding.warning(
          about(),
          "%s is shared with another company, whose people would read what customers write."
              .formatted(name),
          "Take a channel of your own for customers' tickets.");
    }
    return Finding.ok(about(), "Perch is in %s.".formatted(name));
  }

  private static boolean isShared(Conversation channel) {
    return channel.isExtShared() || channel.isPendingExtShared();
  }

  private Finding greet() {
    String about = about() + " greeting";
    try {
      String ts = api.post(id, null, GREETING, List.of(), null);
      api.delete(id, ts);
      return Finding.ok(about, "Perch wrote there, and deleted it again.");
    } catch (RuntimeException e) {
      return SlackTrouble.of(about, e);
    }
  }
}
