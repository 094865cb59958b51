package dev.perch.slack.faq;

import dev.perch.desk.bank.FaqNotices;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.Unplanned;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.faq.FaqLinks;
import dev.perch.slack.view.faq.FaqPlanPhrases;
import dev.perch.slack.view.faq.LessonPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackSelf;
import java.util.List;

/** Into the channel of whoever owns the entry; what is to be decided names the gatekeepers. */
final class SlackFaqNotices implements FaqNotices {
  private final SlackApi api;
  private final SlackSelf self;
  private final Channels channels;
  private final Gatekeepers gatekeepers;
  private final StoryBank bank;
  private final Acks acks;

  SlackFaqNotices(
      SlackApi api,
      SlackSelf self,
      Channels channels,
      Gatekeepers gatekeepers,
      StoryBank bank,
      Acks acks) {
    this.self = self;
    this.gatekeepers = gatekeepers;
    this.bank = bank;
    this.api = api;
    this.channels = channels;
    this.acks = acks;
  }

  @Override
  public void linkDied(Faq faq, String url, String why) {
    String channel = channels.ofOwner(faq.owner());
    acks.surely(() -> api.post(channel, null, FaqLinks.died(faq, url, why), List.of(), null));
  }

  @Override
  public void linkSilent(Faq faq, String url, String how) {
    String channel = channels.ofOwner(faq.owner());
    acks.surely(() -> api.post(channel, null, FaqLinks.silent(faq, url, how), List.of(), null));
  }

  @Override
  public void undialled(Faq faq, String number) {
    String channel = channels.ofOwner(faq.owner());
    acks.surely(() -> api.post(channel, null, FaqLinks.undialled(faq, number), List.of(), null));
  }

  @Override
  public void unplanned(Unplanned gone) {
    if (gone.counting().isPresent()) {
      String channel = channels.ofOwner(gone.next().content().owner());
      acks.surely(() -> api.post(channel, null, FaqPlanPhrases.told(gone), List.of(), null));
    }
  }

  @Override
  public void disputed(FaqId faq, FaqId other) {
    String owner = bank.find(faq).map(Faq::owner).orElse("");
    acks.surely(() -> {
      String words =
          LessonPhrases.disputed(faq, other, gatekeepers.keepers(self.get().workspace()));
      api.post(channels.ofOwner(owner), null, words, List.of(), null);
    });
  }
}
