package dev.perch.slack.wire;

import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.RefusedPhrases;
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

  /** That the form of what they pressed did not open, and what to do. */
  public void notOpened(At at, RuntimeException why) {
    String words =
        why instanceof SlackRefused refused
            ? RefusedPhrases.notOpened(refused.error(), refused.needed())
            : Phrases.NOT_OPENED;
    say(at.channel(), null, at.user(), words);
  }
}
