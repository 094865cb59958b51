package dev.perch.slack;

import org.jspecify.annotations.Nullable;

/** Hints to one person, where they pressed or wrote. They come after the ack, and may get lost. */
final class Whispers {
  private final SlackApi api;
  private final Acks acks;

  Whispers(SlackApi api, Acks acks) {
    this.api = api;
    this.acks = acks;
  }

  void say(String channel, @Nullable String thread, String user, String mrkdwn) {
    if (!mrkdwn.isEmpty()) {
      acks.later(() -> api.whisper(channel, thread, user, mrkdwn));
    }
  }
}
