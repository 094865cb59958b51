package dev.perch.slack.wire;

import org.jspecify.annotations.Nullable;

/** Hints to one person, where they pressed or wrote. They come after the ack, and may get lost. */
public final class Whispers {
  private final SlackApi api;
  private final Acks acks;

  public Whispers(SlackApi api, Acks acks) {
    this.api = api;
    this.acks = acks;
  }

  public void say(String channel, @Nullable String thread, String user, String mrkdwn) {
    if (!mrkdwn.isEmpty()) {
      acks.later(() -> api.whisper(channel, thread, user, mrkdwn));
    }
  }
}
