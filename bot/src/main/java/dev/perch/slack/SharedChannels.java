package dev.perch.slack;

import com.slack.api.model.Conversation;
import dev.perch.desk.Alarms;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Channels that another company reads are given nothing of ours, whatever the settings say: only
 * {@link SlackApi#postToPartner} goes there. Whether one is shared is asked of Slack before a post,
 * and kept for ten minutes. Conversations with one person are not asked about.
 */
final class SharedChannels implements SlackApi.Gate {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final String REFUSED = "is_ext_shared";

  private final Supplier<Alarms> alarms;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  SharedChannels(Supplier<Alarms> alarms, InstantSource clock) {
    this.alarms = alarms;
    this.clock = clock;
  }

  private record Known(boolean shared, Instant until) {}

  @Override
  public void pass(SlackApi api, String channel) {
    if (ChannelIds.isOne(channel) && isShared(api, channel)) {
      throw new SlackRefused("chat.postMessage", REFUSED);
    }
  }

  private boolean isShared(SlackApi api, String channel) {
    Instant now = clock.instant();
    Known before = known.get(channel);
    if (before != null && now.isBefore(before.until())) {
      return before.shared();
    }
    boolean shared = ask(api, channel);
    known.put(channel, new Known(shared, now.plus(KEPT)));
    if (shared) {
      alarms
          .get()
          .raise(
              new Alarms.Alarm(
                  "shared:" + channel,
                  "<#%s> is shared with another company, so Perch posts nothing of ours there. Give that team a channel of its own in slack.channels, or end the sharing in Slack."
                      .formatted(channel)));
    }
    return shared;
  }

  /** Of a channel that Slack does not show us, its answer to the post itself says more. */
  private static boolean ask(SlackApi api, String channel) {
    try {
      Conversation found = api.channel(channel);
      return found.isExtShared() || found.isPendingExtShared();
    } catch (SlackRefused refused) {
      if (refused.error().equals("channel_not_found")) {
        return false;
      }
      throw refused;
    }
  }
}
