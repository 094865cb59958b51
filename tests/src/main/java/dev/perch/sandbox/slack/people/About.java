package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an act is about, by which its consequences are told from all else that happens in a busy
 * channel.
 *
 * @param messages the timestamps of messages and threads, which are unique in the workspace
 * @param channel where new messages concern it too; null where it is about messages alone
 */
record About(Set<String> messages, @Nullable Channel channel) {
  About {
    messages = Set.copyOf(messages);
  }

  /** A message, and the thread that it stands in or begins. */
  static About message(Message message) {
    return new About(
        Stream.of(message.ts(), message.threadTs())
            .filter(ts -> ts != null)
            .collect(Collectors.toSet()),
        null);
  }

  /** A message of the channel itself, which may be answered below it or beside it. */
  static About message(Message message, Channel channel) {
    return new About(Set.of(message.ts()), channel);
  }

  /** The channel, and no message in it. */
  static About channel(Channel channel) {
    return new About(Set.of(), channel);
  }

  /** Nothing that is known. */
  static About nothing() {
    return new About(Set.of(), null);
  }

  /**
   * Whether a call or event names one of the messages, or the channel and no message at all, as one
   * does that posts.
   */
  boolean isNamedBy(JsonNode call) {
    var named =
        Stream.of("ts", "thread_ts", "message_ts")
            .map(name -> call.path(name).asText(""))
            .filter(ts -> !ts.isEmpty())
            .toList();
    return named.isEmpty()
        ? channel != null && isCalled(channel, call.path("channel").asText(""))
        : named.stream().anyMatch(messages::contains);
  }

  private static boolean isCalled(Channel channel, String name) {
    return name.equals(channel.id())
        || name.equals(channel.name())
        || name.equals("#" + channel.name());
  }
}
