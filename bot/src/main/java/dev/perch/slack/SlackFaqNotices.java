package dev.perch.slack;

import dev.perch.desk.FaqNotices;
import dev.perch.knowledge.Faq;
import dev.perch.slack.view.FaqLinks;
import java.util.List;

/** Into the channel of whoever owns the entry. */
final class SlackFaqNotices implements FaqNotices {
  private final SlackApi api;
  private final Channels channels;
  private final Acks acks;

  SlackFaqNotices(SlackApi api, Channels channels, Acks acks) {
    this.api = api;
    this.channels = channels;
    this.acks = acks;
  }

  @Override
  public void linkDied(Faq faq, String url, String why) {
    String channel = channels.ofOwner(faq.owner());
    acks.surely(() -> api.post(channel, null, FaqLinks.died(faq, url, why), List.of(), null));
  }
}
