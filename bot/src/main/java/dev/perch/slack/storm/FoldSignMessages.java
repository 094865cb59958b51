package dev.perch.slack.storm;

import com.slack.api.model.Message;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldSignForm;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for the sign-off of a fold's replies in the channel of whoever should give it, once for each
 * approval and role. Before it asks it looks whether it has, for a crash may lie in between.
 */
final class FoldSignMessages {
  private final SlackApi api;
  private final Channels channels;
  private final String deputy;

  /**
   * The messages.
   *
   * @param deputy the role that may decide where whoever should does not
   */
  FoldSignMessages(SlackApi api, Channels channels, String deputy) {
    this.deputy = deputy;
    this.api = api;
    this.channels = channels;
  }

  /** Asks; {@code home}: the channel of the card, where its own buttons ask. */
  void ask(FoldCard.Shown shown, String home, Supplier<String> link) {
    for (String role : shown.fold().facts().turns()) {
      elsewhere(role, home).ifPresent(channel -> ask(shown, role, channel, link));
      if (latest(shown, role).signing().deputy()) {
        elsewhere(deputy, home).ifPresent(channel -> call(shown, role, channel, link));
      }
    }
  }

  private Optional<String> elsewhere(String role, String home) {
    return channels.ofRole(role).filter(channel -> !channel.equals(home));
  }

  private static Place latest(FoldCard.Shown shown, String role) {
    return shown
        .fold()
        .facts()
        .awaiting(role)
        .max(Comparator.comparingInt(Place::approval))
        .orElseThrow();
  }

  private void ask(FoldCard.Shown shown, String role, String channel, Supplier<String> card) {
    Message.Metadata mark = FoldMark.signOff(shown.id(), latest(shown, role).approval(), role);
    if (isMissing(channel, mark)) {
      String link = card.get();
      api.post(
          channel,
          null,
          FoldPhrases.asking(shown, role, link),
          FoldSignForm.asking(shown, role, link),
          mark);
    }
  }

  private void call(FoldCard.Shown shown, String role, String channel, Supplier<String> card) {
    Message.Metadata mark =
        FoldMark.signOff(shown.id(), latest(shown, role).approval(), role + ":deputy");
    if (isMissing(channel, mark)) {
      String link = card.get();
      api.post(
          channel,
          null,
          FoldPhrases.calling(shown, role, link),
          FoldSignForm.calling(shown, role, link),
          mark);
    }
  }

  private boolean isMissing(String channel, Message.Metadata mark) {
    return api.history(channel).stream()
        .noneMatch(message -> FoldMark.same(mark, message.getMetadata()));
  }
}
