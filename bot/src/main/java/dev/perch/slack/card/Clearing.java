package dev.perch.slack.card;

import com.slack.api.model.Message;
import dev.perch.desk.FormerCards;
import dev.perch.slack.card.Beside.Told;
import dev.perch.slack.ticket.PraisePosts;
import dev.perch.slack.view.FormerCard;
import dev.perch.slack.view.ThreadLine;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Mood;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts.Said;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes words that were removed out of what Perch wrote in Slack beside the card, which is drawn
 * anew anyway: the threads of the card and of every former one, the former cards themselves, and
 * praise that was passed on. Each message is changed on its own and knows that it was, so that
 * after a crash the rest follows.
 */
public final class Clearing {
  /** Nothing is left to clear where a message, a thread or a whole channel is gone. */
  private static final Set<String> GONE =
      Set.of(
          "message_not_found",
          "thread_not_found",
          "cant_update_message",
          "channel_not_found",
          "is_archived",
          "is_inactive",
          "not_in_channel");

  private final SlackApi api;
  private final Channels channels;
  private final FormerCards cards;

  public Clearing(SlackApi api, Channels channels, FormerCards cards) {
    this.api = api;
    this.channels = channels;
    this.cards = cards;
  }

  /** Clears what the removal at that event took; {@code link} leads to the card. */
  void clear(Told told, Supplier<String> link) {
    for (FormerCards.Message card : cards.of(told.ticket())) {
      try {
        clear(told, card, link);
      } catch (SlackRefused refused) {
        if (!GONE.contains(refused.error())) {
          throw refused;
        }
      }
    }
    if (wasPraise(told)) {
      channels.teams().forEach(team -> praise(told, channels.of(team)));
    }
  }

  private void clear(Told told, FormerCards.Message card, Supplier<String> link) {
    for (Message message : api.replies(card.channel(), card.ts())) {
      if (CardMark.isFormer(message, told.ticket())) {
        former(told, card, link.get());
      }
      CardMark.event(message, told.ticket())
          .filter(event -> event < told.index() && !CardMark.isCleared(message, told.index()))
          .ifPresent(event -> line(told, card.channel(), message.getTs(), event));
    }
  }

  private void line(Told told, String channel, String ts, int event) {
    ThreadLine left = ThreadLine.again(told.story(), event, told.shown());
    api.update(
        channel,
        ts,
        left.text(),
        left.blocks(),
        CardMark.cleared(told.ticket(), event, told.index()));
  }

  private void former(Told told, FormerCards.Message card, String link) {
    api.update(
        card.channel(),
        card.ts(),
        FormerCard.summary(told.shown(), link),
        FormerCard.blocks(told.shown(), link),
        CardMark.former(told.ticket(), told.story().length()));
  }

  /** Praise alone is passed on. */
  private static boolean wasPraise(Told told) {
    return told.story().events().stream()
        .anyMatch(
            event -> event instanceof TicketEvent.Triaged judged && judged.mood() == Mood.PLEASED);
  }

  private void praise(Told told, String channel) {
    Set<String> removed =
        told.shown().ticket().facts().said().stream()
            .map(Said::tweet)
            .map(TicketEvent.Tweeted::id)
            .filter(tweet -> told.shown().words().mention(tweet).isEmpty())
            .collect(Collectors.toSet());
    try {
      List<Message> messages = api.history(channel);
      messages.stream()
          .filter(message -> PraisePosts.tweet(message).filter(removed::contains).isPresent())
          .forEach(message -> api.delete(channel, message.getTs()));
    } catch (SlackRefused refused) {
      if (!GONE.contains(refused.error())) {
        throw refused;
      }
    }
  }
}
