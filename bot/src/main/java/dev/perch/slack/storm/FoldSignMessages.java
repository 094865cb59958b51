package dev.perch.slack.storm;

import com.slack.api.model.Message;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldSignForm;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks for the sign-off of a fold's replies in the channel of whoever should give it, once for each
 * approval and role. Before it asks it looks whether it has, for a crash may lie in between.
 */
final class FoldSignMessages {
  private final SlackApi api;
  private final Channels channels;

  FoldSignMessages(SlackApi api, Channels channels) {
    this.api = api;
    this.channels = channels;
  }

  /** Asks; {@code home}: the channel of the card, where its own buttons ask. */
  void ask(FoldCard.Shown shown, String home, Supplier<String> link) {
    for (String role : shown.fold().facts().turns()) {
      channels
          .ofRole(role)
          .filter(channel -> !channel.equals(home))
          .ifPresent(channel -> ask(shown, role, channel, link));
    }
  }

  private void ask(FoldCard.Shown shown, String role, String channel, Supplier<String> card) {
    int approval =
        shown.fold().facts().awaiting(role).mapToInt(Place::approval).max().orElseThrow();
    Message.Metadata mark = FoldMark.signOff(shown.id(), approval, role);
    List<Message> there = api.history(channel);
    if (there.stream().noneMatch(message -> FoldMark.same(mark, message.getMetadata()))) {
      String link = card.get();
      api.post(
          channel,
          null,
          FoldPhrases.asking(shown, role, link),
          FoldSignForm.asking(shown, role, link),
          mark);
    }
  }
}
