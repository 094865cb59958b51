package dev.perch.slack.card;

import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.SignOffPlaces.Message;
import dev.perch.slack.card.Beside.Told;
import dev.perch.slack.view.SignOffHint;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks for a sign-off in the channel of whoever should give it, and says there what was decided
 * once it is: then the buttons are gone.
 */
public final class SignOffMessages {
  private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");

  private final SlackApi api;
  private final Channels channels;
  private final SignOffPlaces places;

  public SignOffMessages(SlackApi api, Channels channels, SignOffPlaces places) {
    this.api = api;
    this.channels = channels;
    this.places = places;
  }

  /**
   * Asks, unless that was answered meanwhile.
   *
   * @param where in which channel; where nothing is said, in that of the role whose turn it is
   */
  void ask(Told told, String cardChannel, Optional<String> where, Supplier<String> link) {
    if (told.shown().ticket() instanceof AwaitingSignOff awaiting && told.isNews()) {
      where
          .or(() -> awaiting.signOff().turn().flatMap(channels::ofRole))
          .filter(channel -> !channel.equals(cardChannel))
          .ifPresent(channel -> ask(told, awaiting, channel, link.get()));
    }
  }

  private void ask(Told told, AwaitingSignOff awaiting, String channel, String link) {
    String ts =
        api.post(
            channel,
            null,
            SignOffHint.summary(awaiting),
            SignOffHint.blocks(told.shown(), awaiting, link),
            null);
    List<Message> standing = places.of(told.ticket());
    places.put(
        told.ticket(),
        Stream.concat(standing.stream(), Stream.of(new Message(channel, ts))).toList());
  }

  /** Those that asked say what came of it. */
  void decided(Told told, Supplier<String> link) {
    List<Message> asking = places.of(told.ticket());
    if (asking.isEmpty()) {
      return;
    }
    String words = SignOffHint.decided(told.story(), told.index());
    for (Message message : asking) {
      update(message, words, told, link);
    }
    places.put(told.ticket(), List.of());
  }

  private void update(Message message, String words, Told told, Supplier<String> link) {
    try {
      api.update(
          message.channel(),
          message.ts(),
          words,
          SignOffHint.decided(words, told.shown().ticket().facts(), link.get()),
          null);
    } catch (SlackRefused refused) {
      if (!GONE.contains(refused.error())) {
        throw refused;
      }
    }
  }
}
